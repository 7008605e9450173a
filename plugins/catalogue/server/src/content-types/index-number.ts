import { hidden, longLine } from './kinds.ts'

/**
 * How far the index numbers of a code have got in a year. Counted by code, not by agency: two agencies that share a code
 * share its numbers, and one that gets a new code begins anew. Its row is locked while a number is taken.
 */
export const indexCounter = {
  kind: 'collectionType',
  collectionName: 'catalogue_index_counters',
  info: { singularName: 'index-counter', pluralName: 'index-counters', displayName: 'Index counter' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_index_counters_slot', type: 'unique', columns: ['code', 'year'] }],
  attributes: {
    code: { type: 'string', required: true },
    year: { type: 'integer', required: true },
    last: { type: 'integer', required: true, default: 0 },
  },
}

/**
 * Every index number 索引号 that belongs to a record. Strapi's `unique` is a question asked beforehand; these indexes
 * are the database's own and hold whatever happens at the same moment.
 */
export const indexNumber = {
  kind: 'collectionType',
  collectionName: 'catalogue_index_numbers',
  info: { singularName: 'index-number', pluralName: 'index-numbers', displayName: 'Index number' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_index_numbers_key', type: 'unique', columns: ['key'] },
    { name: 'catalogue_index_numbers_about', type: 'unique', columns: ['about'] },
    { name: 'catalogue_index_numbers_slot', columns: ['code', 'year', 'serial'] },
  ],
  attributes: {
    // The number without typesetting; one without an agency's code in it is told apart by its agency.
    key: { type: 'string', required: true },
    number: { type: 'string', required: true },
    about: { type: 'string', required: true },
    title: { ...longLine(300), required: true },
    // The place it takes among the numbers we give; null for numbers of other forms.
    code: { type: 'string' },
    year: { type: 'integer' },
    serial: { type: 'integer' },
    // Null while it only stands on a draft; from the first release on the number is the record's for good.
    issuedAt: { type: 'datetime' },
  },
}
