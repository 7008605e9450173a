import * as v from 'valibot'
import { Choice } from './choice.ts'
import { Code, DocumentId } from './ids.ts'
import { HistoryEntry } from './item-history.ts'
import { Phone } from './phone.ts'

const words = v.pipe(v.string(), v.maxLength(20_000))
const optionalWords = v.nullable(words)

/** The fields whose cells a printed table can merge down over several rows. */
export const mergeable = [
  'content',
  'basis',
  'publisher',
  'deadline',
  'channels',
  'attribute',
  'form',
  'audience',
  'responsible',
  'phones',
] as const
export const Mergeable = v.picklist(mergeable)
export type Mergeable = v.InferOutput<typeof Mergeable>

/** What an item 公开事项 (one row of a catalogue) says, in the words of the agency's document. */
export const itemFields = {
  /** Printed number 序号, or null where the document has none. */
  number: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  /** Outermost group … own name; merged cells filled down. */
  path: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))), v.minLength(1), v.maxLength(6)),
  content: words,
  /** Citations as printed, one each. */
  basis: v.array(words),
  /** Kind-of-basis boxes (□法律 □行政法规 …) that some documents print before the citations. */
  basisKinds: v.array(Choice),
  publisher: optionalWords,
  deadline: optionalWords,
  channels: v.array(Choice),
  attribute: v.array(Choice),
  form: v.array(Choice),
  audience: v.array(Choice),
  responsible: optionalWords,
  phones: v.array(Phone),
  /** Words of columns we have no field for, under their printed names. */
  extra: v.record(v.string(), words),
  /** Cells that the document prints once for this row and the one above: filled down, the fact remembered. */
  merged: v.array(Mergeable),
  /** What was uncertain when the row was read from its document. */
  doubts: v.array(words),
}

/**
 * Words that citizens use for an item and its document does not. Search finds it by them; they are printed nowhere, and no
 * document brings or takes them.
 */
export const Keywords = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(30))), v.maxLength(30))

export const Item = v.object({
  ...{ id: DocumentId, code: Code, updatedAt: v.string(), ...itemFields },
  keywords: v.optional(Keywords),
  /** What became of it in public, oldest first; left out where nothing is known. */
  history: v.optional(v.array(HistoryEntry)),
})
export type Item = v.InferOutput<typeof Item>

/** The row's own name: the innermost step of its path. */
export const itemName = ({ path }: Pick<Item, 'path'>): string => path.at(-1) ?? ''
