import type { Column } from '../catalogue/column.ts'
import {
  type Because,
  guessColumn,
  type Field,
  type Guess,
  type Guessed,
  type OptionOf,
} from './column-guess.ts'
import type { Heading } from './header.ts'
import { headingKey, printable } from './lines.ts'

/** What a person says a printed column shows; `at` is its first place in the table, from 1. */
export interface ColumnChoice {
  readonly at: number
  readonly as:
    | { readonly shows: Field | 'extra' | 'none' }
    | { readonly shows: 'path'; readonly level: number }
    | { readonly shows: 'option'; readonly of: OptionOf; readonly option?: string }
}

/** How one printed column is read, with the reason, so that a person can agree or correct it. */
export interface ColumnDecision {
  /** Its first place in the table, from 1, and how many places it covers. */
  readonly at: number
  readonly width: number
  readonly name: string
  readonly over: string | null
  /** What it shows; null where it is left out. */
  readonly column: Column | null
  readonly sure: boolean
  readonly why: Because
  /** Whether the file's own appendix lists this column, so that nothing about it is left to tell. */
  readonly listed: boolean
}

interface Placed extends Guessed {
  readonly heading: Heading
  /** A column taken as the file itself or a person says. */
  readonly fixed: Column | null
  readonly level: number | null
}

const byHand: Because = { 'zh-Hans': '人工指定', en: 'named by hand' }
const byAppendix: Because = { 'zh-Hans': '文件附表注明', en: 'the file’s appendix says so' }

const spanOf = (column: Column): number => (column.shows === 'path' ? column.to - column.from + 1 : 1)

const sameHeading = (column: Column, heading: Heading): boolean =>
  headingKey(printable(column.name)) === headingKey(heading.name) &&
  headingKey(printable(column.over ?? '')) === headingKey(heading.over ?? '') &&
  (column.shows !== 'path' || spanOf(column) === heading.width)

const chosen = ({ as }: ColumnChoice, heading: Heading): Omit<Placed, 'heading'> => {
  const taken = (guess: Guess, level: number | null = null): Omit<Placed, 'heading'> => ({
    guess,
    level,
    fixed: null,
    sure: true,
    why: byHand,
  })
  switch (as.shows) {
    case 'path':
      return taken({ is: 'path', depth: { level: as.level } }, as.level)
    case 'option':
      return taken({ is: 'option', of: as.of, option: as.option ?? heading.name })
    case 'extra':
      return taken({ is: 'extra' })
    case 'none':
      return taken({ is: 'none' })
    case 'number':
    case 'content':
    case 'basis':
    case 'publisher':
    case 'deadline':
    case 'channels':
    case 'attribute':
    case 'form':
    case 'audience':
    case 'responsible':
    case 'phones':
      return taken({ is: 'field', field: as.shows })
  }
}

const second: Because = { 'zh-Hans': '同一含义已有一列', en: 'another column already shows this' }

/** A field is shown once: a second publisher is who is responsible, any other second column keeps its printed name. */
const withoutRepeats = (placed: readonly Placed[]): readonly Placed[] => {
  const taken = new Set<Field>(
    placed.flatMap(({ guess, why }) => (guess.is === 'field' && why === byHand ? [guess.field] : [])),
  )
  const options = new Set<Field>(placed.flatMap(({ guess }) => (guess.is === 'option' ? [guess.of] : [])))
  const wanted = new Set<Field>(placed.flatMap(({ guess }) => (guess.is === 'field' ? [guess.field] : [])))
  return placed.map((column) => {
    if (column.fixed !== null || column.guess.is !== 'field' || column.why === byHand) return column
    const { field } = column.guess
    if (!taken.has(field) && !options.has(field)) {
      taken.add(field)
      return column
    }
    const instead: Field | null =
      field === 'publisher' && !wanted.has('responsible') && !taken.has('responsible') ? 'responsible' : null
    if (instead !== null) taken.add(instead)
    const guess: Guess = instead === null ? { is: 'extra' } : { is: 'field', field: instead }
    return { ...column, guess, sure: false, why: second }
  })
}

const rank = ({ guess, level }: Placed): number => {
  if (level !== null) return level
  if (guess.is !== 'path' || guess.depth === null) return 0.5
  if (guess.depth === 'outer') return -1
  return guess.depth === 'inner' ? 10 : guess.depth.level
}

