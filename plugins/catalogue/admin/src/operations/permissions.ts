/** Who may see the page. The server asks the same of every route behind it. */
export const operationsPermissions = [{ action: 'plugin::catalogue.operations.read', subject: null }]
