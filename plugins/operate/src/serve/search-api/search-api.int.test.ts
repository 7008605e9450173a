import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import { mergePasses, planQuery } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallAgency } from '../../../testing/agency.ts'
import { fill, startSearch, type RealSearch } from '../../../testing/real-search.ts'
import { startSite, type TestSite } from '../../../testing/site.ts'
import { ensureSearchKeys, keysWanted, type SearchKeys } from '../../supervise/search-keys.ts'

const documents = searchDocuments(smallAgency('somewhere', 'a'))

let search: RealSearch
let keys: SearchKeys
let site: TestSite
beforeAll(async () => {
  search = await startSearch()
  keys = await ensureSearchKeys(search.url, search.masterKey)
  await fill(search, 'gongkai-zh-Hans', documents)
  await fill(search, 'private', [{ id: 'secret', title: '内部' }])
  site = await startSite({ search: { url: search.url, key: keys.site } })
}, 30_000)
afterAll(async () => {
  await site.stop()
  await search.stop()
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/search-api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const Results = v.object({ results: v.array(v.object({ hits: v.array(v.looseObject({ id: v.string() })) })) })

const found = async (words: string): Promise<readonly string[]> => {
  const queries = planQuery(words).passes.map((pass) => ({ indexUid: 'gongkai-zh-Hans', ...pass }))
  const response = await post('/multi-search', { queries })
  expect(response.status).toBe(200)
  const { results } = v.parse(Results, await response.json())
  return mergePasses(results.map(({ hits }) => hits)).map(({ id }) => id)
}

test('a citizen finds by words, phone and document number', async () => {
  expect((await found('异地就医备案'))[0]).toBe('a1')
  expect((await found('三公经费'))[0]).toBe('a2')
  expect(await found('0833-2716986')).toEqual(['a1'])
  expect(await found('716986')).toEqual(['a1'])
  expect(await found('711号')).toEqual(['a1'])
  expect(await found('国办发〔2019〕35号')).toEqual(['a2'])
  expect(await found('712号')).toEqual([])
})

test('keys that are for finding only are never in an answer', async () => {
  const response = await post('/indexes/gongkai-zh-Hans/search', {
    q: '716986',
    attributesToSearchOn: ['phoneKeys'],
    attributesToHighlight: ['title', 'phones'],
    facets: ['agencyName'],
  })
  const text = await response.text()
  expect(text).toContain('0833-2716986')
  expect(text).not.toContain('phoneKeys')
  expect(text).not.toContain('documentKeys')
})

test.each([
  ['marked', { attributesToHighlight: ['phoneKeys'] }],
  ['cropped', { attributesToCrop: ['pinyin'] }],
  ['retrieved', { attributesToRetrieve: ['documentKeys'] }],
  ['with all the rest', { attributesToRetrieve: ['*'] }],
  ['counted', { facets: ['phoneKeys'] }],
  ['in order', { sort: ['pinyin:asc'] }],
  ['by a filter', { filter: ['phoneKeys = "6986"'] }],
  ['behind a quote', { filter: ['type = "x" OR phoneKeys = "6986"'] }],
  ['by a comparison', { filter: ['standing < 1'] }],
])('keys are not had %s, alone or among others', async (_how, more) => {
  const alone = await post('/indexes/gongkai-zh-Hans/search', { q: '', ...more })
  const among = await post('/multi-search', {
    queries: [
      { indexUid: 'gongkai-zh-Hans', q: '' },
      { indexUid: 'gongkai-zh-Hans', q: '', ...more },
    ],
  })
  for (const response of [alone, among]) {
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'QUERY_REFUSED' })
  }
})

test('a condition of ours reaches the server and means there what it means here', async () => {
  const count = async (filter: readonly string[]): Promise<number> => {
    const response = await post('/indexes/gongkai-zh-Hans/search', { q: '', filter })
    return v.parse(v.object({ hits: v.array(v.unknown()) }), await response.json()).hits.length
  }
  expect(await count(['agency = "somewhere"'])).toBe(3)
  expect(await count(['type = "record"'])).toBe(1)
  expect(await count(['type NOT IN [record]'])).toBe(2)
  expect(await count(['agency = "\\" OR type = \\"record"'])).toBe(0)
})

test('unless it is named no whole text travels', async () => {
  const text = await (await post('/indexes/gongkai-zh-Hans/search', { q: '' })).text()
  expect(text).toContain('"lead"')
  expect(text).not.toContain('"content"')
})

