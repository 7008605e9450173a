/** Who may see the screen and use it: one right. The server asks the same of the doors behind it. */
export const importPermissions = [{ action: 'plugin::catalogue.import.act', subject: null }]

/** Who may publish items and take them down; who may not can still import drafts. */
export const publishPermissions = [
  { action: 'plugin::content-manager.explorer.publish', subject: 'plugin::catalogue.item' },
]
