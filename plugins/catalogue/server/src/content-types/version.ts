import { reviewedKinds, versionStates } from '@gongkai/catalogue-core/review'
import { hidden, longLine } from './kinds.ts'

/**
 * One version of a catalogue, item or record in one language: where its review stands, who wrote it, what exactly was
 * submitted. Kept for good: it is the evidence of what was public, and by whose decision.
 */
export const version = {
  kind: 'collectionType',
  collectionName: 'catalogue_versions',
  info: { singularName: 'version', pluralName: 'versions', displayName: 'Version' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    {
      name: 'catalogue_versions_number',
      columns: ['about', 'language', 'number'],
      type: 'unique',
    },
    { name: 'catalogue_versions_work', columns: ['agency_key', 'state'] },
  ],
  attributes: {
    kind: { type: 'enumeration', enum: [...reviewedKinds], required: true },
    about: { type: 'string', required: true },
    language: { type: 'string', required: true },
    number: { type: 'integer', required: true },
    agencyKey: { type: 'string' },
    title: { ...longLine(500), required: true },
    state: { type: 'enumeration', enum: [...versionStates], required: true },
    // Raised by every act: whoever decided on an older one has lost the race.
    revision: { type: 'integer', required: true, default: 0 },
    // Of the draft as it was last saved: a save that changes nothing begins no version.
    content: { type: 'string' },
    digest: { type: 'string' },
    authors: { type: 'json', required: true },
    sheet: { type: 'json' },
    taken: { type: 'json', required: true },
    kept: { type: 'json', required: true },
    returnedBecause: { type: 'text' },
    scheduledFor: { type: 'datetime' },
    urgent: { type: 'json' },
    releasedAt: { type: 'datetime' },
    releasedBy: { type: 'string' },
    endedAt: { type: 'datetime' },
    endedBecause: { type: 'text' },
    // What was submitted, word for word, with the digests of its files.
    words: { type: 'json' },
    changedAt: { type: 'datetime', required: true },
  },
}
