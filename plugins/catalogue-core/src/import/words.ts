import { foldText } from '../catalogue/document-number.ts'
import type { DocumentItem } from './plan.ts'

/** Words as they are compared: width, blanks and line breaks are typesetting. */
const folded = (text: string): string => foldText(text).replace(/ /gu, '')

export const pathKey = ({ path }: Pick<DocumentItem, 'path'>): string => path.map(folded).join('\n')
export const nameKey = ({ path }: Pick<DocumentItem, 'path'>): string => folded(path.at(-1) ?? '')
export const contentKey = ({ content }: Pick<DocumentItem, 'content'>): string => folded(content)

const longest = 2000

/** Pairs of neighbouring characters with how often they occur. Chinese has no words to split at; pairs do as well. */
const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < Math.min(text.length, longest); at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice’s coefficient over character pairs of two folded texts: 0 nothing in common, 1 the same words. */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1
  const [left, right] = [pairsOf(a), pairsOf(b)]
  let common = 0
  let sum = 0
  for (const [pair, count] of left) {
    common += Math.min(count, right.get(pair) ?? 0)
    sum += count
  }
  for (const count of right.values()) sum += count
  return sum === 0 ? 0 : (2 * common) / sum
}
