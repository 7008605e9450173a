/** Who may see the screen and use it: one right. The server asks the same of the doors behind it. */
export const importPermissions = [{ action: 'plugin::catalogue.import.act', subject: null }]

/** Who may take items down; who may not can still import drafts and submit them. */
export const withdrawPermissions = [{ action: 'plugin::catalogue.release.withdraw', subject: null }]
