import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { AgencyDocument, Column } from '@gongkai/catalogue-core/catalogue'
import { columnShowing, columnShows, readColumns } from './columns.ts'

const catalogues = new URL('../../../../../../seeds/catalogues/', import.meta.url)
const documents = readdirSync(catalogues)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file,
    document: v.parse(AgencyDocument, JSON.parse(readFileSync(new URL(file, catalogues), 'utf8'))),
  }))

test('there are catalogues to read', () => {
  expect(documents.length).toBeGreaterThan(4)
})

test.each(documents)('the columns of $file are understood and unchanged', ({ document }) => {
  const { columns } = document.catalogue
  expect(readColumns(columns)).toBe(columns)
})

describe('a column of each kind', () => {
  test('an editor can choose whatever the core knows, and nothing else', () => {
    const known = Column.options.flatMap(({ entries: { shows } }) =>
      shows.type === 'picklist' ? shows.options : [shows.literal],
    )
    expect([...columnShows].sort()).toEqual([...known].sort())
  })

  test.each(columnShows)('%s is made whole, and read again', (shows) => {
    const column = columnShowing(shows, { name: '公开内容', over: '公开事项' })
    expect(v.parse(Column, column)).toEqual(column)
    expect(readColumns([column])).toEqual([column])
  })

  test.each(columnShows)('%s with a key we do not know is left alone', (shows) => {
    const column = columnShowing(shows, { name: '公开内容', over: null })
    expect(readColumns([{ ...column, width: 3 }])).toBeNull()
  })
})

test.each([
  ['a level beyond the sixth', { shows: 'path', name: '名称', over: null, from: 0, to: 6 }],
  ['no upper header, not even null', { shows: 'content', name: '公开内容' }],
  ['something unknown shown', { shows: 'video', name: '视频', over: null }],
  ['no object', '公开内容'],
])('a column with %s is left alone', (_, column) => {
  expect(readColumns([column])).toBeNull()
})

test('what is being typed is still understood: a header may be empty for a moment', () => {
  const column = { shows: 'content', name: '', over: null }
  expect(readColumns([column])).toEqual([column])
})
