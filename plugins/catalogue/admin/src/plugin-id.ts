/** The plugin's name in Strapi: routes, permissions and uids begin with it. */
export const pluginId = 'catalogue'
