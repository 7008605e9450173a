/** Who may see the page, and who may set things going. The server asks the same of the routes behind it. */
export const operationsPermissions = [{ action: 'plugin::catalogue.operations.read', subject: null }]
export const operationsCommands = [{ action: 'plugin::catalogue.operations.act', subject: null }]
