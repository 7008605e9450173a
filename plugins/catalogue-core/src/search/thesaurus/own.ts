import * as v from 'valibot'
import { problemsOfThesaurus, sayingsOf, wordOf, type ThesaurusProblem } from './problems.ts'
import { Ask, Drop, Meant, Same, type Thesaurus, type ThesaurusEntry } from './thesaurus.ts'

const mostEntries = 1000

/** What staff may add. Particles are left to what ships: dropped inside other words, a wrong one harms every question. */
export const OwnEntry = v.union([Same, Meant, Ask, Drop])
export type OwnEntry = v.InferOutput<typeof OwnEntry>

/** Staff's own words beside those that ship: entries of their own, and the keys of shipped ones that are switched off. */
export const OwnThesaurus = v.strictObject({
  entries: v.pipe(v.array(OwnEntry), v.maxLength(mostEntries)),
  off: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(mostEntries)),
})
export type OwnThesaurus = v.InferOutput<typeof OwnThesaurus>

export const noOwnThesaurus: OwnThesaurus = { entries: [], off: [] }

/** What a shipped entry is known by: its kind and first saying, which stay when a later version adds words to it. */
export const entryKey = (entry: ThesaurusEntry): string =>
  `${Object.keys(entry)[0] ?? ''}:${(sayingsOf(entry)[0] ?? '').replace('\n', '|').replace(/\|$/u, '')}`

/** What came in and went out between two sets, by key. */
export interface OwnDifference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly switchedOff: readonly string[]
  readonly switchedOn: readonly string[]
}

/** An entry that was changed went out and came in: both under its key, as far as its first saying stayed. */
export const differenceOfOwn = (before: OwnThesaurus, after: OwnThesaurus): OwnDifference => {
  const texts = ({ entries }: OwnThesaurus) =>
    new Map(entries.map((entry) => [JSON.stringify(entry), entryKey(entry)]))
  const [old, fresh] = [texts(before), texts(after)]
  return {
    added: [...fresh].flatMap(([entry, key]) => (old.has(entry) ? [] : [key])),
    removed: [...old].flatMap(([entry, key]) => (fresh.has(entry) ? [] : [key])),
    switchedOff: after.off.filter((key) => !before.off.includes(key)),
    switchedOn: before.off.filter((key) => !after.off.includes(key)),
  }
}

const without = (words: readonly string[], taken: ReadonlySet<string>): string[] =>
  words.filter((word) => !taken.has(word))

/** A shipped entry without the sayings that staff gave another meaning; null where nothing is left of it. */
const rest = (entry: ThesaurusEntry, taken: ReadonlySet<string>): ThesaurusEntry | null => {
  if ('same' in entry) return entry
  if ('find' in entry) {
    // Said beside something else it means something else, and both stand.
    const say = entry.beside === undefined ? without(entry.say, taken) : entry.say
    return say.length === 0 ? null : { ...entry, say }
  }
  const [kind, words] =
    'ask' in entry
      ? (['ask', entry.ask] as const)
      : 'drop' in entry
        ? (['drop', entry.drop] as const)
        : (['particle', entry.particle] as const)
  const left = without(words, taken)
  return left.length === 0 ? null : { ...entry, [kind]: left }
}

/**
 * The thesaurus that questions are understood with. Staff's words win: an entry that ships with a later version and says
 * the same must not undo what staff published.
 */
export const mergeThesaurus = (shipped: Thesaurus, { entries, off }: OwnThesaurus): Thesaurus => {
  const isOff = new Set(off)
  const taken = new Set(
    entries.flatMap((entry) =>
      'same' in entry || ('find' in entry && entry.beside !== undefined) ? [] : sayingsOf(entry).map(wordOf),
    ),
  )
  const kept = shipped.flatMap((entry) => (isOff.has(entryKey(entry)) ? [] : (rest(entry, taken) ?? [])))
  return [...kept, ...entries]
}

export interface OwnProblem extends Omit<ThesaurusProblem, 'code'> {
  readonly code: ThesaurusProblem['code'] | 'THESAURUS_SAID_IN_SHIPPED'
  /** Key of the shipped entry that has the word. */
  readonly shipped: string | null
}

/** Why staff's words cannot be published; `entry` counts their own entries. An empty list: they can. */
export const problemsOfOwn = (shipped: Thesaurus, { entries, off }: OwnThesaurus): readonly OwnProblem[] => {
  const isOff = new Set(off)
  const on = shipped.filter((entry) => !isOff.has(entryKey(entry)))
  const owner = new Map<string, string>()
  for (const entry of on) for (const saying of sayingsOf(entry)) owner.set(wordOf(saying), entryKey(entry))
  const among = problemsOfThesaurus(entries)
  const isAmong = new Set(among.map(({ code, entry, word }) => `${code} ${String(entry)} ${word}`))
  const all = problemsOfThesaurus([...on, ...entries]).flatMap((one): readonly OwnProblem[] => {
    const entry = one.entry - on.length
    if (entry < 0 || isAmong.has(`${one.code} ${String(entry)} ${one.word}`)) return []
    return [
      { code: 'THESAURUS_SAID_IN_SHIPPED', entry, word: one.word, shipped: owner.get(one.word) ?? null },
    ]
  })
  return [...among.map((one) => ({ ...one, shipped: null })), ...all]
}