export const deepestLevel = 5

/** Gives path columns their levels: outer names first, whatever order they are printed in. */
const levelsOf = (placed: readonly Placed[]): ReadonlyMap<Placed, { from: number; to: number }> => {
  const levels = new Map<Placed, { from: number; to: number }>()
  let next = 0
  const paths = placed
    .map((column, i) => ({ column, i }))
    .filter(({ column }) => column.guess.is === 'path' && column.fixed === null)
    .sort((a, b) => rank(a.column) - rank(b.column) || a.i - b.i)
  for (const { column } of paths) {
    if (next > deepestLevel) break
    const from = column.level ?? next
    levels.set(column, { from, to: Math.min(deepestLevel, from + column.heading.width - 1) })
    next = Math.min(deepestLevel, from + column.heading.width - 1) + 1
  }
  return levels
}

const extraKey = (heading: Heading, placed: readonly Placed[], name: string): string => {
  const same = placed.filter(
    ({ guess, heading: other }) =>
      guess.is === 'extra' && headingKey(other.name) === headingKey(heading.name),
  )
  const whole = heading.over === null ? name : `${heading.over} ${name}`
  if (same.length < 2) return name
  const sameWhole = same.filter(({ heading: other }) => (other.over ?? '') === (heading.over ?? ''))
  return (sameWhole.length < 2 ? whole : `${whole} ${String(heading.x + 1)}`).slice(0, 100)
}

const columnOf = (
  placed: readonly Placed[],
  column: Placed,
  levels: ReturnType<typeof levelsOf>,
): Column | null => {
  const { heading, guess } = column
  if (column.fixed !== null) return column.fixed
  const name = (heading.name.trim() === '' ? `第${String(heading.x + 1)}列` : heading.name).slice(0, 100)
  const over = heading.over === null ? null : heading.over.slice(0, 100)
  switch (guess.is) {
    case 'none':
      return null
    case 'extra':
      return { shows: 'extra', name, over, key: extraKey(heading, placed, name) }
    case 'option':
      return { shows: 'option', name, over, of: guess.of, option: guess.option.slice(0, 100) }
    case 'path': {
      const span = levels.get(column)
      return span === undefined
        ? { shows: 'extra', name, over, key: extraKey(heading, placed, name) }
        : { shows: 'path', name, over, ...span }
    }
    case 'field':
      switch (guess.field) {
        case 'channels':
        case 'attribute':
        case 'form':
        case 'audience':
          return { shows: guess.field, name, over, boxed: false }
        case 'number':
        case 'content':
        case 'basis':
        case 'publisher':
        case 'deadline':
        case 'responsible':
        case 'phones':
          return { shows: guess.field, name, over }
      }
  }
}

export interface ColumnsToDecide {
  readonly headings: readonly Heading[]
  /** The words printed in a column below its heading. */
  readonly textsAt: (heading: Heading) => readonly string[]
  readonly choices: readonly ColumnChoice[]
  /** Columns that the file itself lists in its appendix. */
  readonly known: readonly Column[]
}

/** Decides what every printed column shows. `boxed` is left open: only the cells, once read, tell. */
export const decideColumns = ({
  headings,
  textsAt,
  choices,
  known,
}: ColumnsToDecide): readonly ColumnDecision[] => {
  const listed = [...known]
  const placed: Placed[] = []
  for (const heading of headings) {
    const choice = choices.find(({ at }) => at === heading.x + 1)
    if (choice !== undefined) {
      placed.push({ heading, ...chosen(choice, heading) })
      continue
    }
    const at = listed.findIndex((column) => sameHeading(column, heading))
    const fixed = at < 0 ? null : (listed.splice(at, 1)[0] ?? null)
    if (fixed !== null) {
      placed.push({ heading, guess: { is: 'none' }, fixed, level: null, sure: true, why: byAppendix })
      continue
    }
    const left = placed.at(-1)?.guess ?? null
    placed.push({ heading, ...guessColumn(heading, textsAt(heading), left), fixed: null, level: null })
  }
  const single = withoutRepeats(placed)
  const levels = levelsOf(single)
  return single.map((column) => ({
    at: column.heading.x + 1,
    width: column.heading.width,
    name: column.heading.name,
    over: column.heading.over,
    column: columnOf(single, column, levels),
    sure: column.sure,
    why: column.why,
    listed: column.fixed !== null,
  }))
}
