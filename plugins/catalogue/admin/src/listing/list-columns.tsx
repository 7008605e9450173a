import { DayCell, LinesCell, MomentCell, ValueCell } from './cells.tsx'
import type { Header, ListHook } from './panel-hooks.ts'
import { fieldId, subjectOf } from './subject.ts'

const readable = (header: Header): Header => {
  if (header.cellFormatter !== undefined) return header
  switch (header.attribute.type) {
    case 'enumeration':
      return { ...header, cellFormatter: (row) => <ValueCell value={row[header.name]} /> }
    case 'date':
      return { ...header, cellFormatter: (row) => <DayCell value={row[header.name]} /> }
    case 'datetime':
      return { ...header, cellFormatter: (row) => <MomentCell value={row[header.name]} /> }
    default:
      return header
  }
}

// Strapi lists no JSON; an item's groups are what tells 其他 from 其他.
const groups: Header = {
  name: 'groups',
  label: { id: fieldId('item', 'groups'), defaultMessage: '上级分组' },
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: (row) => <LinesCell value={row['groups']} />,
}

/** Lists of our content types: codes as words, dates as a bureau writes them, and an item's groups beside its name. */
export const listColumns = (hook: ListHook): ListHook => {
  const subject = subjectOf(hook.layout.settings.displayName)
  if (subject === null) return hook
  const headers = hook.displayedHeaders.map(readable)
  const after = headers.findIndex(({ name }) => name === 'name') + 1
  return { ...hook, displayedHeaders: subject === 'item' ? headers.toSpliced(after, 0, groups) : headers }
}
