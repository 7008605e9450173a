import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pushZeroWords } from '../../plugins/operate/src/serve/search-api/push-zero-words.ts'
import { zeroWords } from '../../plugins/operate/src/serve/search-api/zero-words.ts'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { panel, type Panel } from '../real/panel.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { agencyWithCatalogue, documents, item, rows } from './documents.ts'
import { password, person, release } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

interface Answer {
  readonly draft: { readonly revision: number; readonly own: unknown }
  readonly problems: readonly { readonly code: string; readonly shipped: string | null }[]
  readonly versions: readonly {
    readonly number: number
    readonly by: string
    readonly restores: number | null
  }[]
  readonly zeroWords: readonly { readonly word: string; readonly times: number; readonly known: boolean }[]
  readonly judged: readonly { readonly id: number; readonly question: string }[]
}
interface Tried {
  readonly now: { readonly hits: readonly { readonly id: string }[] }
  readonly draft: {
    readonly hits: readonly { readonly id: string }[]
    readonly groups: readonly { readonly said: string; readonly kind: string }[]
  }
}

// Words of neither the thesaurus that ships nor of the rows.
const saying = { say: ['毛孩子登记'], find: ['犬类管理'] }

describe.each(databases)('search words of staff on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let search: SearchServer
  let database: Database
  let it: Cms
  let client: Meilisearch
  let office: Panel
  let webmaster: Panel
  let editor: Panel
  let dogs: string

  beforeAll(async () => {
    search = await meilisearch()
    database = await open()
    it = await cms(database, { MEILI_HOST: search.host, MEILI_KEY: search.key })
    client = new Meilisearch({ host: search.host, apiKey: search.key })
    const login = async (role: string, name: string): Promise<Panel> =>
      panel(it.url, (await person(it.strapi, role, name)).email, password)
    office = await login('gongkai-office', 'zhou')
    webmaster = await login('gongkai-webmaster', 'wu')
    editor = await login('gongkai-editor', 'zhao')
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'gongan')
    const made = await item(it.strapi, catalogue, { name: '犬类管理', content: '办理条件与流程' })
    dogs = made.documentId
    await release(it.strapi, 'item', { documentId: dogs })
    await until(
      'the row in search',
      async () => (await client.index('gongkai-zh-Hans').search('犬类')).hits.length === 1,
    )
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
    await search.stop()
  })

  const asked = async <T = Answer>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await office.call(method, `/catalogue/thesaurus${path}`, body)
    expect([answer.status, JSON.stringify(answer.body).slice(0, 300)]).toEqual([200, expect.anything()])
    return answer.body as T
  }
  const saved = async (own: object): Promise<number> => {
    const { draft } = await asked('GET', '')
    return (await asked('PUT', '/draft', { revision: draft.revision, own })).draft.revision
  }
  const words = async (): Promise<unknown> => {
    const answer = await fetch(`${it.url}/api/catalogue/publication`, {
      headers: { authorization: `Bearer ${exportToken}` },
    })
    return ((await answer.json()) as { words: unknown }).words
  }
  const synonyms = async (): Promise<string> =>
    JSON.stringify(await client.index('gongkai-zh-Hans').getSynonyms())

  test('are the business of who has the right: the office and the webmaster, not an editor, nobody outside', async () => {
    expect((await webmaster.call('GET', '/catalogue/thesaurus')).status).toBe(200)
    for (const [method, path] of [
      ['GET', ''],
      ['PUT', '/draft'],
      ['POST', '/publish'],
      ['POST', '/versions/0/restore'],
      ['POST', '/trial'],
      ['POST', '/judge'],
      ['POST', '/judged'],
      ['POST', '/judged/1/drop'],
      ['POST', '/zero-words/hide'],
    ] as const) {
      expect([
        path,
        (await editor.call(method, `/catalogue/thesaurus${path}`, ...(method === 'GET' ? [] : [{}]))).status,
      ]).toEqual([path, 403])
      const stranger = await fetch(`${it.url}/catalogue/thesaurus${path}`, { method })
      expect([path, stranger.status]).toEqual([path, 401])
    }
  })

  test('are drafted by one at a time, and a draft with problems is kept but not published', async () => {
    const { draft } = await asked('GET', '')
    const clash = { entries: [{ same: ['医保', '社会医疗保险'] }], off: [] }
    const after = await asked('PUT', '/draft', { revision: draft.revision, own: clash })
    expect(after.problems.map(({ code }) => code)).toEqual(['THESAURUS_SAID_IN_SHIPPED'])
    const late = await webmaster.call('PUT', '/catalogue/thesaurus/draft', {
      revision: draft.revision,
      own: { entries: [], off: [] },
    })
    expect([late.status, JSON.stringify(late.body)]).toEqual([
      400,
      expect.stringContaining('THESAURUS_DRAFT_CHANGED'),
    ])
    const refused = await office.call('POST', '/catalogue/thesaurus/publish', {
      revision: after.draft.revision,
    })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('THESAURUS_HAS_PROBLEMS'),
    ])
    expect(await words()).toEqual({ entries: [], off: [] })
    const foreign = { revision: after.draft.revision, own: { entries: [{ particle: ['的'] }], off: [] } }
    expect((await office.call('PUT', '/catalogue/thesaurus/draft', foreign)).status).toBe(400)
  })

  test('are tried beside the public index: the row is found under the draft alone, and the public words stay', async () => {
    await saved({ entries: [saying], off: [] })
    const before = await synonyms()
    const tried = await asked<Tried>('POST', '/trial', { question: '毛孩子登记怎么办' })
    expect(tried.now.hits.map(({ id }) => id)).not.toContain(dogs)
    expect(tried.draft.hits[0]?.id).toBe(dogs)
    expect(tried.draft.groups).toContainEqual(expect.objectContaining({ said: '毛孩子登记', kind: 'meant' }))
    expect(await synonyms()).toBe(before)
    const { results } = await client.getIndexes()
    expect(results.map(({ uid }) => uid).filter((uid) => uid.startsWith('gongkai-trial'))).toEqual([
      expect.stringContaining('_'),
    ])
  })

  test('are judged by the questions that this installation can answer, staff’s own among them', async () => {
    const empty = await asked<{ questions: number; left: number }>('POST', '/judge', {})
    expect([empty.questions, empty.left > 80]).toEqual([0, true])
    await asked('POST', '/judged', { question: '毛孩子登记', about: dogs })
    await asked('POST', '/judged', { question: '犬类管理', about: dogs })
    expect(
      (await office.call('POST', '/catalogue/thesaurus/judged', { question: '无', about: 'nothing' })).status,
    ).toBe(404)
    const verdict = await asked<object>('POST', '/judge', {})
    expect(verdict).toMatchObject({
      questions: 2,
      before: { first: 0.5 },
      after: { first: 1 },
      better: [{ question: '毛孩子登记', before: 0, after: 1 }],
      worse: [],
    })
    const { judged } = await asked('GET', '')
    const [last] = judged
    expect((await asked('POST', `/judged/${String(last?.id)}/drop`)).judged).toHaveLength(1)
  })

  test('are public with one act: the search server has them, the site is told, the audit names who', async () => {
    const { draft } = await asked('GET', '')
    const after = await asked('POST', '/publish', { revision: draft.revision })
    expect(after.versions).toEqual([expect.objectContaining({ number: 1, by: 'zhou' })])
    expect(await words()).toEqual({ entries: [saying], off: [] })
    await until('the words in search', async () => (await synonyms()).includes('犬类管理'))
    const told = await rows(it.strapi, 'change').findMany({ where: { subject: 'thesaurus' } })
    expect(told).toHaveLength(1)
    const deliveries = await rows(it.strapi, 'delivery').findMany({ where: { changeId: told[0]?.id } })
    expect(deliveries.map((row) => row['destination']).toSorted()).toEqual(['search', 'site'])
    const [line] = (await it.strapi.db
      .query('plugin::catalogue.audit')
      .findMany({ where: { act: 'thesaurus.published' } })) as readonly { readonly entry: string }[]
    expect(JSON.parse(line?.entry ?? '')).toMatchObject({
      who: { name: 'zhou' },
      about: '1',
      detail: { added: ['say:毛孩子登记'], removed: [] },
    })
    const again = await office.call('POST', '/catalogue/thesaurus/publish', {
      revision: after.draft.revision,
    })
    expect(JSON.stringify(again.body)).toContain('THESAURUS_UNCHANGED')
  })

  test('are taken back to any earlier version, which becomes a new one; the draft stays', async () => {
    const revision = await saved({ entries: [saying], off: ['drop:请问'] })
    await asked('POST', '/publish', { revision })
    await asked('POST', '/versions/1/restore')
    expect(await words()).toEqual({ entries: [saying], off: [] })
    const none = await asked('POST', '/versions/0/restore')
    expect(none.versions.map(({ number, restores }) => [number, restores])).toEqual([
      [4, 0],
      [3, 1],
      [2, null],
      [1, null],
    ])
    expect(none.draft.own).toEqual({ entries: [saying], off: ['drop:请问'] })
    expect(await words()).toEqual({ entries: [], off: [] })
    await until('the words gone from search', async () => !(await synonyms()).includes('犬类管理'))
    expect((await office.call('POST', '/catalogue/thesaurus/versions/9/restore')).status).toBe(400)
  })

  test('are given to one item as keywords: found by them after its release, printed nowhere', async () => {
    const found = async (): Promise<number> =>
      (await client.index('gongkai-zh-Hans').search('毛毛办证')).hits.length
    const published = async (): Promise<string> => {
      const answer = await fetch(`${it.url}/api/catalogue/publication/zh-Hans/gongan`, {
        headers: { authorization: `Bearer ${exportToken}` },
      })
      return answer.text()
    }
    expect(await published()).not.toContain('keywords')
    await documents(it.strapi, 'item').update({ documentId: dogs, data: { keywords: ['毛毛办证'] } })
    expect(await published()).not.toContain('毛毛办证')
    await release(it.strapi, 'item', { documentId: dogs })
    expect(await published()).toContain('毛毛办证')
    await until('the row by its keyword', async () => (await found()) === 1)
    await expect(
      documents(it.strapi, 'item').update({ documentId: dogs, data: { keywords: ['词'.repeat(31)] } }),
    ).rejects.toThrow()
  })

  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const told = async (
    counts: readonly object[],
    token = exportToken,
    batch: string = randomUUID(),
  ): Promise<number> => {
    const answer = await fetch(`${it.url}/api/catalogue/zero-words`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ batch, counts }),
    })
    return answer.status
  }
  const timesOf = async (word: string): Promise<number | undefined> =>
    (await asked('GET', '')).zeroWords.find((one) => one.word === word)?.times

  test('that found nothing are taken from the site server alone, summed by day, and put aside for good', async () => {
    expect(await told([{ word: '养狗证', day, count: 3 }], 'another')).toBe(401)
    expect(await told([{ word: '养狗证', day, count: 3 }])).toBe(200)
    expect(await told([{ word: '养狗证', day, count: 2 }])).toBe(200)
    expect(await told([{ word: '旧事', day: '2020-01-01', count: 9 }])).toBe(200)
    expect(await told([{ word: '13800138000', day, count: 9 }])).toBe(400)
    expect((await asked('GET', '')).zeroWords).toEqual([
      expect.objectContaining({ word: '养狗证', times: 5, known: false }),
    ])
    expect((await asked('POST', '/zero-words/hide', { word: '养狗证' })).zeroWords).toEqual([])
    expect(await told([{ word: '养狗证', day, count: 1 }])).toBe(200)
    expect((await asked('GET', '')).zeroWords).toEqual([])
  })

  test('that found nothing are counted once, however often and at once a batch is sent', async () => {
    const batch = randomUUID()
    const counts = [
      { word: '遛狗时间', day, count: 4 },
      { word: '遛猫时间', day, count: 5 },
    ]
    expect(await told(counts, exportToken, 'no-uuid')).toBe(400)
    expect(await Promise.all([1, 2, 3].map(() => told(counts, exportToken, batch)))).toEqual([200, 200, 200])
    expect(await told(counts, exportToken, batch)).toBe(200)
    expect([await timesOf('遛狗时间'), await timesOf('遛猫时间')]).toEqual([4, 5])
    expect(await told(counts)).toBe(200)
    expect(await timesOf('遛狗时间')).toBe(8)
  })

  test('that found nothing arrive once, where the CMS is away first and its answer is lost then', async () => {
    const sent: string[] = []
    const between = createServer((request, response) => {
      void (async () => {
        const body = await text(request)
        sent.push((JSON.parse(body) as { batch: string }).batch)
        if (sent.length === 1) return response.writeHead(503).end()
        const { method = '', url = '', headers } = request
        const answer = await fetch(`${it.url}${url}`, {
          method,
          headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
          body,
        })
        if (sent.length === 2) return request.socket.destroy()
        return response.writeHead(answer.status).end(await answer.text())
      })()
    })
    between.listen(0, '127.0.0.1')
    await once(between, 'listening')
    const { port } = between.address() as AddressInfo
    const words = zeroWords()
    const ask = (word: string): void => {
      for (const address of ['a', 'b', 'c']) words.note(address, word, true, Date.now() - 20_000)
    }
    const failed: unknown[] = []
    const stop = pushZeroWords(
      words,
      { cmsUrl: `http://127.0.0.1:${String(port)}`, exportToken, every: 100 },
      (error) => {
        failed.push(error)
      },
    )
    try {
      ask('猫咪上户口')
      await until('the batch sent three times', () => Promise.resolve(sent.length === 3))
      await until('the counts', async () => (await timesOf('猫咪上户口')) !== undefined)
      ask('猫咪上户口')
      await until('what was asked later', async () => (await timesOf('猫咪上户口')) === 6)
      expect([new Set(sent.slice(0, 3)).size, new Set(sent).size, sent.length]).toEqual([1, 2, 4])
      expect(failed).toHaveLength(2)
    } finally {
      stop()
      between.close()
    }
  })
})
