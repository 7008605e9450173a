import type { ReactNode } from 'react'
import type { Header, ListHook } from './panel-hooks.ts'
import { fieldId, subjectOf } from './subject.ts'

type Cell = (value: unknown) => ReactNode

/** How values are drawn that Strapi would show as stored. */
export interface Cells {
  readonly code: Cell
  readonly day: Cell
  readonly moment: Cell
  readonly lines: Cell
  readonly text: Cell
}

const related = (value: unknown, field: string | undefined): unknown =>
  typeof value === 'object' && value !== null && field !== undefined
    ? new Map(Object.entries(value)).get(field)
    : null

const cellOf = ({ attribute, mainField }: Header, cells: Cells): Cell | null => {
  switch (attribute.type) {
    case 'relation':
      return attribute.relation === 'manyToOne'
        ? (value) => cells.text(related(value, mainField?.name))
        : null
    case 'text':
      return cells.text
    case 'enumeration':
      return cells.code
    case 'date':
      return cells.day
    case 'datetime':
      return cells.moment
    default:
      return null
  }
}

/** Which languages an entry has is told by its own page; here the column would push its state out of sight. */
const isNeeded = ({ name }: Header): boolean => name !== 'locales'

/** Lists of our content types: codes as words, dates as a bureau writes them, and an item's groups beside its name. */
export const listColumns =
  (cells: Cells) =>
  (hook: ListHook): ListHook => {
    const subject = subjectOf(hook.layout.settings.displayName)
    if (subject === null) return hook
    const headers = hook.displayedHeaders.filter(isNeeded).map((header): Header => {
      const cell = header.cellFormatter === undefined ? cellOf(header, cells) : null
      return cell === null ? header : { ...header, cellFormatter: (row) => cell(row[header.name]) }
    })
    if (subject !== 'item') return { ...hook, displayedHeaders: headers }
    // Strapi lists no JSON; an item's groups are what tells 其他 from 其他.
    const groups: Header = {
      name: 'groups',
      label: { id: fieldId('item', 'groups'), defaultMessage: '上级分组' },
      attribute: { type: 'custom' },
      searchable: false,
      sortable: false,
      cellFormatter: (row) => cells.lines(row['groups']),
    }
    const after = headers.findIndex(({ name }) => name === 'name') + 1
    return { ...hook, displayedHeaders: headers.toSpliced(after, 0, groups) }
  }
