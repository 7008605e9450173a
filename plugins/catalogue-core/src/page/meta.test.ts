import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { columnMeta, homeMeta, itemMeta, recordMeta } from './meta-of.ts'
import { metaKeywords, metaTags, metaText, type PageMeta } from './meta.ts'

const site = { name: '甲市政府信息公开', domain: 'gk.jia.gov.cn', idCode: '3100000087' }
const address = 'https://gk.jia.gov.cn/ziyang/records/2026-1/'
const agency = sampleAgency()
const item = sampleItem()
const record = sampleRecord({ releasedAt: '2026-11-24T17:00:00.000Z' })

const names = (page: PageMeta): readonly string[] => metaTags(site, page, address).map(({ name }) => name)
const content = (page: PageMeta, wanted: string): string | undefined =>
  metaTags(site, page, address).find(({ name }) => name === wanted)?.content

const siteGroup = ['SiteName', 'SiteDomain', 'SiteIDCode']
const columnGroup = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
const articleGroup = ['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Description', 'Url']

test('a plain page carries the group of the site alone', () => {
  expect(names({ is: 'plain' })).toEqual(siteGroup)
})

test('a column carries two groups, a record all three', () => {
  const about = { name: '公开目录', description: '目录' }
  expect(names(columnMeta(agency, about))).toEqual([...siteGroup, ...columnGroup])
  expect(names(itemMeta(agency, item))).toEqual([...siteGroup, ...columnGroup])
  expect(names(recordMeta(agency, { record, item }, '本页'))).toEqual([
    ...siteGroup,
    ...columnGroup,
    ...articleGroup,
  ])
})

test('the first page is a column of its own kind', () => {
  const home = homeMeta({ name: site.name, description: '说明' }, 'zh-Hans')
  expect(names(home)).toEqual([...siteGroup, ...columnGroup])
  expect(content(home, 'ColumnType')).toBe('首页')
  expect(content(home, 'ColumnKeywords')).toBe('甲市政府信息公开,政府信息公开')
})

test('a record was published at the minute of its release on the clocks of Shanghai', () => {
  expect(content(recordMeta(agency, { record, item }, ''), 'PubDate')).toBe('2026-11-25 01:00')
})

test('a record stands in the column of its item, or of its agency while that is not public', () => {
  expect(content(recordMeta(agency, { record, item }, ''), 'ColumnName')).toBe(item.path.at(-1))
  const alone = recordMeta(agency, { record, item: null }, '本页汇集')
  expect(content(alone, 'ColumnName')).toBe(agency.name)
  expect(content(alone, 'ColumnDescription')).toBe('本页汇集')
})

test('a record of another publisher names it as its source', () => {
  const other = sampleRecord({ publisher: '国家医疗保障局' })
  expect(content(recordMeta(agency, { record: other, item }, ''), 'ContentSource')).toBe('国家医疗保障局')
  expect(content(recordMeta(agency, { record, item }, ''), 'ContentSource')).toBe(agency.name)
})

test('what is only for search is not told', () => {
  const searched = { ...item, keywords: ['看病钱'] }
  expect(JSON.stringify(itemMeta(agency, searched))).not.toContain('看病钱')
})

test('a site that does not know its number yet still carries the whole group', () => {
  const tags = metaTags({ name: '', domain: '', idCode: '' }, { is: 'plain' }, null)
  expect(tags.map(({ name }) => name)).toEqual(siteGroup)
})

test('keywords are told once each, and a comma within one does not make two', () => {
  expect(metaKeywords(['医疗，救助', '办公室', '', ' 办公室 ', 'a,b'])).toBe('医疗 救助,办公室,a b')
})

test('a long text is cut between characters', () => {
  const text = metaText('𠮷'.repeat(300))
  expect([...text]).toHaveLength(200)
  expect(text).toBe(`${'𠮷'.repeat(199)}…`)
})

test('any text becomes one line of at most 200 characters', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const told = metaText(text)
      expect([...told].length).toBeLessThanOrEqual(200)
      expect(told).not.toMatch(/[\n\r\t\p{Cc}]/u)
      expect(metaText(told)).toBe(told)
    }),
  )
})
