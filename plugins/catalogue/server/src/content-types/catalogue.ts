import { everyLocale, fixed, keptByPlugin, localized, longLine, uid } from './kinds.ts'

export const catalogue = {
  kind: 'collectionType',
  collectionName: 'catalogue_catalogues',
  info: { singularName: 'catalogue', pluralName: 'catalogues', displayName: '公开目录' },
  options: { draftAndPublish: true },
  pluginOptions: { ...fixed, i18n: { localized: true } },
  indexes: [{ name: 'catalogue_catalogues_agency_key', columns: ['agency_key'] }],
  attributes: {
    name: { ...longLine(500), required: true, ...localized },
    title: { ...longLine(500), ...localized },
    edition: { ...longLine(500), ...everyLocale },
    agency: { type: 'relation', relation: 'manyToOne', target: uid.agency, ...everyLocale },
    columns: { type: 'customField', customField: 'plugin::catalogue.columns', required: true, ...localized },
    notes: { type: 'customField', customField: 'plugin::catalogue.lines', ...localized },
    source: { ...longLine(500), ...everyLocale },
    agencyKey: { type: 'string', ...keptByPlugin },
  },
}
