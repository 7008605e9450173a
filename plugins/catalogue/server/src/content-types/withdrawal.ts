import { hidden, longLine } from './kinds.ts'

/** A record that was taken down: by whom, why, and whether a notice stands in its place. Never changed, never deleted. */
export const withdrawal = {
  kind: 'collectionType',
  collectionName: 'catalogue_withdrawals',
  info: { singularName: 'withdrawal', pluralName: 'withdrawals', displayName: 'Withdrawal' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_withdrawals_about', columns: ['about'] },
    { name: 'catalogue_withdrawals_agency', columns: ['agency_key'] },
  ],
  attributes: {
    about: { type: 'string', required: true },
    // Not `locale`: Strapi would take the row for a translation.
    language: { type: 'string', required: true },
    agencyKey: { type: 'string', required: true },
    code: { type: 'string', required: true },
    title: { ...longLine(300), required: true },
    itemCode: { type: 'string' },
    reason: { ...longLine(1000), required: true },
    at: { type: 'datetime', required: true },
    notice: { type: 'boolean', required: true },
    by: { type: 'json', required: true },
  },
}
