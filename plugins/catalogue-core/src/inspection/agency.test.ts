import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Moment } from '../catalogue/ids.ts'
import { sampleCalendar } from '../../testing/calendar.ts'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { Inspection } from '../duty/inspection.ts'
import { inspectAgency } from './agency.ts'
import { byWeight } from './rules.ts'

// The core imports no data; its test judges by the data that everything is judged by.
const data = path.resolve(import.meta.dirname, '../../../../config/inspection/inspection.json')
const inspection = v.parse(Inspection, JSON.parse(await readFile(data, 'utf8')))
const at = (moment: string) => ({ calendar: sampleCalendar, inspection, at: v.parse(Moment, moment) })

type Said = Parameters<typeof sampleRecord>[0]
const catalogue = (...items: ReturnType<typeof sampleItem>[]) => ({
  ...{ id: 'c1', title: null, edition: null, publishedOn: null, columns: [], notes: [], source: null },
  items,
})
const filled = sampleItem({ deadline: '信息形成之日起20个工作日内' })
/** An agency without a fault, with what a test says of its one record. */
const agency = (record: Said = {}, more: Parameters<typeof sampleAgency>[0] = {}) =>
  sampleAgency({
    phone: '028-26110621',
    address: '资阳市雁江区',
    officeHours: '工作日',
    disclosureOffice: '办公室',
    catalogues: [catalogue(filled)],
    records: [sampleRecord({ indexNumber: '000000000/2026-00001', ...record })],
    ...more,
  })
const found = (of: ReturnType<typeof agency>, moment = '2026-11-25T02:00:00.000Z') =>
  inspectAgency(of, at(moment))
    .toSorted(byWeight)
    .map(({ rule, grade, said }) => `${rule} ${grade} ${said['zh-Hans']}`)

test('an agency that does all it must is faulted for nothing', () => {
  expect(found(agency())).toEqual([])
})

test.each<[string, Said, readonly string[]]>([
  ['no index number', { indexNumber: null }, ['R01 fault 缺少索引号']],
  ['no summary', { summary: ' ' }, ['R01 fault 缺少内容概述']],
  ['no date', { formedOn: null }, ['R01 fault 缺少生成日期']],
  ['late', { formedOn: '2026-10-08' }, ['R03 fault 应于 2026-11-04 前公开，实际发布于 2026-11-24']],
  ['repealed, since when is not said', { validity: 'repealed' }, ['R09 fault 已失效或废止，未标注日期']],
  [
    'brackets of another kind',
    { documentNumber: '资医保发[2026]3号' },
    ['R10 doubt 文号“资医保发[2026]3号”的写法不合规范'],
  ],
  ['an interpretation of nothing', { kind: 'interpretation' }, ['R12 fault 解读没有链接到所解读的文件']],
  ['a rule that nobody interprets', { kind: 'normative' }, ['R12 doubt 没有解读与本文件关联']],
  ['a penalty without grade', { kind: 'penalty' }, ['R13 doubt 没有标明公示等级']],
  ['an ID number', { body: '<p>身份证 11010519491231002X</p>' }, ['R14 veto 疑似含有居民身份证号码']],
  ['nothing to read', { body: '' }, ['R19 fault 既无正文也无附件']],
])('a record: %s', (_, said, faults) => {
  expect(found(agency(said))).toEqual(faults)
})

test('a decree and an announcement have numbers of their own', () => {
  expect(found(agency({ documentNumber: '国务院令第711号' }))).toEqual([])
  expect(found(agency({ documentNumber: '公告2024年第3号' }))).toEqual([])
})

test('two records of one index number', () => {
  const twice = { indexNumber: '000000000/2026-00001' }
  const both = agency(
    {},
    {
      records: [sampleRecord(twice), sampleRecord({ ...twice, id: 'r2', code: '2026-2', title: '另一条' })],
    },
  )
  expect(found(both)).toEqual([
    'R02 fault 索引号 000000000/2026-00001 与《另一条》相同',
    'R02 fault 索引号 000000000/2026-00001 与《关于异地就医备案的通知》相同',
  ])
})

test('five empty columns fail the whole site, four cost points', () => {
  const empty = (count: number) => {
    const items = Array.from({ length: count }, (_, i) =>
      sampleItem({ id: `i${String(i + 2)}`, code: String(i + 2) }),
    )
    return agency({}, { catalogues: [catalogue(filled, ...items)] })
  }
  const grades = (count: number) => found(empty(count)).map((line) => line.slice(0, 9))
  expect(grades(4)).toEqual(Array.from({ length: 4 }, () => 'R17 fault'))
  expect(grades(5)).toEqual(Array.from({ length: 5 }, () => 'R17 veto '))
})

test('a site that was quiet for two weeks; an annual report that did not come', () => {
  expect(found(agency(), '2026-12-09T02:00:00.000Z')).toEqual([
    'R18 veto 首页2周未更新，最后更新于 2026-11-24',
  ])
  const reports = sampleItem({ path: ['政府信息公开年报'], updatedAt: '2025-12-01T00:00:00.000Z' })
  const late = agency({ item: '1' }, { catalogues: [catalogue(reports)] })
  expect(found(late).filter((line) => line.startsWith('R07'))).toEqual([
    'R07 fault （2026年度）应于 2026-01-31 前公开，尚未公开（法定期限）',
  ])
})

test('an office that cannot be found', () => {
  expect(
    found(agency({}, { phone: null, address: null, officeHours: null, disclosureOffice: null })),
  ).toEqual([
    'R08 fault 没有公布公开工作机构',
    'R08 fault 没有公布办公地址',
    'R08 fault 没有公布办公时间',
    'R08 fault 没有公布联系电话',
  ])
})

test('a paragraph that article 20 does not have', () => {
  const cited = sampleItem({ basis: ['《政府信息公开条例》第二十条第五款'] })
  expect(found(agency({}, { catalogues: [catalogue(cited)] }))).toEqual([
    'R11 doubt “第二十条第五款”：条例第二十条只有一款，疑为第（五）项',
  ])
})
