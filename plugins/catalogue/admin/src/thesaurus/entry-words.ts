import { normaliseQuery, type OwnEntry, type ThesaurusEntry } from '@gongkai/catalogue-core/search'

export const entryKinds = ['say', 'same', 'ask', 'drop'] as const
export type EntryKind = (typeof entryKinds)[number]

/** The fields of an entry's form, by its kind; the first says what people say. */
export const fieldsOf = {
  say: ['say', 'find', 'beside'],
  same: ['same'],
  ask: ['ask', 'about'],
  drop: ['drop'],
} as const satisfies Readonly<Record<EntryKind, readonly string[]>>
export type EntryField = (typeof fieldsOf)[EntryKind][number]

export interface EntryForm {
  readonly kind: EntryKind
  /** What was typed, field by field. */
  readonly typed: Readonly<Partial<Record<EntryField, string>>>
}

export const blankForm = (said: string): EntryForm => ({ kind: 'say', typed: { say: said } })

/** Words as search reads them, whichever way they were set apart. */
export const wordsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n,，、;；]+/u)
      .map(normaliseQuery)
      .filter((word) => word !== ''),
  ),
]

/** The fields that hold nothing and must. */
export const missingIn = ({ kind, typed }: EntryForm): readonly EntryField[] =>
  fieldsOf[kind].filter(
    (field) => field !== 'beside' && wordsIn(typed[field] ?? '').length < (field === 'same' ? 2 : 1),
  )

export const entryOf = ({ kind, typed }: EntryForm): OwnEntry => {
  const words = (field: EntryField): string[] => wordsIn(typed[field] ?? '')
  switch (kind) {
    case 'say': {
      const beside = words('beside')
      return { say: words('say'), find: words('find'), ...(beside.length === 0 ? {} : { beside }) }
    }
    case 'same':
      return { same: words('same') }
    case 'ask':
      return { ask: words('ask'), about: words('about') }
    case 'drop':
      return { drop: words('drop') }
  }
}

/** An entry as its form, to be changed; null for particles, which staff cannot keep. */
export const formOf = (entry: ThesaurusEntry): EntryForm | null => {
  const kind = entryKinds.find((one) => one in entry)
  if (kind === undefined) return null
  const typed = Object.fromEntries(
    Object.entries(entry).map(([field, words]) => [field, (words as readonly string[]).join('\n')]),
  )
  return { kind, typed }
}

/** One line of an entry: what is said, and what it is taken for. */
export const entryText = (entry: ThesaurusEntry): string => {
  const list = (words: readonly string[]): string => words.join('、')
  if ('same' in entry) return entry.same.join(' = ')
  if ('find' in entry)
    return `${list(entry.say)}${entry.beside === undefined ? '' : `（${list(entry.beside)}）`} → ${list(entry.find)}`
  if ('ask' in entry) return `${list(entry.ask)} → ${list(entry.about)}`
  return list('drop' in entry ? entry.drop : entry.particle)
}
