import type { Choice, Tick } from '../catalogue/choice.ts'
import type { Column } from '../catalogue/column.ts'
import type { CatalogueDocument } from '../catalogue/import.ts'
import { mergeable, type Mergeable } from '../catalogue/item.ts'
import type { Phone } from '../catalogue/phone.ts'
import { readBasis } from './basis-cell.ts'
import type { ColumnDecision } from './columns.ts'
import { quoted, type Report } from './findings/finding.ts'
import { tickOfCell } from './glyphs.ts'
import { fullWidth, nameOf, proseOf, unitsOf } from './lines.ts'
import { readPhones } from './phones-cell.ts'
import { columnTitle, fieldOf, type RawCell, type RawRow } from './raw-row.ts'
import { readChoices, type Boxes, type ReadChoices } from './ticks.ts'

export type DocumentItem = CatalogueDocument['items'][number]
type BoxField = 'channels' | 'attribute' | 'form' | 'audience'

/** What is known of a column from all its cells, before one of them is read. */
export interface ColumnFacts {
  /** Where its lines break. */
  readonly full: number
  /** Whether it prints boxes, only ticks, or just words. */
  readonly boxes: Boxes
}

const isBoxColumn = (column: Column | null): column is Extract<Column, { boxed: boolean }> =>
  column !== null && 'boxed' in column

const boxesIn = (cells: readonly ReadChoices[]): ColumnFacts['boxes'] => {
  if (!cells.some(({ boxed }) => boxed)) return 'none'
  return cells.some(({ printsEmpty }) => printsEmpty) ? 'printed' : 'ticks only'
}

export const columnFacts = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
): readonly ColumnFacts[] =>
  decisions.map(({ column }, at) => {
    const texts = rows.flatMap(({ cells }) => (cells[at]?.state === 'own' ? [cells[at].text] : []))
    return {
      full: fullWidth(texts),
      boxes: isBoxColumn(column) ? boxesIn(texts.map((text) => readChoices(text, 'none'))) : 'none',
    }
  })

// The schema's own limits: what is longer is cut and reported, never let through to fail later without a word.
const longest = { words: 20_000, name: 500, number: 20, citation: 20_000, option: 200 }

interface Draft {
  item: DocumentItem
  readonly report: Report
}

const cut = (text: string, most: number, title: string, cell: RawCell, report: Report): string => {
  if (text.length <= most) return text
  report('CELL_CUT', { column: title, limit: String(most) }, { at: cell.at })
  // Never half a character at the end.
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}

const boxChoices = (cell: RawCell, facts: ColumnFacts, title: string, report: Report): readonly Choice[] => {
  const { choices, boxed, unclear } = readChoices(cell.text, facts.boxes)
  const own = cell.state === 'own'
  if (own && choices.some(({ option }) => option.length >= longest.option))
    report('CELL_CUT', { column: title, limit: String(longest.option) }, { at: cell.at })
  for (const option of own ? unclear : []) report('TICK_UNKNOWN', { column: title, option }, { at: cell.at })
  if (own && boxed && facts.boxes === 'ticks only')
    for (const { option } of choices.filter(({ ticked }) => ticked === 'no'))
      report('TICK_UNMARKED', { column: title, option }, { at: cell.at })
  return choices
}

const phonesOf = (cell: RawCell, title: string, report: Report): readonly Phone[] => {
  const { phones, withoutNumber, cut: wasCut } = readPhones(cell.text)
  if (cell.state !== 'own') return phones
  for (const label of withoutNumber) report('PHONE_MISSING', { label }, { at: cell.at })
  if (wasCut) report('CELL_CUT', { column: title, limit: '40' }, { at: cell.at })
  return phones
}

const optional = (text: string): string | null => (text === '' ? null : text)

