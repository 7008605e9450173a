import type { Column } from '@gongkai/catalogue-core/catalogue'
import type { Read } from './rows.ts'

type Shows = Column['shows']
type Of = Extract<Column, { shows: 'option' }>['of']

export const columnShows = [
  'path',
  'number',
  'content',
  'basis',
  'publisher',
  'deadline',
  'responsible',
  'phones',
  'channels',
  'attribute',
  'form',
  'audience',
  'option',
  'extra',
] as const satisfies readonly Shows[]

export const optionFields = ['attribute', 'audience', 'form', 'channels'] as const satisfies readonly Of[]

export const levels = [0, 1, 2, 3, 4, 5] as const

/** A column as it stands before anything is said of what it shows. */
type Heads = Pick<Column, 'name' | 'over'>

/** What a column becomes when an editor chooses that it shows something else: the headers stay, the rest is asked anew. */
export const columnShowing = (shows: Shows, { name, over }: Heads): Column => {
  switch (shows) {
    case 'channels':
    case 'attribute':
    case 'form':
    case 'audience':
      return { shows, name, over, boxed: true }
    case 'path':
      return { shows, name, over, from: 0, to: 0 }
    case 'option':
      return { shows, name, over, of: 'attribute', option: name }
    case 'extra':
      return { shows, name, over, key: name }
    case 'number':
    case 'content':
    case 'basis':
    case 'publisher':
    case 'deadline':
    case 'responsible':
    case 'phones':
      return { shows, name, over }
  }
}

const isLevel = (value: unknown): boolean => levels.some((level) => level === value)
const isText = (value: unknown): boolean => typeof value === 'string'

/** What each kind of column holds beside `shows`, `name` and `over`; nothing less and nothing more is understood. */
const rest = (shows: unknown): Readonly<Record<string, (value: unknown) => boolean>> | null => {
  switch (shows) {
    case 'channels':
    case 'attribute':
    case 'form':
    case 'audience':
      return { boxed: (value) => typeof value === 'boolean' }
    case 'path':
      return { from: isLevel, to: isLevel }
    case 'option':
      return { of: (value) => optionFields.some((field) => field === value), option: isText }
    case 'extra':
      return { key: isText }
    default:
      return columnShows.some((known) => known === shows) ? {} : null
  }
}

const isColumn = (value: unknown): value is Column => {
  if (typeof value !== 'object' || value === null) return false
  const entries = new Map<string, unknown>(Object.entries(value))
  const more = rest(entries.get('shows'))
  if (more === null) return false
  const over = entries.get('over')
  return (
    isText(entries.get('name')) &&
    (over === null || isText(over)) &&
    Object.entries(more).every(([key, is]) => is(entries.get(key))) &&
    entries.size === 3 + Object.keys(more).length &&
    entries.has('over')
  )
}

export const readColumns: Read<Column> = (value) => {
  if (value === null || value === undefined) return []
  return Array.isArray(value) && value.every(isColumn) ? value : null
}
