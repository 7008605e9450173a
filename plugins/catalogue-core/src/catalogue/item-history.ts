import * as v from 'valibot'
import { Moment } from './ids.ts'

/** The fields of an item that its document prints, by the names of {@link itemFields}. */
export const printedFields = [
  'number',
  'path',
  'content',
  'basis',
  'basisKinds',
  'publisher',
  'deadline',
  'channels',
  'attribute',
  'form',
  'audience',
  'responsible',
  'phones',
  'extra',
] as const
export const PrintedField = v.picklist(printedFields)
export type PrintedField = v.InferOutput<typeof PrintedField>

const fields = v.array(PrintedField)

/** What became of an item in public. Which fields changed is said, never what stood in them. */
export const HistoryEntry = v.variant('is', [
  v.object({ is: v.literal('released'), at: Moment }),
  v.object({ is: v.literal('changed'), at: Moment, fields: v.pipe(fields, v.minLength(1)) }),
  v.object({ is: v.literal('withdrawn'), at: Moment }),
  v.object({ is: v.literal('releasedAgain'), at: Moment, fields }),
])
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>
