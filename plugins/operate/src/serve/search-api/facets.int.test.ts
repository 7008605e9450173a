import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import {
  countSearch,
  facets,
  multiSearch,
  planQuery,
  readAnswer,
  readCounts,
  type Narrowing,
} from '@gongkai/catalogue-core/search'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallAgency } from '../../../testing/agency.ts'
import { fill, startSearch, type RealSearch } from '../../../testing/real-search.ts'
import { startSite, type TestSite } from '../../../testing/site.ts'
import { ensureSearchKeys } from '../../supervise/search-keys.ts'

const here = smallAgency('here', 'a')
const there = smallAgency('there', 'b')
const [settlement] = here.records
const records = (['valid', 'amended', 'notYet', 'repealed', 'expired'] as const).map((validity, i) => ({
  ...settlement,
  id: `v${String(i)}`,
  title: `医疗救助办法之${validity}`,
  documentNumber: `某医保发〔202${String(i)}〕${String(i + 1)}号`,
  formedOn: `202${String(i)}-01-02`,
  kind: 'normative' as const,
  validity,
}))
const documents = [
  ...searchDocuments({ ...here, records } as typeof here),
  ...searchDocuments({ ...there, place: '某省另县' }),
]

let search: RealSearch
let site: TestSite
beforeAll(async () => {
  search = await startSearch()
  const keys = await ensureSearchKeys(search.url, search.masterKey)
  await fill(search, 'gongkai-zh-Hans', documents)
  site = await startSite({ search: { url: search.url, key: keys.site } })
}, 30_000)
afterAll(async () => {
  await site.stop()
  await search.stop()
})

const post = async (body: unknown): Promise<unknown> => {
  const response = await fetch(`${site.url}/search-api/multi-search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

const asked = async (q: string, narrowing: Narrowing = {}) => {
  const plan = planQuery(q)
  const wanted = { locale: 'zh-Hans', narrowing, limit: 50 } as const
  const found = readAnswer(await post(multiSearch(plan, wanted)), plan)
  return {
    total: found.total,
    ids: found.exact.map(({ id }) => id),
    ...readCounts(await post(countSearch(plan, found, wanted)), plan, found, narrowing),
  }
}

test('what is over is hidden, counted, and found by who asks for it', async () => {
  const usual = await asked('医疗救助办法')
  expect([...usual.ids].sort()).toEqual(['v0', 'v1', 'v2'])
  expect([usual.total, usual.hidden]).toEqual([3, 2])
  expect(Object.fromEntries(usual.facets.validity)).toEqual({
    valid: 1,
    amended: 1,
    notYet: 1,
    repealed: 1,
    expired: 1,
  })
  const all = await asked('医疗救助办法', { validity: 'all' })
  expect([all.total, all.hidden]).toEqual([5, 0])
  expect((await asked('医疗救助办法', { validity: 'repealed' })).ids).toEqual(['v3'])
})

test('a number finds its document, repealed or not', async () => {
  const { ids, hidden } = await asked('某医保发〔2023〕4号')
  expect([ids, hidden]).toEqual([['v3'], 0])
  expect((await asked('某医保发〔2023〕4号', { validity: 'valid' })).total).toBe(0)
  expect(await asked('某医保发〔2023〕44号')).toMatchObject({ total: 0, hidden: 0 })
})

test('words of which only what is over exists are not said to be nowhere', async () => {
  const { ids, hidden } = await asked('医疗救助办法之repealed')
  expect(ids).not.toContain('v3')
  expect(hidden).toBe(1)
})

test('items, which have no validity, stay', async () => {
  const { ids, facets: counts } = await asked('异地就医备案')
  expect([...ids].sort()).toEqual(['a1', 'b1'])
  expect(counts.place).toEqual([
    ['某省另县', 1],
    ['某省某县', 1],
  ])
})

test('every facet counts and narrows', async () => {
  const { facets: counts } = await asked('医疗救助办法', { year: '2021', kind: 'normative' })
  expect(counts.year).toEqual([
    ['2020', 1],
    ['2021', 1],
    ['2022', 1],
  ])
  expect(counts.agency).toEqual([['here', 1]])
  expect(counts.attribute).toEqual([['active', 1]])
  expect(counts.type).toEqual([['record', 1]])
  for (const facet of facets)
    expect([facet, (await asked('医疗救助办法', { [facet]: 'nowhere' })).total]).toEqual([facet, 0])
})

test.each([
  '"',
  '\\',
  '" OR type = "record',
  "' OR 1",
  '\u0000\n\r',
  '\ud83d',
  '机'.repeat(900),
  'a, b]',
  '😀',
])('any value in the address is an empty answer, not an error: %j', async (value) => {
  for (const facet of facets) expect((await asked('医疗救助办法', { [facet]: value })).total).toBe(0)
})
