export const thesaurusPermissions = [{ action: 'plugin::catalogue.thesaurus.edit', subject: null }]
