import { receiptActs } from '@gongkai/catalogue-core/receipt'
import { hidden, longLine } from './kinds.ts'

/**
 * One row per release and withdrawal of an item or a record, written in the transaction of its change row: what has been
 * seen of it on its way to the public, each with its time.
 */
export const receipt = {
  kind: 'collectionType',
  collectionName: 'catalogue_receipts',
  info: { singularName: 'receipt', pluralName: 'receipts', displayName: 'Receipt' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_receipts_queue', columns: ['state', 'due_at'] },
    { name: 'catalogue_receipts_about', columns: ['about', 'language'] },
    { name: 'catalogue_receipts_change', columns: ['change_id'] },
  ],
  attributes: {
    changeId: { type: 'integer', required: true },
    kind: { type: 'enumeration', enum: ['item', 'record'], required: true },
    act: { type: 'enumeration', enum: [...receiptActs], required: true },
    about: { type: 'string', required: true },
    // Not `locale`: Strapi would take the row for a translation.
    language: { type: 'string', required: true },
    agencyKey: { type: 'string', required: true },
    // The agency's address name then; where there still is one, its present name counts.
    slug: { type: 'string', required: true },
    code: { type: 'string', required: true },
    title: { ...longLine(300), required: true },
    // Names in the release of what was attached when it was taken down.
    files: { type: 'json' },
    state: { type: 'enumeration', enum: ['open', 'done', 'superseded'], required: true },
    savedAt: { type: 'datetime', required: true },
    searchedAt: { type: 'datetime' },
    builtAt: { type: 'datetime' },
    pageAt: { type: 'datetime' },
    feedAt: { type: 'datetime' },
    filesAt: { type: 'datetime' },
    // Whether it was public when its page was compared: what is withheld is released, too, and has no page.
    shown: { type: 'boolean' },
    troubles: { type: 'json' },
    looks: { type: 'integer', required: true, default: 0 },
    dueAt: { type: 'datetime', required: true },
    doneAt: { type: 'datetime' },
  },
}
