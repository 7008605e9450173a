import { problem, type Problem } from '../catalogue/problem.ts'
import { sameValue } from './difference.ts'

/** What the history keeps of what an import did to one thing. Words are of an item or of a catalogue's head. */
export interface Imprint {
  readonly did: 'create' | 'update' | 'publish' | 'withdraw' | 'seen'
  readonly before: unknown
  readonly after: unknown
  /** It became public by the import; it was so before. */
  readonly published: boolean
  readonly wasPublished: boolean
  /** What stood in public, where that was not what the draft said. */
  readonly publishedBefore: unknown
}

const wordsIn = (value: unknown): Readonly<Record<string, unknown>> => ({ ...(value as object | null) })

/** Every field says what the import wrote, or what stood before: an update left alone what only an editor had changed. */
const fieldsLeftAlone = (present: object, { did, before, after }: Imprint): boolean => {
  const [is, old] = [wordsIn(present), wordsIn(before)]
  return Object.entries(wordsIn(after)).every(
    ([field, wrote]) =>
      sameValue(is[field], wrote) ||
      (did !== 'create' && before !== null && sameValue(is[field], old[field])),
  )
}

const itemLeftAlone = (present: object, imprint: Imprint): boolean =>
  imprint.did === 'create' || imprint.before === null || imprint.after === null
    ? sameValue(present, imprint.after)
    : fieldsLeftAlone(present, imprint)

/** How an item stands now. */
export interface StandsNow {
  readonly present: object
  readonly published: boolean
  /** Records were put under it. */
  readonly hasRecords: boolean
}

/** Whether somebody touched an item since the import did; one that is gone nobody can take back any further. */
export const itemEditedSince = (imprint: Imprint, now: StandsNow | null): boolean => {
  if (now === null) return false
  const { did, before, published, wasPublished } = imprint
  if (did === 'withdraw') return now.published || !sameValue(now.present, before)
  const wasOut = did === 'create' ? published : published || wasPublished
  if (!itemLeftAlone(now.present, imprint) || now.published !== wasOut) return true
  return did === 'create' && now.hasRecords
}

/** The same of a catalogue's own words. Others may have put items into it: they are counted by themselves. */
export const headEditedSince = (imprint: Imprint, present: object | null): boolean =>
  present !== null && !fieldsLeftAlone(present, imprint)

/** One step on the way back to how it stood. */
export type StepBack =
  | { readonly does: 'unpublish' }
  | { readonly does: 'publish' }
  | { readonly does: 'update'; readonly words: unknown }

/**
 * The way back of something that stood before the import. Only what was public before may become so again, never words that
 * were pending beside it: those are written last, as the draft they were.
 */
export const stepsBack = ({
  did,
  before,
  published,
  wasPublished,
  publishedBefore,
}: Imprint): readonly StepBack[] => {
  const rewrites = did === 'update' || publishedBefore !== null
  const comesBack = did === 'withdraw' || (published && wasPublished)
  return [
    ...(published && !wasPublished ? [{ does: 'unpublish' } as const] : []),
    ...(comesBack && rewrites ? [{ does: 'update', words: publishedBefore ?? before } as const] : []),
    ...(comesBack ? [{ does: 'publish' } as const] : []),
    ...(rewrites ? [{ does: 'update', words: before } as const] : []),
  ]
}

/** An import as the question whether it can be taken back sees it. */
export interface DoneImport {
  /** First content of an installation: no single action takes it away. */
  readonly lasting: boolean
  readonly state: string
  readonly hasCatalogue: boolean
  /** No later one of the same catalogue stands. */
  readonly newest: boolean
}

/** Why an import is none to undo, whatever was done since. */
export const notUndoable = ({ lasting, state, hasCatalogue, newest }: DoneImport): Problem | null =>
  !lasting && hasCatalogue && newest && ['done', 'stopped'].includes(state)
    ? null
    : problem('IMPORT_NOT_UNDOABLE')

const namesShown = 5

/** Why it cannot be undone as one: what was edited since, by name, and how much others put under what it made. */
export const touchedSince = (edited: readonly string[], others: number): Problem | null => {
  const count = edited.length + others
  if (count === 0) return null
  const names = [...edited.slice(0, namesShown), ...(others > 0 ? [`+${String(others)}`] : [])].join('、')
  return problem('IMPORT_EDITED_SINCE', { count: String(count), names })
}
