import * as v from 'valibot'
import { isWithheld } from '../catalogue/attribute.ts'
import { Choice } from '../catalogue/choice.ts'
import { printedFields, type HistoryEntry, type PrintedField } from '../catalogue/item-history.ts'
import { sameValue } from '../import/difference.ts'
import type { Version } from './version.ts'

/** A version of an item with its words as they were released, under the names of the CMS's own fields. */
export interface VersionWords extends Pick<Version, 'state' | 'releasedAt' | 'releasedBy' | 'endedAt'> {
  readonly words: Readonly<Record<string, unknown>> | null
}

/** Content from before there were versions was taken over, not released, on the day that its version names. */
const takenOver = ':before'

const Attributes = v.array(Choice)

/** In doubt a version was not public: nothing of it is told, not even that there was one. */
const wasPublic = ({ state, releasedAt, words }: VersionWords): boolean => {
  if (releasedAt === null || words === null) return false
  if (state !== 'published' && state !== 'replaced' && state !== 'withdrawn' && state !== 'lapsed')
    return false
  const attributes = v.safeParse(Attributes, words['attribute'] ?? [])
  return attributes.success && !isWithheld(attributes.output)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)

type Words = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => (isEmpty(a) && isEmpty(b)) || sameValue(a, b)

/** A row's path is kept as its name and the names of its groups. */
const sameField = (field: PrintedField, a: Words, b: Words): boolean =>
  (field === 'path' ? ['name', 'groups'] : [field]).every((kept) => same(a[kept], b[kept]))

const changed = (before: Words, after: Words): PrintedField[] =>
  printedFields.filter((field) => !sameField(field, before, after))

const wentAway = ({ state }: VersionWords): boolean => state === 'withdrawn' || state === 'lapsed'

/**
 * What the public saw become of an item: when it was released, which printed fields changed when, when it was taken down
 * and came back. From its versions in the order of their numbers; one that never was public leaves no trace, and a release
 * that changed nothing in print is no event.
 */
export const itemHistory = (versions: readonly VersionWords[]): HistoryEntry[] => {
  const entries: HistoryEntry[] = []
  let before: VersionWords | null = null
  for (const version of versions.filter(wasPublic)) {
    const { releasedAt: at, releasedBy, words, endedAt } = version
    if (at === null || words === null) continue
    if (before === null) {
      if (releasedBy !== takenOver) entries.push({ is: 'released', at })
    } else {
      const fields = changed(before.words ?? {}, words)
      if (wentAway(before)) entries.push({ is: 'releasedAgain', at, fields })
      else if (fields.length > 0) entries.push({ is: 'changed', at, fields })
    }
    if (wentAway(version) && endedAt !== null) entries.push({ is: 'withdrawn', at: endedAt })
    before = version
  }
  return entries
}
