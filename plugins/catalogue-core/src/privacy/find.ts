import { findBankCards } from './bank-card.ts'
import { findEmails } from './email.ts'
import { fold, type Folded } from './fold.ts'
import { findHealthDetails } from './health.ts'
import { findIdNumbers } from './id-number.ts'
import { personalKinds, weightOf, type PersonalKind, type Weight } from './kind.ts'
import { findMobiles } from './mobile.ts'
import { findNameLists } from './name-list.ts'
import { namesInTable } from './name-table.ts'
import { findPassports } from './passport.ts'
import type { PartPlace } from './place.ts'
import { findPlates } from './plate.ts'
import type { Detector, Hit } from './scanned.ts'
import { findSecrecyMarks } from './secrecy.ts'

/** One cell of a table, with its own place: a hidden row’s cell says so itself. */
export interface PartCell {
  readonly text: string
  readonly place: PartPlace
}

/** A piece of a record or file: running text, or the rows of a table, or both. */
export interface Part {
  readonly place: PartPlace
  readonly text: string
  readonly rows?: readonly (readonly PartCell[])[]
}

/** Offsets are UTF-16 units of the part’s or cell’s own text: `text.slice(start, end)` is what was found. */
export interface PersonalFinding {
  readonly kind: PersonalKind
  readonly severity: Weight
  readonly place: PartPlace
  readonly start: number
  readonly end: number
  readonly text: string
  readonly context: { readonly before: string; readonly after: string }
  /** What may stand in its place; null where masking would only hide the fact. */
  readonly masked: string | null
  /** Names this finding for a remembered decision. It holds the value itself: keep its hash, never the string. */
  readonly fingerprint: string
}

export interface PersonalDataOptions {
  /** Phones, mailboxes and accounts that the agency publishes itself: never found, however they are written. */
  readonly own?: readonly string[]
}

/** In the order of what proves itself most: of two findings in one place the first stays. */
const detectors: readonly Detector[] = [
  findSecrecyMarks,
  findIdNumbers,
  findBankCards,
  findMobiles,
  findPassports,
  findPlates,
  findEmails,
  findNameLists,
  findHealthDetails,
]

const contextReach = 24

/** A few words on either side, not beginning or ending with half of a character. */
const contextOf = (text: string, start: number, end: number): PersonalFinding['context'] => {
  const from = Math.max(0, start - contextReach)
  const to = Math.min(text.length, end + contextReach)
  const isHalf = (at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff
  return {
    before: text.slice(from > 0 && from < start && isHalf(from) ? from + 1 : from, start),
    after: text.slice(end, to > end && to < text.length && isHalf(to) ? to - 1 : to),
  }
}

const canonical = (value: string): string => fold(value).text.toLowerCase().replace(/[\s-]/g, '')

const rank = ({ kind }: Hit): number => personalKinds.indexOf(kind)

/** Hits in the order of the text; of two that lie over one another the surer kind stays, then the longer. */
const settled = (hits: readonly Hit[]): readonly Hit[] => {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || hit.start >= last.end) kept.push(hit)
    else if (rank(hit) < rank(last)) kept[kept.length - 1] = hit
  }
  return kept
}

const findingOf = (original: string, folded: Folded, place: PartPlace, hit: Hit): PersonalFinding => {
  const start = folded.startAt(hit.start)
  const end = folded.endAt(hit.end)
  return {
    kind: hit.kind,
    severity: weightOf[hit.kind],
    place,
    start,
    end,
    text: original.slice(start, end),
    context: contextOf(original, start, end),
    masked: hit.masked,
    fingerprint: `${hit.kind}|${canonical(hit.value)}|${place.kind}`,
  }
}

type Own = ReadonlySet<string>

const inText = (text: string, label: string, place: PartPlace, own: Own, more: readonly Hit[] = []) => {
  if (text === '') return []
  const folded = fold(text)
  const scanned = { text: folded.text, label }
  const hits = [...more, ...detectors.flatMap((detect) => detect(scanned))]
  return settled(hits.filter(({ value }) => !own.has(canonical(value)))).map((hit) =>
    findingOf(text, folded, place, hit),
  )
}

/** What labels a cell: the words over its column and the cell to its left. */
const labelOf = (rows: readonly (readonly string[])[], row: number, column: number): string => {
  const heading = rows.slice(0, Math.min(row, 4)).map((cells) => cells[column] ?? '')
  const left = rows[row]?.[column - 1] ?? ''
  return [left, ...heading].filter((words) => words.length <= 20 && !/\d{4}/.test(words)).join(' ')
}

const inTable = (rows: readonly (readonly PartCell[])[], own: Own): readonly PersonalFinding[] => {
  const words = rows.map((cells) => cells.map(({ text }) => fold(text).text))
  const names = new Map<PartCell, Hit>()
  for (const { row, column, name, masked } of namesInTable(words)) {
    const cell = rows[row]?.[column]
    const text = words[row]?.[column] ?? ''
    const start = text.length - text.trimStart().length
    const end = text.trimEnd().length
    if (cell !== undefined) names.set(cell, { kind: 'nameList', start, end, value: name, masked })
  }
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const name = names.get(cell)
      return inText(cell.text, labelOf(words, row, column), cell.place, own, name === undefined ? [] : [name])
    }),
  )
}

/** Personal data and marks of secrecy in the parts of a record and its files, in their order. Any text is read; nothing is thrown. */
export const findPersonalData = (
  parts: readonly Part[],
  { own = [] }: PersonalDataOptions = {},
): readonly PersonalFinding[] => {
  const ownValues = new Set(own.map(canonical))
  return parts.flatMap(({ place, text, rows = [] }) => [
    ...inText(text, '', place, ownValues),
    ...inTable(rows, ownValues),
  ])
}
