import * as v from 'valibot'
import {
  Catalogue,
  GovernmentRecord,
  Item,
  valueProblem,
  type Problem,
} from '@gongkai/catalogue-core/catalogue'
import type { CatalogueRow, ItemRow, RecordRow } from '../doors.ts'
import { catalogueShape, itemShape, recordShape } from '../publication/to-core.ts'

// What the row alone decides; the rest of a record is given on release, the items of a catalogue are rows of their own.
const forms = {
  item: Item,
  record: v.omit(GovernmentRecord, ['item', 'releasedAt', 'attachments', 'images']),
  catalogue: v.omit(Catalogue, ['items']),
}

/** The names our content types use for what the core calls otherwise. */
const fieldNames: Readonly<Record<string, string>> = { path: 'name' }

const problemsOf = (form: v.GenericSchema, shape: object): readonly Problem[] => {
  const read = v.safeParse(form, shape)
  if (read.success) return []
  const first = new Map<string, Problem>()
  for (const issue of read.issues) {
    const at = issue.path?.[0]?.key
    const key = typeof at === 'string' ? at : ''
    const field = fieldNames[key] ?? key
    // A missing code is told in words of its own.
    if (field !== 'code' && !first.has(field)) first.set(field, valueProblem(field, issue))
  }
  return [...first.values()]
}

/**
 * What publishing this row would put out but the readers of the publication could not read: one such row would hold up
 * the search and the pages of its whole agency.
 */
export const itemFormProblems = (row: ItemRow): readonly Problem[] => problemsOf(forms.item, itemShape(row))
export const recordFormProblems = (row: RecordRow): readonly Problem[] =>
  problemsOf(forms.record, recordShape(row))
export const catalogueFormProblems = (row: CatalogueRow): readonly Problem[] =>
  problemsOf(forms.catalogue, catalogueShape(row))
