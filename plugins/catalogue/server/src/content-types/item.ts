import { everyLocale, fixed, keptByPlugin, localized, longLine, uid, words } from './kinds.ts'

const choices = { type: 'customField', customField: 'plugin::catalogue.choices' }
const lines = { type: 'customField', customField: 'plugin::catalogue.lines' }

/** A row of a catalogue. Field for field core's `itemFields`; `groups` and `name` together are its `path`. */
export const item = {
  kind: 'collectionType',
  collectionName: 'catalogue_items',
  info: { singularName: 'item', pluralName: 'items', displayName: '公开事项' },
  options: { draftAndPublish: true },
  pluginOptions: { ...fixed, i18n: { localized: true } },
  indexes: [
    { name: 'catalogue_items_catalogue_key', columns: ['catalogue_key'] },
    { name: 'catalogue_items_agency_key', columns: ['agency_key'] },
  ],
  attributes: {
    name: { ...longLine(500), required: true, ...localized },
    groups: { ...lines, ...localized },
    number: { type: 'string', maxLength: 20, ...everyLocale },
    catalogue: { type: 'relation', relation: 'manyToOne', target: uid.catalogue, ...everyLocale },
    content: { type: 'text', ...localized },
    basis: { ...lines, ...localized },
    basisKinds: { ...choices, ...localized },
    publisher: { ...words, ...localized },
    responsible: { ...words, ...localized },
    deadline: { type: 'text', ...localized },
    channels: { ...choices, ...localized },
    attribute: { ...choices, ...localized },
    form: { ...choices, ...localized },
    audience: { ...choices, ...localized },
    phones: { type: 'customField', customField: 'plugin::catalogue.phones', ...everyLocale },
    extra: { type: 'customField', customField: 'plugin::catalogue.words', ...localized },
    merged: { ...lines, ...everyLocale },
    doubts: { ...lines, ...localized },
    // Not of the printed text: what citizens call it, for search alone.
    keywords: { ...lines, ...localized },
    // Nor of that: codes of the items it went into, to which its address leads once it is taken down.
    succeededBy: { ...lines, ...everyLocale },
    order: { type: 'integer', ...everyLocale },
    code: { type: 'string', maxLength: 60, ...everyLocale },
    catalogueKey: { type: 'string', ...keptByPlugin },
    agencyKey: { type: 'string', ...keptByPlugin },
  },
}
