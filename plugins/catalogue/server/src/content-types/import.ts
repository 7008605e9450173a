import { importStates } from '@gongkai/catalogue-core/import'
import { hidden, longLine } from './kinds.ts'

/** One committed import: what came in, by whom, and how far it has got. Kept as the history that can be undone. */
export const importing = {
  kind: 'collectionType',
  collectionName: 'catalogue_imports',
  info: { singularName: 'import', pluralName: 'imports', displayName: 'Import' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_imports_catalogue_key', columns: ['catalogue_key'] }],
  attributes: {
    // Null until its first step is done, where it goes into what is not there yet.
    agencyKey: { type: 'string' },
    newAgency: { type: 'json' },
    catalogueKey: { type: 'string' },
    at: { type: 'datetime', required: true },
    by: { ...longLine(300), required: true },
    actor: { type: 'json' },
    undoneBy: { type: 'json' },
    lasting: { type: 'boolean', required: true, default: false },
    file: { type: 'json', required: true },
    choices: { type: 'json', required: true },
    state: { type: 'enumeration', enum: [...importStates], required: true },
    done: { type: 'integer', required: true, default: 0 },
    total: { type: 'integer', required: true, default: 0 },
    published: { type: 'integer', required: true, default: 0 },
    counts: { type: 'json', required: true },
    problem: { type: 'json' },
    stoppedWhile: { type: 'enumeration', enum: ['running', 'undoing'] },
  },
}

/**
 * The parsed document of an import that is under way: what was rehearsed is what is written, also after a crash in between.
 * A row of its own: SQLite writes a whole row anew whenever a part of it changes, and progress changes often.
 */
export const importDocument = {
  kind: 'collectionType',
  collectionName: 'catalogue_import_documents',
  info: { singularName: 'import-document', pluralName: 'import-documents', displayName: 'Import document' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_import_documents_import', columns: ['import_id'] }],
  attributes: {
    importId: { type: 'integer', required: true },
    document: { type: 'json', required: true },
    own: { type: 'boolean', required: true, default: false },
  },
}

/** What an import did to one document: enough to tell the next import what was imported, and to undo this one. */
export const importRow = {
  kind: 'collectionType',
  collectionName: 'catalogue_import_rows',
  info: { singularName: 'import-row', pluralName: 'import-rows', displayName: 'Import row' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_import_rows_import', columns: ['import_id'] },
    { name: 'catalogue_import_rows_document', columns: ['about'] },
  ],
  attributes: {
    importId: { type: 'integer', required: true },
    kind: { type: 'enumeration', enum: ['agency', 'catalogue', 'item'], required: true },
    about: { type: 'string', required: true },
    // `seen`: nothing was written, but the next import must know what this file said.
    did: { type: 'enumeration', enum: ['create', 'update', 'publish', 'withdraw', 'seen'], required: true },
    before: { type: 'json' },
    after: { type: 'json' },
    orderBefore: { type: 'integer' },
    published: { type: 'boolean', required: true, default: false },
    // How it stood in public before: null where it did not, its words where they were not those of the draft.
    wasPublished: { type: 'boolean', required: true, default: false },
    publishedBefore: { type: 'json' },
    undone: { type: 'boolean', required: true, default: false },
  },
}
