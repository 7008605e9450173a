import { hidden, longLine } from './kinds.ts'

/** A change that went public as it was saved, and what stood before: confirmed by a second person, or put back. */
export const correction = {
  kind: 'collectionType',
  collectionName: 'catalogue_corrections',
  info: { singularName: 'correction', pluralName: 'corrections', displayName: 'Correction' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_corrections_state', columns: ['state', 'agency_key'] }],
  attributes: {
    kind: { type: 'enumeration', enum: ['agency', 'department', 'basis'], required: true },
    about: { type: 'string', required: true },
    language: { type: 'string' },
    agencyKey: { type: 'string' },
    title: { ...longLine(500), required: true },
    before: { type: 'json', required: true },
    after: { type: 'json', required: true },
    by: { type: 'string', required: true },
    byName: { ...longLine(300), required: true },
    at: { type: 'datetime', required: true },
    confirmBefore: { type: 'datetime', required: true },
    urgent: { type: 'boolean', required: true, default: false },
    state: { type: 'enumeration', enum: ['open', 'confirmed', 'reverted'], required: true },
    endedBy: { ...longLine(300) },
    endedAt: { type: 'datetime' },
  },
}
