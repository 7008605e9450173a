import { hidden } from './kinds.ts'

/**
 * What an attachment of a public record shows, read once for each content of it. `due`: to be read; `known`: read or given
 * up, search has not heard of it yet; `settled`: search has it. Goes with the record's last public version.
 */
export const fileText = {
  kind: 'collectionType',
  collectionName: 'catalogue_file_texts',
  info: { singularName: 'file-text', pluralName: 'file-texts', displayName: 'Text of a file' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_file_texts_file', columns: ['about', 'file'], type: 'unique' },
    { name: 'catalogue_file_texts_state', columns: ['state', 'attempts'] },
  ],
  attributes: {
    // Name in a release: the digest of the content, so that a replaced file is another one.
    file: { type: 'string', required: true },
    about: { type: 'string', required: true },
    state: { type: 'enumeration', enum: ['due', 'known', 'settled'], required: true },
    // Which way of reading gave this: a better one reads again.
    reader: { type: 'integer', required: true },
    attempts: { type: 'integer', required: true, default: 0 },
    pieces: { type: 'json' },
    leftOut: { type: 'integer', required: true, default: 0 },
    // Why nothing could be read; null where it could.
    because: { type: 'string' },
    at: { type: 'datetime', required: true },
  },
}
