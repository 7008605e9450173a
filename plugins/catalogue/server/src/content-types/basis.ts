import { fixed, longLine } from './kinds.ts'

/** A law or document that items cite; found by its key, so that six spellings of one law are one basis. */
export const basis = {
  kind: 'collectionType',
  collectionName: 'catalogue_bases',
  info: { singularName: 'basis', pluralName: 'bases', displayName: '公开依据' },
  options: { draftAndPublish: false },
  pluginOptions: fixed,
  attributes: {
    title: { ...longLine(500), required: true },
    documentNumber: { type: 'string', maxLength: 100 },
    kind: {
      type: 'enumeration',
      enum: ['law', 'administrativeRegulation', 'localRegulation', 'rule', 'normative', 'other'],
      default: 'other',
    },
    url: { ...longLine(500), regex: '^https?://\\S+$' },
    note: { type: 'text', maxLength: 2000 },
    key: {
      ...longLine(500),
      required: true,
      unique: true,
      configurable: false,
      writable: false,
      visible: false,
    },
  },
}
