import { describe, expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import type { Column } from '../catalogue/column.ts'
import { itemPage, printedHeading } from './item.ts'

const catalogue = (id: string, ...codes: readonly string[]) => ({
  id,
  title: null,
  edition: null,
  publishedOn: null,
  columns: [],
  notes: [],
  source: null,
  items: codes.map((code) => sampleItem({ id: `i${code}`, code, path: ['公共服务', `事项${code}`] })),
})

const agency = sampleAgency({
  catalogues: [catalogue('c1', '1', '2', '3'), catalogue('c2', '4')],
  records: [
    sampleRecord({ id: 'r1', code: '2026-1', item: '2', releasedAt: '2026-11-20T00:00:00.000Z' }),
    sampleRecord({ id: 'r2', code: '2026-2', item: '2', releasedAt: '2026-11-24T00:00:00.000Z' }),
    sampleRecord({ id: 'r3', code: '2026-3', item: '1' }),
  ],
})

describe('the page of an item', () => {
  test('leads to the rows before and after it in its own edition', () => {
    const page = itemPage(agency, '2')
    expect([page?.previous?.item.code, page?.item.code, page?.next?.item.code]).toEqual(['1', '2', '3'])
  })

  test('at the ends of an edition leads no further', () => {
    expect(itemPage(agency, '1')?.previous).toBeNull()
    expect(itemPage(agency, '3')?.next).toBeNull()
    expect(itemPage(agency, '4')).toMatchObject({ catalogue: { id: 'c2' }, previous: null, next: null })
  })

  test('holds the records under it and no others, the newest first', () => {
    expect(itemPage(agency, '2')?.records.map(({ code }) => code)).toEqual(['2026-2', '2026-1'])
    expect(itemPage(agency, '3')?.records).toEqual([])
  })

  test('of many is found without listing the others once more for each', () => {
    expect(itemPage(agency, '1')?.next).toBe(itemPage(agency, '3')?.previous)
  })

  test('is not there for a code that no public row has', () => {
    expect(itemPage(agency, '5')).toBeNull()
  })
})

describe('the heading of a field', () => {
  const columns: readonly Column[] = [
    { shows: 'content', name: '公开内容（要素）', over: null },
    { shows: 'option', name: '全社会', over: '公开对象', of: 'audience', option: '全社会' },
    { shows: 'option', name: '主动', over: null, of: 'attribute', option: '主动' },
  ]

  test('is the printed one, for √ columns the one over them', () => {
    expect(printedHeading(columns, 'content')).toBe('公开内容（要素）')
    expect(printedHeading(columns, 'audience')).toBe('公开对象')
    expect(printedHeading(columns, 'attribute')).toBe('主动')
  })

  test('is unknown where the document has no such column', () => {
    expect(printedHeading(columns, 'deadline')).toBeNull()
  })
})