test.each(['gongkai-zh-Hans-next', 'gongkai-zh-Hans-trial', 'gongkai-state', 'private'])(
  'an index of ours that is not for the public is asked neither through the site nor with its key: %s',
  async (indexUid) => {
    if (indexUid !== 'private') await fill(search, indexUid, documents)
    expect((await post('/multi-search', { queries: [{ indexUid, q: '' }] })).status).toBe(400)
    expect((await post(`/indexes/${indexUid}/search`, { q: '' })).status).toBe(404)
    const direct = await search.call('POST', `/indexes/${indexUid}/search`, { q: '' }, keys.site)
    expect(direct.status).toBe(403)
  },
)

test('neither key is ever in an answer, and the one who asks cannot bring a key', async () => {
  for (const headers of [{}, { authorization: `Bearer ${search.masterKey}` }])
    for (const [path, body] of [
      ['/multi-search', { queries: [{ indexUid: 'private', q: '' }] }],
      ['/multi-search', { queries: [{ indexUid: 'gongkai-zh-Hans', q: '医' }] }],
      ['/indexes/gongkai-zh-Hans/search', { q: '医', filter: 'nonsense (' }],
      ['/indexes/gongkai-en/search', { q: '医' }],
      ['/keys', {}],
    ] as const) {
      const response = await post(path, body, headers)
      const all = JSON.stringify([...response.headers]) + (await response.text())
      for (const key of [keys.site, keys.cms, search.masterKey]) expect(all).not.toContain(key)
      expect(all).not.toContain('内部')
    }
})

test.each([
  ['another index', '/indexes/private/search', { q: '' }, 404, 'NO_SUCH_ROUTE'],
  [
    'another index in a multi-search',
    '/multi-search',
    { queries: [{ indexUid: 'private', q: '' }] },
    400,
    'QUERY_REFUSED',
  ],
  ['keys', '/keys', {}, 404, 'NO_SUCH_ROUTE'],
  ['documents', '/indexes/gongkai-zh-Hans/documents/fetch', {}, 404, 'NO_SUCH_ROUTE'],
  ['settings', '/indexes/gongkai-zh-Hans/settings', {}, 404, 'NO_SUCH_ROUTE'],
  ['dumps', '/dumps', {}, 404, 'NO_SUCH_ROUTE'],
  ['a step upward', '/indexes/gongkai-zh-Hans%2f..%2fprivate/search', { q: '' }, 404, 'NO_SUCH_ROUTE'],
  [
    'a filter that cannot be read',
    '/indexes/gongkai-zh-Hans/search',
    { filter: ['nonsense ('] },
    400,
    'QUERY_REFUSED',
  ],
  [
    'a field that is no filter',
    '/indexes/gongkai-zh-Hans/search',
    { filter: ['phoneKeys = "6986"'] },
    400,
    'QUERY_REFUSED',
  ],
  [
    'how the score came about',
    '/indexes/gongkai-zh-Hans/search',
    { showRankingScoreDetails: true },
    400,
    'QUERY_REFUSED',
  ],
  ['no JSON', '/multi-search', '{', 400, 'NOT_JSON'],
  [
    'too much',
    '/multi-search',
    { queries: [{ indexUid: 'gongkai-zh-Hans', q: 'x'.repeat(20_000) }] },
    413,
    'TOO_LARGE',
  ],
  ['an index that is not there yet', '/indexes/gongkai-en/search', { q: '' }, 503, 'NOT_READY'],
])('refused: %s', async (_what, path, body, status, code) => {
  const response = await post(path, body)
  expect(response.status).toBe(status)
  const answer = v.parse(
    v.strictObject({ code: v.string(), zh: v.string(), en: v.string() }),
    await response.json(),
  )
  expect(answer.code).toBe(code)
})

test('only by POST', async () => {
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect((await fetch(`${site.url}/search-api/indexes/gongkai-zh-Hans/search`, { method })).status).toBe(
      404,
    )
})

