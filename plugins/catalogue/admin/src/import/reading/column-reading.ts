import type { ColumnChoice, ColumnDecision } from '@gongkai/catalogue-core/document'
import type { Rehearsal, SourceSheet } from '@gongkai/catalogue-core/import'
import { levels, optionFields } from '../../fields/values/columns.ts'

type As = ColumnChoice['as']
type Header = Extract<Rehearsal, { outcome: 'read' }>['header']

const fields = [
  'number',
  'content',
  'basis',
  'publisher',
  'deadline',
  'channels',
  'attribute',
  'form',
  'audience',
  'responsible',
  'phones',
] as const

export interface Reading {
  /** What a select holds for it. */
  readonly value: string
  readonly as: As
}

/** Everything a printed column can be read as, in the order in which it is offered. */
export const readings: readonly Reading[] = [
  ...levels.map((level): Reading => ({ value: `path:${String(level)}`, as: { shows: 'path', level } })),
  ...fields.map((field): Reading => ({ value: field, as: { shows: field } })),
  ...optionFields.map((of): Reading => ({ value: `option:${of}`, as: { shows: 'option', of } })),
  { value: 'extra', as: { shows: 'extra' } },
  { value: 'none', as: { shows: 'none' } },
]

export const asOf = (value: string): As | null =>
  readings.find((reading) => reading.value === value)?.as ?? null

/** How a column is read now. */
export const valueOf = ({ column }: ColumnDecision): string => {
  if (column === null) return 'none'
  if (column.shows === 'path') return `path:${String(column.from)}`
  return column.shows === 'option' ? `option:${column.of}` : column.shows
}

const most = 3

/** The first different words below a heading, to know a column by. */
export const samplesOf = (
  { at, width }: ColumnDecision,
  sheet: SourceSheet | null,
  header: Header,
): readonly string[] => {
  if (sheet === null) return []
  const below = header === null ? 0 : header.row - 1 + header.rows
  const words = sheet.rows
    .slice(below)
    .flatMap((row) => row.slice(at - 1, at - 1 + width))
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
  return [...new Set(words)].slice(0, most)
}
