import { attributes, penaltyTiers, recordKinds, validities } from '@gongkai/catalogue-core/catalogue'
import { everyLocale, fixed, keptByPlugin, localized, longLine, uid } from './kinds.ts'

export const record = {
  kind: 'collectionType',
  collectionName: 'catalogue_records',
  info: { singularName: 'record', pluralName: 'records', displayName: '政府信息' },
  options: { draftAndPublish: true },
  pluginOptions: { ...fixed, i18n: { localized: true } },
  indexes: [
    { name: 'catalogue_records_item_key', columns: ['item_key'] },
    { name: 'catalogue_records_agency_key', columns: ['agency_key'] },
    { name: 'catalogue_records_number_key', columns: ['document_number_key'] },
  ],
  attributes: {
    title: { ...longLine(300), required: true, ...localized },
    item: { type: 'relation', relation: 'manyToOne', target: uid.item, ...everyLocale },
    summary: { type: 'text', maxLength: 2000, ...localized },
    body: { type: 'customField', customField: 'plugin::catalogue.body', ...localized },
    // Uploads that the body shows, kept by the plugin: the publication takes them along.
    images: {
      ...{ type: 'media', multiple: true, allowedTypes: ['images'], ...localized },
      ...{ configurable: false, writable: false, visible: false, private: true },
    },
    attachments: { type: 'media', multiple: true, ...everyLocale },
    kind: { type: 'enumeration', enum: [...recordKinds], default: 'other', required: true, ...everyLocale },
    theme: { type: 'string', maxLength: 100, ...localized },
    documentNumber: { type: 'string', maxLength: 60, ...everyLocale },
    // Given at the first release where nobody typed an old one; from then on the server keeps it.
    indexNumber: { type: 'string', maxLength: 60, ...everyLocale },
    formedOn: { type: 'date', ...everyLocale },
    // The day that a deadline counts from where it is not the day of formation: 作出决定之日, 批复之日.
    eventOn: { type: 'date', ...everyLocale },
    validity: {
      type: 'enumeration',
      enum: [...validities],
      default: 'valid',
      required: true,
      ...everyLocale,
    },
    effectiveFrom: { type: 'date', ...everyLocale },
    endedOn: { type: 'date', ...everyLocale },
    amends: { type: 'relation', relation: 'manyToMany', target: uid.record, ...everyLocale },
    repeals: { type: 'relation', relation: 'manyToMany', target: uid.record, ...everyLocale },
    interprets: { type: 'relation', relation: 'manyToMany', target: uid.record, ...everyLocale },
    penaltyTier: { type: 'enumeration', enum: [...penaltyTiers], ...everyLocale },
    publishUntil: { type: 'date', ...everyLocale },
    attribute: {
      type: 'enumeration',
      enum: [...attributes],
      default: 'active',
      required: true,
      ...everyLocale,
    },
    publisher: { type: 'string', maxLength: 200, ...localized },
    code: { type: 'string', maxLength: 60, ...everyLocale },
    // 发布日期: the server's own clock at the first release (DESIGN §6.5).
    releasedAt: { type: 'datetime', ...everyLocale, writable: false },
    itemKey: { type: 'string', ...keptByPlugin },
    agencyKey: { type: 'string', ...keptByPlugin },
    linkKeys: { type: 'json', ...keptByPlugin },
    documentNumberKey: { type: 'string', ...keptByPlugin },
  },
}
