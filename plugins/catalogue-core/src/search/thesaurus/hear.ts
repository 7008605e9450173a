import type { Dictionary, Meaning } from './dictionary.ts'
import { tokenOf } from './token.ts'

/** One thing that a question speaks of. A row that has any of the words speaks of it too. */
export interface Group {
  readonly said: string
  readonly kind: 'literal' | 'known' | 'meant' | 'near' | 'asked'
  /** What counts, the best first. */
  readonly words: readonly string[]
  /** How the search server is asked for it. */
  readonly asks: readonly string[]
  /** How sure it is that this is spoken of: 0 to 1. */
  readonly weight: number
}

interface Segment {
  readonly text: string
  readonly meaning: Meaning | null
}

// Long words are surer than short ones, and what stays unknown costs: 医保药 | 店 loses to 医保 | 药店. A word to drop must
// not tear another apart.
const unknownCost = 1.5
const worth = (length: number, meaning: Meaning): number =>
  meaning.kind === 'dropped' ? length * length * 0.6 : length * length

/** Cuts a text into words that are known and what lies between, so that as much as possible is known in long words. */
const segments = (text: string, { meanings, longest }: Dictionary): readonly Segment[] => {
  const best: { readonly score: number; readonly from: number; readonly meaning: Meaning | null }[] = [
    { score: 0, from: 0, meaning: null },
  ]
  for (let to = 1; to <= text.length; to += 1) {
    let found = {
      score: (best[to - 1]?.score ?? 0) - unknownCost,
      from: to - 1,
      meaning: null as Meaning | null,
    }
    for (let from = Math.max(0, to - longest); from < to; from += 1) {
      const meaning = meanings.get(text.slice(from, to))
      if (meaning === undefined) continue
      const score = (best[from]?.score ?? 0) + worth(to - from, meaning)
      if (score > found.score) found = { score, from, meaning }
    }
    best.push(found)
  }
  const cut: Segment[] = []
  for (let to = text.length; to > 0;) {
    const { from, meaning } = best[to] ?? { from: to - 1, meaning: null }
    const after = cut[0]
    const piece = text.slice(from, to)
    if (meaning === null && after?.meaning === null) cut[0] = { text: piece + after.text, meaning: null }
    else cut.unshift({ text: piece, meaning })
    to = from
  }
  return cut
}

/** A single character that touches an unknown word is part of that word, whatever it may mean alone: 报 in 天气预报. */
const joined = (cut: readonly Segment[]): readonly Segment[] => {
  const unknown = (segment: Segment | undefined): boolean =>
    segment?.meaning === null && /[\p{L}\p{N}]/u.test(segment.text)
  const whole: Segment[] = []
  for (const [i, segment] of cut.entries()) {
    const before = whole.at(-1)
    const anywhere = segment.meaning?.kind === 'dropped' && segment.meaning.anywhere
    const torn = segment.text.length === 1 && !anywhere && (unknown(before) || unknown(cut[i + 1]))
    const piece = torn ? { text: segment.text, meaning: null } : segment
    if (piece.meaning === null && before?.meaning === null)
      whole.splice(-1, 1, { text: before.text + piece.text, meaning: null })
    else whole.push(piece)
  }
  return whole
}

const literal = (said: string): Group => ({ said, kind: 'literal', words: [said], asks: [said], weight: 1 })

const wordsIn = (text: string): readonly string[] => text.split(/[\s\p{P}]+/u).filter((word) => word !== '')

const groupsOf = ({ text, meaning }: Segment, whole: string, dictionary: Dictionary): readonly Group[] => {
  const said = text.trim()
  if (meaning === null) return wordsIn(said).map(literal)
  switch (meaning.kind) {
    case 'dropped':
      return []
    case 'known':
      return [{ said, kind: 'known', words: dictionary.sameAs(said), asks: [said], weight: 1 }]
    case 'asked':
      return [{ said, kind: 'asked', words: meaning.about, asks: [], weight: 1 }]
    case 'meant': {
      const beside = meaning.entries.filter((e) =>
        e.beside?.some((word) => whole.replace(said, ' ').includes(word)),
      )
      const [entry] = beside.length > 0 ? beside : meaning.entries.filter((e) => e.beside === undefined)
      if (entry === undefined) return [literal(said)]
      const words = [...new Set([...entry.find.flatMap(dictionary.sameAs), said])]
      return [{ said, kind: 'meant', words, asks: [tokenOf(entry)], weight: 1 }]
    }
  }
}

/** What a normalised question speaks of, in its order. Any text is heard. */
export const hear = (text: string, dictionary: Dictionary): readonly Group[] => {
  const groups = joined(segments(text, dictionary)).flatMap((segment) => groupsOf(segment, text, dictionary))
  const unknown = groups.filter(({ kind }) => kind === 'literal')
  const near = dictionary.near(unknown.map(({ said }) => said))
  return groups.flatMap((group): readonly Group[] => [
    group,
    ...near
      .filter(({ piece }) => unknown[piece] === group)
      .map(({ entry, closeness }): Group => ({
        said: group.said,
        kind: 'near',
        words: entry.find.flatMap(dictionary.sameAs),
        asks: [tokenOf(entry)],
        weight: closeness,
      })),
  ])
}
