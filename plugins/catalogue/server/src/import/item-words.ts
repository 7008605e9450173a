import type { DocumentItem } from '@gongkai/catalogue-core/import'
import type { ItemRow } from '../doors.ts'

/** A stored row in the words of a document; what a document can leave out is left out in one way only. */
export const wordsOf = (row: ItemRow): DocumentItem => ({
  number: row.number === '' ? null : row.number,
  path: [...(row.groups ?? []), row.name],
  content: row.content ?? '',
  basis: row.basis ?? [],
  basisKinds: row.basisKinds ?? [],
  publisher: row.publisher,
  deadline: row.deadline,
  channels: row.channels ?? [],
  attribute: row.attribute ?? [],
  form: row.form ?? [],
  audience: row.audience ?? [],
  responsible: row.responsible,
  phones: row.phones ?? [],
  extra: row.extra ?? {},
  merged: (row.merged ?? []) as DocumentItem['merged'],
  doubts: row.doubts ?? [],
})

/** Fields of a document's row as fields of our content type: its path is `groups` and `name` there. */
export const valuesOf = ({ path, ...fields }: Partial<DocumentItem>): Readonly<Record<string, unknown>> =>
  path === undefined ? fields : { ...fields, name: path.at(-1), groups: path.slice(0, -1) }
