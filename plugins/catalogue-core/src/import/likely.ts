import { likeness } from './words.ts'

const shingle = 4
// A run of words that so many texts share tells none of them from the others.
const mostSharing = 40
const mostCandidates = 5
/** Shorter texts are alike by chance. */
export const shortest = 10

const shinglesOf = (text: string): readonly string[] => {
  const found = new Set<string>()
  for (let at = 0; at + shingle <= text.length; at += 1) found.add(text.slice(at, at + shingle))
  return [...found]
}

export interface Likely {
  readonly at: number
  readonly likeness: number
}

/**
 * Finds, for a text, the most alike of many, without comparing each with each: only texts that share rare runs of words
 * are looked at. Two equally alike are none: it would be a guess.
 */
export const mostAlike = (texts: readonly string[]): ((text: string) => Likely | null) => {
  const sharing = new Map<string, number[]>()
  texts.forEach((text, at) => {
    for (const run of shinglesOf(text)) {
      const list = sharing.get(run)
      if (list === undefined) sharing.set(run, [at])
      else list.push(at)
    }
  })
  return (text) => {
    const shared = new Map<number, number>()
    for (const run of shinglesOf(text)) {
      const list = sharing.get(run) ?? []
      if (list.length <= mostSharing) for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    const [best, second] = [...shared]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, mostCandidates)
      .map(([at]): Likely => ({ at, likeness: likeness(text, texts[at] ?? '') }))
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
    if (best === undefined) return null
    return second !== undefined && best.likeness - second.likeness < 0.05 ? null : best
  }
}
