/** Who may read the audit. The server asks the same of the routes behind the page. */
export const auditPermissions = [{ action: 'plugin::catalogue.audit.read', subject: null }]
