import { everyLocale, fixed, keptByPlugin, localized, uid } from './kinds.ts'

export const catalogue = {
  kind: 'collectionType',
  collectionName: 'catalogue_catalogues',
  info: { singularName: 'catalogue', pluralName: 'catalogues', displayName: '公开目录' },
  options: { draftAndPublish: true },
  pluginOptions: { ...fixed, i18n: { localized: true } },
  indexes: [{ name: 'catalogue_catalogues_agency_key', columns: ['agency_key'] }],
  attributes: {
    name: { type: 'string', required: true, maxLength: 300, ...localized },
    title: { type: 'string', maxLength: 300, ...localized },
    edition: { type: 'string', maxLength: 100, ...everyLocale },
    agency: { type: 'relation', relation: 'manyToOne', target: uid.agency, ...everyLocale },
    columns: { type: 'customField', customField: 'plugin::catalogue.columns', required: true, ...localized },
    notes: { type: 'customField', customField: 'plugin::catalogue.lines', ...localized },
    source: { type: 'string', maxLength: 300, ...everyLocale },
    agencyKey: { type: 'string', ...keptByPlugin },
  },
}
