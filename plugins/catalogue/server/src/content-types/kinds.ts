/** Uids of our content types and the pieces their schemas share. */
export const uid = {
  agency: 'plugin::catalogue.agency',
  department: 'plugin::catalogue.department',
  basis: 'plugin::catalogue.basis',
  catalogue: 'plugin::catalogue.catalogue',
  item: 'plugin::catalogue.item',
  record: 'plugin::catalogue.record',
  change: 'plugin::catalogue.change',
  delivery: 'plugin::catalogue.delivery',
  receipt: 'plugin::catalogue.receipt',
  import: 'plugin::catalogue.import',
  importDocument: 'plugin::catalogue.import-document',
  importRow: 'plugin::catalogue.import-row',
  fileText: 'plugin::catalogue.file-text',
  indexCounter: 'plugin::catalogue.index-counter',
  indexNumber: 'plugin::catalogue.index-number',
  withdrawal: 'plugin::catalogue.withdrawal',
  version: 'plugin::catalogue.version',
  audit: 'plugin::catalogue.audit',
  auditHead: 'plugin::catalogue.audit-head',
  member: 'plugin::catalogue.member',
  correction: 'plugin::catalogue.correction',
  task: 'plugin::catalogue.task',
  overdue: 'plugin::catalogue.overdue',
  reminder: 'plugin::catalogue.reminder',
  thesaurusSet: 'plugin::catalogue.thesaurus-set',
  zeroWord: 'plugin::catalogue.zero-word',
  zeroBatch: 'plugin::catalogue.zero-batch',
  judgedQuestion: 'plugin::catalogue.judged-question',
} as const

export const localized = { pluginOptions: { i18n: { localized: true } } }
export const everyLocale = { pluginOptions: { i18n: { localized: false } } }

/**
 * Kept by the plugin beside a relation: Strapi drops a published row's relation when the target is taken down,
 * a scalar survives and can be indexed. Nobody writes or sees it.
 */
export const keptByPlugin = {
  ...everyLocale,
  configurable: false,
  writable: false,
  visible: false,
  private: true,
}

/** A line of more than 255 characters: left to itself Strapi makes a column that PostgreSQL cuts off there, with an error. */
export const longLine = (most: number) => ({
  type: 'string',
  maxLength: most,
  columnType: { type: 'string', args: [most] },
})

/** Words of any length that are typed on one line. */
export const words = { type: 'string', maxLength: 20_000, columnType: { type: 'text', args: ['longtext'] } }

export const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
}

/** Content types change in code, with a migration, never in the panel of a running bureau. */
export const fixed = { 'content-type-builder': { visible: false } }
