/** Who may see what is due. The server asks the same of the route behind the page. */
export const dutiesPermissions = [{ action: 'plugin::catalogue.duties.read', subject: null }]
