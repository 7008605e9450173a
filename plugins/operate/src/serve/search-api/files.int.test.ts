import { agencyFileDocuments } from '@gongkai/catalogue-core/indexing'
import {
  byRecord,
  fileIndexName,
  fileSearch,
  planQuery,
  readFileAnswer,
  type Narrowing,
} from '@gongkai/catalogue-core/search'
import { fileSearchSettings } from '@gongkai/config/search-files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallAgency } from '../../../testing/agency.ts'
import { startSearch, type RealSearch } from '../../../testing/real-search.ts'
import { startSite, type TestSite } from '../../../testing/site.ts'
import { ensureSearchKeys } from '../../supervise/search-keys.ts'

const agency = smallAgency('here', 'a')
const [settlement] = agency.records
if (settlement === undefined) throw new Error('no record')
const file = (name: string) => ({
  file: `${Buffer.from(name).toString('hex').padEnd(64, '0')}.pdf`,
  name: `${name}.pdf`,
  mime: 'application/pdf',
  bytes: 9,
})
const [first, second, third, old] = ['a', 'b', 'c', 'd'].map(file)
if (first === undefined || second === undefined || third === undefined || old === undefined)
  throw new Error('no files')
const page = (number: number, text: string) => ({ page: number, sheet: null, text })
const records = [
  { ...settlement, attachments: [first, second, third] },
  {
    ...settlement,
    id: 'a4',
    code: '2026-2',
    title: '旧办法',
    validity: 'repealed' as const,
    attachments: [old],
  },
]
const texts = new Map([
  [
    first.file,
    [page(1, '封面'), page(2, '门诊慢特病病种 丹参滴丸'), page(3, '丹参滴丸另见国办发〔2019〕35号')],
  ],
  [second.file, [page(1, '丹参滴丸价格，咨询0833-2716986')]],
  [third.file, [page(1, '丹参滴丸')]],
  [old.file, [page(1, '丹参滴丸旧价')]],
])

let search: RealSearch
let site: TestSite
beforeAll(async () => {
  search = await startSearch()
  const keys = await ensureSearchKeys(search.url, search.masterKey)
  const index = fileIndexName('zh-Hans')
  await search.task('POST', '/indexes', { uid: index, primaryKey: 'id' })
  await search.task('PATCH', `/indexes/${index}/settings`, fileSearchSettings)
  await search.task(
    'POST',
    `/indexes/${index}/documents`,
    agencyFileDocuments({ ...agency, records } as typeof agency, texts),
  )
  site = await startSite({ search: { url: search.url, key: keys.site } })
}, 30_000)
afterAll(async () => {
  await site.stop()
  await search.stop()
})

const asked = async (q: string, narrowing: Narrowing = {}) => {
  const response = await fetch(`${site.url}/search-api/multi-search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fileSearch(planQuery(q), { locale: 'zh-Hans', narrowing, limit: 10 })),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return readFileAnswer(answer)
}

test('each file is found once, at a page that says it, and of what is in force only', async () => {
  const { total, hits } = await asked('丹参滴丸')
  expect(hits.map(({ title }) => title).sort()).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
  expect(total).toBe(3)
  expect(hits.find(({ title }) => title === 'a.pdf')?.url).toMatch(/\.pdf#page=[23]$/)
  expect(byRecord(hits).map(({ hits: shown, more }) => [shown.length, more])).toEqual([[2, 1]])
  expect((await asked('丹参滴丸', { validity: 'all' })).total).toBe(4)
})

test('every word must stand on one page', async () => {
  expect((await asked('慢特病 丹参滴丸')).hits.map(({ page: at }) => at)).toEqual([2])
  expect((await asked('封面 丹参滴丸')).hits).toEqual([])
})

test('numbers find their page', async () => {
  expect((await asked('国办发〔2019〕35号')).hits.map(({ title, page: at }) => [title, at])).toEqual([
    ['a.pdf', 3],
  ])
  expect((await asked('2716986')).hits.map(({ title }) => title)).toEqual(['b.pdf'])
})

test('narrowing holds, and no key is given away', async () => {
  expect((await asked('丹参滴丸', { agency: 'there' })).hits).toEqual([])
  expect((await asked('丹参滴丸', { type: 'file', agency: 'here' })).total).toBe(3)
  for (const hit of (await asked('丹参滴丸')).hits) {
    expect(hit).not.toHaveProperty('documentKeys')
    expect(hit).not.toHaveProperty('phoneKeys')
  }
})
