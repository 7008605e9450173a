import { describe, expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { contactOf } from './column-facts.ts'
import { columnOfRecord, columnRecords, columnRows } from './column-records.ts'
import { channelsOf, guidePage } from './column.ts'

const catalogue = (...items: ReturnType<typeof sampleItem>[]) => ({
  id: 'c1',
  title: null,
  edition: null,
  publishedOn: null,
  columns: [],
  notes: [],
  source: null,
  items,
})
const named = (code: string, ...path: string[]) => sampleItem({ id: `i${code}`, code, path })

const agency = sampleAgency({
  catalogues: [
    catalogue(
      named('1', '公开指南', '公开\n指南'),
      named('2', '特定事项', '政府信息公开制度'),
      named('3', '年度报告', '公开工作年度报告'),
      named('4', '其他', '依申请公开'),
      named('5', '法治政府建设', '年度报告'),
      named('6', '政务公开', '政府信息公开指南和制度'),
    ),
  ],
})

const record = (code: string, title: string, more: Parameters<typeof sampleRecord>[0] = {}) =>
  sampleRecord({ code, title, ...more })
const codes = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code)

describe('rows about a column', () => {
  test('are found by their own names, blanks of print aside', () => {
    expect(codes(columnRows(agency, 'guide'))).toEqual(['1', '6'])
    expect(codes(columnRows(agency, 'rules'))).toEqual(['2', '6'])
    expect(codes(columnRows(agency, 'reports'))).toEqual(['3'])
    expect(codes(columnRows(agency, 'apply'))).toEqual(['4'])
  })
})

describe('records of a column', () => {
  const columns = (title: string, more: Parameters<typeof sampleRecord>[0] = {}) =>
    columnOfRecord(agency, record('2026-1', title, more))

  test.each([
    ['资阳市医疗保障局政府信息公开指南', 'guide'],
    ['政府信息公开工作指南（2026年版）', 'guide'],
    ['政府信息公开审查制度', 'rules'],
    ['依申请公开工作规程（试行）', 'rules'],
    ['2025年政府信息公开工作年度报告', 'reports'],
    ['2025年度政府信息公开年报', 'reports'],
    ['Annual report on government information disclosure 2025', 'reports'],
    // Spoken of, and something else.
    ['关于修订政府信息公开指南的通知', null],
    ['2025年法治政府建设年度报告', null],
    ['异地就医备案办事指南', null],
    ['关于异地就医备案的通知', null],
  ])('%s', (title, column) => {
    expect(columns(title)).toBe(column)
  })

  test('a report with a plain name is one where it stands under the row of reports', () => {
    const plain = { kind: 'annualReport', item: '3' } as const
    expect(columns('2025年工作报告', plain)).toBe('reports')
    expect(columns('2025年工作报告', { ...plain, item: '5' })).toBeNull()
    expect(columns('2025年法治政府建设年度报告', plain)).toBeNull()
  })

  test('that hold stand apart from those that held once; the one formed last comes first', () => {
    const report = (code: string, formedOn: string, validity: 'valid' | 'repealed' = 'valid') =>
      record(code, `${formedOn.slice(0, 4)}年政府信息公开年度报告`, { formedOn, validity })
    const page = columnRecords(
      sampleAgency({
        records: [
          report('2026-1', '2024-01-20'),
          report('2026-10', '2026-01-20'),
          report('2026-2', '2026-01-20'),
          report('2026-3', '2023-01-20', 'repealed'),
        ],
      }),
      'reports',
    )
    expect(codes(page.inForce)).toEqual(['2026-2', '2026-10', '2026-1'])
    expect(codes(page.past)).toEqual(['2026-3'])
  })
})

describe('a guide', () => {
  test('tells the classes of the catalogue and the channels that it ticks, most used first', () => {
    const page = guidePage(agency)
    expect(page.categories.map(({ name, items }) => `${name} ${String(items)}`)).toEqual([
      '公开指南 1',
      '特定事项 1',
      '年度报告 1',
      '其他 1',
      '法治政府建设 1',
      '政务公开 1',
    ])
    const ticked = (option: string, is: 'yes' | 'no' | 'unknown') => ({ option, ticked: is })
    const other = sampleItem({
      channels: [ticked('公告栏 ', 'yes'), ticked('政府网站', 'yes'), ticked('公报', 'unknown')],
    })
    const twoRows = sampleAgency({ catalogues: [catalogue(named('1', '一'), other)] })
    expect(channelsOf(twoRows)).toEqual([
      { option: '政府网站', items: 2 },
      { option: '公告栏', items: 1 },
    ])
    expect(guidePage(sampleAgency())).toEqual({
      inForce: [],
      past: [],
      rows: [],
      categories: [],
      channels: [],
    })
  })
})

describe('contact', () => {
  const links = (said: Parameters<typeof sampleAgency>[0]) =>
    contactOf(sampleAgency(said)).flatMap(({ link }) => link ?? [])

  test('says of each field whether it is known, in the order of the law', () => {
    const contacts = contactOf(sampleAgency({ phone: ' 028-26110621 ', officeHours: ' ', fax: '028-1' }))
    expect(contacts.map(({ field, value }) => [field, value])).toEqual([
      ['disclosureOffice', null],
      ['address', null],
      ['officeHours', null],
      ['phone', '028-26110621'],
      ['fax', '028-1'],
      ['email', null],
      ['applyUrl', null],
    ])
  })

  test('leads to addresses of the web and of mail, and nowhere else', () => {
    expect(links({ applyUrl: 'https://www.example.gov.cn/ysq?a=1', email: 'xxgk@example.gov.cn' })).toEqual([
      'mailto:xxgk@example.gov.cn',
      'https://www.example.gov.cn/ysq?a=1',
    ])
    for (const applyUrl of [
      'javascript:alert(1)',
      '//evil.example',
      'data:text/html,x',
      'https://a b',
      'http://"',
    ])
      expect(links({ applyUrl })).toEqual([])
    for (const email of ['a@b?cc=c@d.e', 'a b@c.d', '<a@b.c>', 'a@b']) expect(links({ email })).toEqual([])
  })
})
