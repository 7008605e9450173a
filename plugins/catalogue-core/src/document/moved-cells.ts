import type { ColumnDecision } from './columns.ts'
import { quoted, type Report } from './findings/finding.ts'
import { meaningNames } from './meaning-names.ts'
import { blankCell, columnTitle, fieldOf, type RawCell, type RawRow } from './raw-row.ts'
import { ownWordsOf, type OwnWords } from './vocabulary.ts'

type Home = OwnWords | 'publisher'

const movable: readonly Home[] = [
  'channels',
  'attribute',
  'form',
  'audience',
  'phones',
  'deadline',
  'basis',
  'publisher',
]

/** Words of a document's own publisher column: where one of them stands elsewhere it is known again. */
const publishersOf = (rows: readonly RawRow[], decisions: readonly ColumnDecision[]): ReadonlySet<string> => {
  const at = decisions.findIndex((decision) => fieldOf(decision) === 'publisher')
  return new Set(
    rows.flatMap(({ cells }) => {
      const cell = cells[at]
      return cell?.state === 'own' && cell.text.length <= 20 && ownWordsOf(cell.text) === null
        ? [cell.text]
        : []
    }),
  )
}

interface Stray {
  readonly from: number
  readonly home: Home
  readonly cell: RawCell
}

const homeOf = (cell: RawCell, field: string | null, publishers: ReadonlySet<string>): Home | null => {
  if (cell.state !== 'own') return null
  const words = ownWordsOf(cell.text)
  if (words !== null) return words
  return field !== 'responsible' && publishers.has(cell.text) ? 'publisher' : null
}

/** Cells whose words belong to another column. Contents, names and columns of no field may say anything. */
const straysOf = (
  row: RawRow,
  decisions: readonly ColumnDecision[],
  publishers: ReadonlySet<string>,
): readonly Stray[] =>
  row.cells.flatMap((cell, from) => {
    const decision = decisions[from]
    if (decision?.column == null || decision.column.shows === 'option') return []
    const field = fieldOf(decision)
    if (field === null || field === 'content') return []
    const home = homeOf(cell, field, publishers)
    // Who is responsible often adds a telephone, an audience names a level: only a clear contradiction counts.
    if (
      home === null ||
      home === field ||
      (field === 'responsible' && home !== 'deadline' && home !== 'channels')
    )
      return []
    if (field === 'audience' && home === 'attribute') return []
    return [{ from, home, cell }]
  })

/**
 * Puts cells that landed under a wrong heading where their own words belong, with a report each. A cell moves only to a
 * place that is empty or about to be; what merely repeats a neighbour is left out; anything else stays and is named.
 */
export const withMovedCells = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const publishers = publishersOf(rows, decisions)
  const homes = new Map<Home, number>(
    movable.flatMap((home) => {
      const at = decisions.findIndex(
        (decision) => decision.column?.shows !== 'option' && fieldOf(decision) === home,
      )
      return at < 0 ? [] : [[home, at] as const]
    }),
  )
  return rows.map((row) => {
    const strays = straysOf(row, decisions, publishers)
    return strays.length === 0 ? row : settle(row, strays, decisions, homes, report)
  })
}

/** What becomes of a stray cell: its new place, a mere repetition, or no place at all. */
const placesOf = (
  row: RawRow,
  strays: readonly Stray[],
  homes: ReadonlyMap<Home, number>,
): ReadonlyMap<Stray, number | 'repeats' | 'odd'> => {
  const leaving = new Set(strays.map(({ from }) => from))
  const taken = new Map<number, RawCell>()
  return new Map(
    strays.map((stray): readonly [Stray, number | 'repeats' | 'odd'] => {
      const to = homes.get(stray.home)
      if (to === undefined) return [stray, 'odd']
      const there = taken.get(to) ?? (leaving.has(to) ? blankCell : (row.cells[to] ?? blankCell))
      if (there.state === 'blank') {
        taken.set(to, stray.cell)
        return [stray, to]
      }
      return [stray, there.text === stray.cell.text ? 'repeats' : 'odd']
    }),
  )
}

const settle = (
  row: RawRow,
  strays: readonly Stray[],
  decisions: readonly ColumnDecision[],
  homes: ReadonlyMap<Home, number>,
  report: Report,
): RawRow => {
  const places = placesOf(row, strays, homes)
  const title = (at: number | undefined): string => {
    const decision = at === undefined ? undefined : decisions[at]
    return decision === undefined ? '' : columnTitle(decision)
  }
  const staying = strays.filter((stray) => places.get(stray) === 'odd')
  for (const { from, home, cell } of staying)
    report(
      'CELL_ODD',
      { column: title(from), value: quoted(cell.text), meaning: meaningNames[home]['zh-Hans'] },
      { at: cell.at },
    )
  // What stays keeps its place from others, so the rest is settled anew.
  if (staying.length > 0)
    return settle(
      row,
      strays.filter((stray) => !staying.includes(stray)),
      decisions,
      homes,
      report,
    )
  const cells: RawCell[] = [...row.cells]
  for (const { from, cell } of strays) cells[from] = { ...blankCell, at: cell.at }
  for (const [{ from, home, cell }, place] of places) {
    const said = { value: quoted(cell.text), from: title(from), to: title(homes.get(home)) }
    if (typeof place === 'number') cells[place] = cell
    report(typeof place === 'number' ? 'CELL_MOVED' : 'CELL_REPEATED', said, { at: cell.at })
  }
  return { ...row, cells }
}
