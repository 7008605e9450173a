/** Who may say who works where. The server asks the same of the routes behind the page. */
export const peoplePermissions = [{ action: 'plugin::catalogue.people.manage', subject: null }]
