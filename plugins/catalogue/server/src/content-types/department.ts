import { everyLocale, fixed, keptByPlugin, localized, uid } from './kinds.ts'

export const department = {
  kind: 'collectionType',
  collectionName: 'catalogue_departments',
  info: { singularName: 'department', pluralName: 'departments', displayName: '科室' },
  options: { draftAndPublish: false },
  pluginOptions: { ...fixed, i18n: { localized: true } },
  indexes: [{ name: 'catalogue_departments_agency_key', columns: ['agency_key'] }],
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, ...localized },
    phone: { type: 'string', maxLength: 100, ...everyLocale },
    order: { type: 'integer', default: 100, ...everyLocale },
    agency: { type: 'relation', relation: 'manyToOne', target: uid.agency, ...everyLocale },
    agencyKey: { type: 'string', ...keptByPlugin },
  },
}
