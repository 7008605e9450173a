import { hidden } from './kinds.ts'

/** Every act and every refusal, in one chain of digests: nothing in it can be changed or taken out unseen. */
export const audit = {
  kind: 'collectionType',
  collectionName: 'catalogue_audits',
  info: { singularName: 'audit', pluralName: 'audits', displayName: 'Audit' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_audits_seq', columns: ['seq'], type: 'unique' },
    { name: 'catalogue_audits_about', columns: ['about'] },
  ],
  attributes: {
    seq: { type: 'integer', required: true },
    at: { type: 'datetime', required: true },
    act: { type: 'string', required: true },
    about: { type: 'string' },
    agencyKey: { type: 'string' },
    refused: { type: 'boolean', required: true, default: false },
    // The text the digest is of: what a database gives back of JSON need not be what was put in.
    entry: { type: 'text', required: true },
    previous: { type: 'string', required: true },
    digest: { type: 'string', required: true },
  },
}

/** The end of the chain. Raising `seq` locks the row, so that two acts at once are chained one after the other. */
export const auditHead = {
  kind: 'collectionType',
  collectionName: 'catalogue_audit_heads',
  info: { singularName: 'audit-head', pluralName: 'audit-heads', displayName: 'Audit head' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_audit_heads_name', columns: ['name'], type: 'unique' }],
  attributes: {
    name: { type: 'string', required: true },
    seq: { type: 'integer', required: true, default: 0 },
    digest: { type: 'string', required: true },
  },
}
