/** Who may see the screen and use it: one right. The server asks the same of the doors behind it. */
export const importPermissions = [{ action: 'plugin::catalogue.import.act', subject: null }]
