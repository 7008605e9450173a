import { expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { agencyPage, lastChange, newestFirst } from './agency.ts'
import { itemPage, printedHeading } from './item.ts'
import { recordPage } from './record.ts'

const items = [
  sampleItem({ code: '1', path: ['机构', '概况'] }),
  sampleItem({ code: '2', path: ['服务', '结算'], content: '联网结算流程' }),
  sampleItem({ code: '3', path: ['机构', '职能'] }),
  sampleItem({
    code: '4',
    path: ['服务', '结算'],
    content: '长'.repeat(80),
    updatedAt: '2026-12-01T00:00:00Z',
  }),
]
const record = (code: string, releasedAt: string, item = '2') => sampleRecord({ code, releasedAt, item })
const agency = sampleAgency({
  catalogues: [
    {
      id: 'c1',
      title: null,
      edition: null,
      publishedOn: null,
      columns: [
        { shows: 'content', name: '公开内容（要素）', over: null },
        { shows: 'option', name: '全社会', over: '公开对象', of: 'audience', option: '全社会' },
      ],
      notes: [],
      source: null,
      items,
    },
  ],
  records: [
    record('2026-2', '2026-11-24T02:00:00Z'),
    record('2026-10', '2026-11-24T10:00:00+08:00'),
    record('2026-9', '2026-11-25T00:00:00Z', '9'),
  ],
})

test('a category printed in two places is one, and items of one name are told apart by their content', () => {
  expect(
    agencyPage(agency).categories.map(({ name, items: members }) => [
      name,
      members.map(({ item, distinction }) => [item.code, distinction]),
    ]),
  ).toEqual([
    [
      '机构',
      [
        ['1', null],
        ['3', null],
      ],
    ],
    [
      '服务',
      [
        ['2', '联网结算流程'],
        ['4', `${'长'.repeat(60)}…`],
      ],
    ],
  ])
})

test('the newest stands first, by the moment and not by its spelling; one moment keeps the order of codes', () => {
  expect(newestFirst(agency.records).map(({ code }) => code)).toEqual(['2026-9', '2026-2', '2026-10'])
})

test('the last change is that of an item or a record', () => {
  expect(lastChange(agency)).toBe('2026-12-01T00:00:00.000Z')
  expect(lastChange(sampleAgency())).toBeNull()
})

test('an item knows its neighbours and its records', () => {
  const page = itemPage(agency, '2')
  expect(page?.previous?.item.code).toBe('1')
  expect(page?.next?.item.code).toBe('3')
  expect(page?.records.map(({ code }) => code)).toEqual(['2026-2', '2026-10'])
  expect(itemPage(agency, '1')?.previous).toBeNull()
  expect(itemPage(agency, '4')?.next).toBeNull()
  expect(itemPage(agency, '5')).toBeNull()
})

test('a record knows its item while that is public', () => {
  expect(recordPage(agency, '2026-2')?.item?.code).toBe('2')
  expect(recordPage(agency, '2026-9')?.item).toBeNull()
  expect(recordPage(agency, '2026-1')).toBeNull()
})

test('a field is called what its document calls it, √ columns by the heading over them', () => {
  const printed = agency.catalogues[0]?.columns ?? []
  expect(printedHeading(printed, 'content')).toBe('公开内容（要素）')
  expect(printedHeading(printed, 'audience')).toBe('公开对象')
  expect(printedHeading(printed, 'basis')).toBeNull()
})