describe('an address that asks for much', () => {
  let patient: TestSite
  beforeAll(async () => {
    const searchRate = { burst: 40, perSecond: 0.001 }
    patient = await startSite({ search: { url: search.url, key: keys.site }, searchRate })
  })
  afterAll(() => patient.stop())

  const ask = async (searches: number, from: Record<string, string>): Promise<number> => {
    const query = { indexUid: 'gongkai-zh-Hans', q: '医', limit: 0 }
    const response = await fetch(`${patient.url}/search-api/multi-search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...from },
      body: JSON.stringify({ queries: Array.from({ length: searches }, () => query) }),
    })
    return response.status
  }
  const asked = async (searches: readonly number[], from: (i: number) => Record<string, string>) => {
    const statuses: number[] = []
    for (const [i, count] of searches.entries()) statuses.push(await ask(count, from(i)))
    return statuses
  }
  const behindProxy = (address: string) => () => ({ 'x-forwarded-for': address })

  test('is told to wait by what it asks for, not by how often; others are not', async () => {
    expect(await asked([16, 16, 16], behindProxy('203.0.113.7'))).toEqual([200, 200, 429])
    expect(await asked(Array<number>(40).fill(1), behindProxy('203.0.113.8'))).not.toContain(429)
    expect(await asked([1], behindProxy('203.0.113.8'))).toEqual([429])
    expect(await asked([16], behindProxy('203.0.113.9'))).toEqual([200])
  })

  test('is no other for what it claims in front of what the proxy adds', async () => {
    const claimed = (i: number) => ({ 'x-forwarded-for': `198.51.100.${String(i)}, 203.0.113.10` })
    expect(await asked([16, 16, 16], claimed)).toEqual([200, 200, 429])
  })

  test('is not this machine for saying so through a proxy', async () => {
    expect(await asked([16, 16, 16], behindProxy('127.0.0.1'))).toEqual([200, 200, 429])
  })

  test('is one with the addresses beside it', async () => {
    const beside = (i: number) => ({ 'x-forwarded-for': `2001:db8:1:2::${String(i)}` })
    expect(await asked([16, 16, 16], beside)).toEqual([200, 200, 429])
  })

  test('is not counted on this machine itself', async () => {
    expect(await asked([16, 16, 16, 16], () => ({}))).not.toContain(429)
  })
})

test('the key of the CMS may write our indexes and nothing else', async () => {
  const as = (method: string, path: string, body?: unknown) =>
    search.call(method, path, body, keys.cms).then((r) => r.status)
  expect(await as('POST', '/indexes', { uid: 'gongkai-test', primaryKey: 'id' })).toBe(202)
  expect(await as('PATCH', '/indexes/gongkai-test/settings', {})).toBe(202)
  expect(await as('POST', '/indexes/gongkai-test/documents', [{ id: '1' }])).toBe(202)
  expect(await as('POST', '/swap-indexes', [{ indexes: ['gongkai-test', 'gongkai-zh-Hans'] }])).toBe(202)
  expect(await as('GET', '/tasks')).toBe(200)
  expect(await as('GET', '/version')).toBe(200)
  expect(await as('POST', '/indexes', { uid: 'private2', primaryKey: 'id' })).toBe(403)
  expect(await as('POST', '/indexes/private/documents', [{ id: '1' }])).toBe(403)
  expect(await as('GET', '/keys')).toBe(403)
  expect(await as('POST', '/dumps')).toBe(403)
})

test('the key of the site may search our indexes and nothing else', async () => {
  const as = (method: string, path: string, body?: unknown) =>
    search.call(method, path, body, keys.site).then((r) => r.status)
  expect(await as('POST', '/indexes/gongkai-zh-Hans/search', { q: '' })).toBe(200)
  expect(await as('POST', '/indexes/private/search', { q: '' })).toBe(403)
  expect(await as('POST', '/indexes/gongkai-zh-Hans/documents', [{ id: 'x' }])).toBe(403)
  expect(await as('GET', '/indexes/gongkai-zh-Hans/settings')).toBe(403)
})

test('the same keys at the next start; a key that may do something else is replaced', async () => {
  expect(await ensureSearchKeys(search.url, search.masterKey)).toEqual(keys)
  const { uid } = keysWanted.site
  await search.call('DELETE', `/keys/${uid}`)
  const mighty = { uid, actions: ['*'], indexes: ['*'], expiresAt: null }
  expect((await search.call('POST', '/keys', mighty)).status).toBe(201)
  const { site: again } = await ensureSearchKeys(search.url, search.masterKey)
  expect((await search.call('POST', '/indexes/private/search', { q: '' }, again)).status).toBe(403)
})

test('a key that may not manage keys is refused with what to do', async () => {
  await expect(ensureSearchKeys(search.url, keys.site)).rejects.toThrow('主密钥')
})

test('the search server is down: 503 and both languages', async () => {
  const alone = await startSite()
  try {
    const response = await fetch(`${alone.url}/search-api/multi-search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ queries: [{ indexUid: 'gongkai-zh-Hans', q: '医' }] }),
    })
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'UNAVAILABLE' })
  } finally {
    await alone.stop()
  }
})
