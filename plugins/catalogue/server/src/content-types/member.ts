import { hidden } from './kinds.ts'

/** A person works for an agency; `*` stands for all of them. Roles say what a person may do, this says where. */
export const member = {
  kind: 'collectionType',
  collectionName: 'catalogue_members',
  info: { singularName: 'member', pluralName: 'members', displayName: 'Member' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_members_person', columns: ['person', 'agency_key'], type: 'unique' }],
  attributes: {
    person: { type: 'integer', required: true },
    agencyKey: { type: 'string', required: true },
  },
}