const same = /^(?:同上|同前|同左|〃|″|〞|")$/u

/** Puts what one cell says into the draft. √ columns and names are read for the whole row, elsewhere. */
const readCell = (draft: Draft, decision: ColumnDecision, cell: RawCell, facts: ColumnFacts): void => {
  const { column } = decision
  if (column === null || column.shows === 'path' || column.shows === 'option') return
  const { item, report } = draft
  const title = columnTitle(decision)
  const prose = (): string => cut(proseOf(cell.text, facts.full), longest.words, title, cell, report)
  if (cell.state === 'own' && same.test(cell.text.trim()))
    report('SAME_AS_ABOVE', { column: title, value: cell.text.trim() }, { at: cell.at })
  switch (column.shows) {
    case 'number':
      if (cell.state === 'own')
        item.number = optional(cut(nameOf(cell.text), longest.number, title, cell, report))
      return
    case 'content':
      item.content = prose()
      return
    case 'deadline':
      item.deadline = optional(prose())
      return
    case 'publisher':
    case 'responsible':
      item[column.shows] = optional(cut(unitsOf(cell.text), longest.words, title, cell, report))
      return
    case 'basis': {
      const { kinds, citations } = readBasis(cell.text, facts.full)
      item.basisKinds = [...kinds]
      item.basis = citations.map((citation) => cut(citation, longest.citation, title, cell, report))
      return
    }
    case 'channels':
    case 'attribute':
    case 'form':
    case 'audience':
      item[column.shows] = [...boxChoices(cell, facts, title, report)]
      return
    case 'phones':
      item.phones = [...phonesOf(cell, title, report)]
      return
    case 'extra': {
      const words = prose()
      if (words !== '') item.extra = Object.fromEntries([...Object.entries(item.extra), [column.key, words]])
    }
  }
}

const optionTick = (cell: RawCell): Tick => tickOfCell(cell.text)

interface OptionCell {
  readonly decision: ColumnDecision
  readonly of: BoxField
  readonly option: string
  readonly cell: RawCell
}

const optionCells = (decisions: readonly ColumnDecision[], row: RawRow): readonly OptionCell[] =>
  decisions.flatMap((decision, at) => {
    const cell = row.cells[at]
    if (decision.column?.shows !== 'option' || cell === undefined) return []
    return [{ decision, of: decision.column.of, option: decision.column.option, cell }]
  })

/**
 * A row that ends before the last √ column and prints no empty cell among them has lost its empty ones: which column each
 * sign stood in is not to be told. One with empty cells merely lacks those at its end.
 */
const placesLost = (cells: readonly OptionCell[]): boolean => {
  const missing = cells.some(({ cell }) => cell.at === null)
  const empty = cells.some(({ cell }) => cell.at !== null && cell.text === '')
  return missing && !empty && cells.some(({ cell }) => cell.text !== '')
}

/** √ columns: one option each, in printed order; empty is an answer as long as its place is certain. */
const readOptions = (draft: Draft, decisions: readonly ColumnDecision[], row: RawRow): void => {
  const all = optionCells(decisions, row)
  const lost = placesLost(all)
  for (const field of new Set(all.map(({ of }) => of))) {
    const group = all.filter(({ of }) => of === field)
    // One sign in a cell that reaches over several columns has lost its place.
    const shared = (cell: RawCell): boolean =>
      cell.at !== null && cell.text !== '' && group.filter((other) => other.cell.at === cell.at).length > 1
    const choices = group.map(({ option, cell }) => ({
      option,
      ticked: lost || shared(cell) ? ('unknown' as const) : optionTick(cell),
    }))
    draft.item[field] = choices
    const [first] = group
    const title = first === undefined ? '' : (first.decision.over ?? columnTitle(first.decision))
    const own = group.some(({ cell }) => cell.state !== 'merged')
    const place = { at: first?.cell.at ?? row.at }
    if (own)
      for (const { option, ticked } of choices)
        if (ticked === 'unknown') draft.report('TICK_UNKNOWN', { column: title, option }, place)
    if (own && choices.length > 1 && choices.every(({ ticked }) => ticked === 'no'))
      draft.report('NOTHING_TICKED', { column: title }, place)
  }
}

const emptyItem = (): DocumentItem => ({
  number: null,
  path: [],
  content: '',
  basis: [],
  basisKinds: [],
  publisher: null,
  deadline: null,
  channels: [],
  attribute: [],
  form: [],
  audience: [],
  responsible: null,
  phones: [],
  extra: {},
  merged: [],
  doubts: [],
})

const mergedIn = (row: RawRow, decisions: readonly ColumnDecision[]): Mergeable[] =>
  mergeable.filter((field) => {
    const cells = row.cells.filter((_, at) => {
      const decision = decisions[at]
      return decision !== undefined && fieldOf(decision) === field
    })
    return cells.length > 0 && cells.every(({ state }) => state === 'merged')
  })

const deepest = 6

const pathOf = (row: RawRow, report: Report): string[] => {
  const steps = [...row.sections, ...row.levels.map(({ text }) => nameOf(text))].filter((step) => step !== '')
  if (steps.length > deepest) {
    report('LEVELS_TOO_MANY', { text: steps.slice(deepest).join('/') }, { at: row.at })
    return [...steps.slice(0, deepest - 1), steps.slice(deepest - 1).join('/')]
  }
  return steps
}

/** One row of the table as an item of the catalogue; what is doubtful goes to the report. */
export const readRow = (
  row: RawRow,
  decisions: readonly ColumnDecision[],
  facts: readonly ColumnFacts[],
  report: Report,
): DocumentItem => {
  const draft: Draft = { item: emptyItem(), report }
  decisions.forEach((decision, at) => {
    const cell = row.cells[at]
    const known = facts[at]
    if (cell !== undefined && known !== undefined) readCell(draft, decision, cell, known)
  })
  readOptions(draft, decisions, row)
  const path = pathOf(row, report)
  if (path.length === 0) {
    report('NAME_FROM_CONTENT', {}, { at: row.at })
    path.push(draft.item.content === '' ? '（未命名）' : draft.item.content)
  }
  if (row.beyond.length > 0)
    report(
      'ROW_RAGGED',
      { count: String(row.beyond.length), text: quoted(row.beyond.join(' ')) },
      { at: row.at },
    )
  draft.item.path = path.map((step) =>
    cut(step, longest.name, '公开事项', { text: step, state: 'own', at: row.at }, report),
  )
  draft.item.merged = mergedIn(row, decisions)
  return draft.item
}
