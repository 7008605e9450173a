import { hidden, longLine } from './kinds.ts'

/**
 * Staff's search words. Number 0 is the draft, the highest number what is public; earlier ones stay, to go back to. The
 * draft's revision is raised by every save: whoever changed an older one has lost the race.
 */
export const thesaurusSet = {
  kind: 'collectionType',
  collectionName: 'catalogue_thesaurus_sets',
  info: { singularName: 'thesaurus-set', pluralName: 'thesaurus-sets', displayName: 'Thesaurus set' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_thesaurus_sets_number', columns: ['number'], type: 'unique' }],
  attributes: {
    number: { type: 'integer', required: true },
    revision: { type: 'integer', required: true, default: 0 },
    own: { type: 'json', required: true },
    by: { ...longLine(300), required: true },
    at: { type: 'datetime', required: true },
    // The version whose words were taken back into use.
    restores: { type: 'integer' },
  },
}

/** Words that found nothing, counted by day, of the last weeks; who asked is not known. */
export const zeroWord = {
  kind: 'collectionType',
  collectionName: 'catalogue_zero_words',
  info: { singularName: 'zero-word', pluralName: 'zero-words', displayName: 'Zero word' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_zero_words_day', columns: ['word', 'day'], type: 'unique' }],
  attributes: {
    word: { type: 'string', required: true },
    day: { type: 'string', required: true },
    times: { type: 'integer', required: true },
    hidden: { type: 'boolean', required: true, default: false },
  },
}

/** Batches of counts that a site server sent, so that one that is sent again is not counted again. */
export const zeroBatch = {
  kind: 'collectionType',
  collectionName: 'catalogue_zero_batches',
  info: { singularName: 'zero-batch', pluralName: 'zero-batches', displayName: 'Zero batch' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_zero_batches_batch', columns: ['batch'], type: 'unique' }],
  attributes: {
    batch: { type: 'string', required: true },
    // The day on which it came.
    day: { type: 'string', required: true },
  },
}

/** A question of staff's own and the item that should come first, beside the judged queries that ship. */
export const judgedQuestion = {
  kind: 'collectionType',
  collectionName: 'catalogue_judged_questions',
  info: { singularName: 'judged-question', pluralName: 'judged-questions', displayName: 'Judged question' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    question: { ...longLine(200), required: true },
    about: { type: 'string', required: true },
    title: { ...longLine(500), required: true },
    by: { ...longLine(300), required: true },
    at: { type: 'datetime', required: true },
  },
}
