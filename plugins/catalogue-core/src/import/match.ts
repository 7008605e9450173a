import { mostAlike, shortest } from './likely.ts'
import type { DocumentItem, Match } from './plan.ts'
import { contentKey, likeness, nameKey, pathKey } from './words.ts'

export interface Matched {
  /** Place in the standing items. */
  readonly standing: number
  readonly match: Match
}

// Below these two rows that bear one name, or one number, are two items.
const alikeUnderOneName = 0.3
const alikeUnderOneNumber = 0.5
const alikeByContent = 0.75

type Words = Pick<DocumentItem, 'path' | 'number' | 'content'>

const groupBy = (places: Iterable<number>, keyOf: (place: number) => string): Map<string, number[]> => {
  const groups = new Map<string, number[]>()
  for (const place of places) {
    const key = keyOf(place)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [place])
    else group.push(place)
  }
  return groups
}

/**
 * Which row of a file is which item that stands: a one-to-one pairing, by path first, then by name, number and content,
 * each only where it is certain. Rows added, removed or put in another order do not change how the others are paired.
 */
export const matchRows = (
  file: readonly Words[],
  standing: readonly Words[],
): ReadonlyMap<number, Matched> => {
  const matched = new Map<number, Matched>()
  const rows = new Set(file.keys())
  const items = new Set(standing.keys())
  const at = (list: readonly Words[], place: number): Words =>
    list[place] ?? { path: [], number: null, content: '' }
  const alike = (row: number, item: number): number =>
    likeness(contentKey(at(file, row)), contentKey(at(standing, item)))
  const pair = (row: number, item: number, by: Match['by'], how: number): void => {
    matched.set(row, { standing: item, match: { by, likeness: how } })
    rows.delete(row)
    items.delete(item)
  }
  /** Rows and items that share a key, where exactly one of each does. */
  const single = (keyOf: (words: Words) => string): readonly (readonly [number, number])[] => {
    const there = groupBy(items, (place) => keyOf(at(standing, place)))
    return [...groupBy(rows, (place) => keyOf(at(file, place)))].flatMap(([key, [row, twin]]) => {
      const [item, other] = there.get(key) ?? []
      return key === '' ||
        row === undefined ||
        twin !== undefined ||
        item === undefined ||
        other !== undefined
        ? []
        : [[row, item] as const]
    })
  }

  pairByPath()
  for (const [row, item] of single(nameKey)) {
    const how = alike(row, item)
    if (how >= alikeUnderOneName) pair(row, item, 'name', how)
  }
  for (const [row, item] of single(({ number }) => number ?? '')) {
    const how = likeness(allWords(at(file, row)), allWords(at(standing, item)))
    if (how >= alikeUnderOneNumber) pair(row, item, 'number', how)
  }
  pairByContent()
  return matched

  /** Several rows of one path are told apart by their content; what is left then goes in order. */
  function pairByPath(): void {
    const there = groupBy(items, (place) => pathKey(at(standing, place)))
    for (const [key, same] of groupBy(rows, (place) => pathKey(at(file, place)))) {
      const candidates = there.get(key) ?? []
      const [row, item] = [same[0], candidates[0]]
      if (row === undefined || item === undefined) continue
      if (same.length === 1 && candidates.length === 1) pair(row, item, 'path', alike(row, item))
      else pairWithin(same, candidates)
    }
  }

  function pairWithin(same: readonly number[], candidates: readonly number[]): void {
    const keyed = (list: readonly Words[]) => (place: number) => contentKey(at(list, place))
    const equal = groupBy(candidates, keyed(standing))
    for (const row of same) {
      const item = equal.get(keyed(file)(row))?.shift()
      if (item !== undefined) pair(row, item, 'path', 1)
    }
    const left = candidates.filter((item) => items.has(item))
    const pairs = same
      .filter((row) => rows.has(row))
      // Hundreds of rows of one path are a table read wrongly; comparing each with each would not end.
      .slice(0, 100)
      .flatMap((row) => left.slice(0, 100).map((item) => ({ row, item, how: alike(row, item) })))
      .sort((a, b) => b.how - a.how || a.row - b.row || a.item - b.item)
    for (const { row, item, how } of pairs)
      if (rows.has(row) && items.has(item) && how >= alikeUnderOneName) pair(row, item, 'path', how)
    const last = left.filter((item) => items.has(item))
    for (const row of same.filter((place) => rows.has(place))) {
      const item = last.shift()
      if (item !== undefined) pair(row, item, 'path', alike(row, item))
    }
  }

  function pairByContent(): void {
    const left = [...items].filter((item) => contentKey(at(standing, item)).length >= shortest)
    const alikeItem = mostAlike(left.map((item) => contentKey(at(standing, item))))
    const open = [...rows].filter((row) => contentKey(at(file, row)).length >= shortest)
    const alikeRow = mostAlike(open.map((row) => contentKey(at(file, row))))
    for (const [place, row] of open.entries()) {
      const found = alikeItem(contentKey(at(file, row)))
      const item = found === null ? undefined : left[found.at]
      if (found === null || item === undefined || found.likeness < alikeByContent || !items.has(item))
        continue
      // Only where the item, asked in turn, means this row.
      if (alikeRow(contentKey(at(standing, item)))?.at === place) pair(row, item, 'content', found.likeness)
    }
  }
}

const allWords = (words: Words): string => pathKey(words) + contentKey(words)
