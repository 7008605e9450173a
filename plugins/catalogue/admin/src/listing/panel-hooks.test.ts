import { expect, test } from 'vitest'
import { fieldHelp } from './field-help.tsx'
import { filterLabels } from './filter-labels.ts'
import { listColumns } from './list-columns.ts'
import type { Header } from './panel-hooks.ts'

const listed = listColumns({
  code: (value) => `code ${String(value)}`,
  day: (value) => `day ${String(value)}`,
  moment: (value) => `moment ${String(value)}`,
  lines: (value) => `lines ${String(value)}`,
  text: (value) => `text ${String(value)}`,
})

const column = (name: string, type: string): Header => ({
  name,
  label: name,
  attribute: { type },
  searchable: true,
  sortable: true,
})

const list = (displayName: string, ...displayedHeaders: Header[]) => ({
  displayedHeaders,
  layout: { settings: { displayName } },
})

test("an item's groups stand right after its name", () => {
  const { displayedHeaders } = listed(
    list('公开事项', column('number', 'string'), column('name', 'string'), column('deadline', 'text')),
  )
  expect(displayedHeaders.map(({ name }) => name)).toEqual(['number', 'name', 'groups', 'deadline'])
})

test('codes and dates get cells of their own, words keep the link of the row', () => {
  const { displayedHeaders } = listed(
    list(
      '政府信息',
      column('title', 'string'),
      column('validity', 'enumeration'),
      column('formedOn', 'date'),
      column('releasedAt', 'datetime'),
    ),
  )
  const row = { validity: 'valid', formedOn: '2024-01-02', releasedAt: '2024-01-03T02:00:00.000Z' }
  expect(displayedHeaders.map(({ cellFormatter }) => cellFormatter?.(row))).toEqual([
    undefined,
    'code valid',
    'day 2024-01-02',
    'moment 2024-01-03T02:00:00.000Z',
  ])
})

test('an entry is named where it is referred to, and its languages are not listed', () => {
  const catalogue: Header = {
    ...column('catalogue', 'relation'),
    attribute: { type: 'relation', relation: 'manyToOne' },
    mainField: { name: 'name' },
  }
  const { displayedHeaders } = listed(list('机关', catalogue, column('locales', 'string')))
  expect(displayedHeaders.map(({ name }) => name)).toEqual(['catalogue'])
  expect(displayedHeaders[0]?.cellFormatter?.({ catalogue: { id: 1, name: '基本目录' } })).toBe(
    'text 基本目录',
  )
  expect(displayedHeaders[0]?.cellFormatter?.({ catalogue: null })).toBe('text null')
})

test("lists of somebody else's content types are not touched", () => {
  const hook = list('Article', column('kind', 'enumeration'))
  expect(listed(hook)).toBe(hook)
})

test('filters are named by the field, the state keeps the name Strapi gave it', () => {
  const { displayedFilters } = filterLabels({
    displayedFilters: [
      { name: 'deadline', label: 'deadline' },
      { name: '__status', label: '状态' },
    ],
    layout: { settings: { displayName: '公开事项' } },
  })
  expect(displayedFilters.map(({ label }) => label)).toEqual([
    { id: 'content-manager.content-types.plugin::catalogue.item.deadline', defaultMessage: 'deadline' },
    '状态',
  ])
})

test('a field without a description of its own gets our help, one with keeps it', () => {
  const { layout } = fieldHelp({
    layout: {
      settings: { displayName: '公开事项' },
      layout: [[[{ name: 'content', hint: '' }, { name: 'code', hint: '本局自定' }, { name: 'agency' }]]],
    },
  })
  const [content, code, agency] = layout.layout[0]?.[0] ?? []
  expect(content?.hint).toMatchObject({ props: { id: 'catalogue.help.item.content' } })
  expect(code?.hint).toBe('本局自定')
  expect(agency?.hint).toBeUndefined()
})
