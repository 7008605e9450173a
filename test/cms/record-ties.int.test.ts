import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { documents, itemOf, record, rows } from './documents.ts'
import { release as letOut, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

interface Shown {
  readonly records: readonly {
    readonly id: string
    readonly validity: string
    readonly endedOn: string | null
    readonly links: readonly { readonly relation: string; readonly title: string }[]
  }[]
  readonly withdrawn: readonly object[]
}

describe.each(databases)('on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let search: SearchServer
  let database: Database
  let it: Cms

  beforeAll(async () => {
    search = await meilisearch()
    database = await open()
    it = await cms(database, { MEILI_HOST: search.host, MEILI_KEY: search.key })
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
    await search.stop()
  })

  const release = (documentId: string) => letOut(it.strapi, 'record', { documentId })
  const takeDown = (documentId: string, notice = false) =>
    withdraw(it.strapi, 'record', { documentId }, notice)
  const shown = async (slug: string): Promise<Shown> => {
    const answer = await fetch(`${it.url}/api/catalogue/publication/zh-Hans/${slug}`, {
      headers: { authorization: `Bearer ${exportToken}` },
    })
    return (await answer.json()) as Shown
  }
  const standing = async (slug: string, id: string) => {
    const found = (await shown(slug)).records.find((one) => one.id === id)
    return found === undefined
      ? null
      : [found.validity, found.endedOn, ...found.links.map(({ relation, title }) => `${relation} ${title}`)]
  }
  const marked = async (id: string): Promise<unknown> => {
    const client = new Meilisearch({ host: search.host, apiKey: search.key })
    const found = await client
      .index('gongkai-zh-Hans')
      .getDocument(id)
      .catch(() => null)
    return found === null ? null : (found as Record<string, unknown>)['validity']
  }
  const marks = (id: string, validity: string | null) =>
    until(`${validity ?? 'nothing'} in search`, async () => (await marked(id)) === validity)

  test('a repeal marks the repealed record on its page and in search, with the release that repeals', async () => {
    const under = await itemOf(it.strapi, 'repeal')
    const old = await record(it.strapi, under, { title: '旧办法', formedOn: '2025-03-01' })
    await release(old.documentId)
    await marks(old.documentId, 'valid')
    const young = await record(it.strapi, under, {
      title: '新办法',
      effectiveFrom: '2026-11-10',
      repeals: [old.documentId],
    })
    expect(await standing('repeal', old.documentId)).toEqual(['valid', null])
    await release(young.documentId)
    expect(await standing('repeal', old.documentId)).toEqual(['repealed', '2026-11-10', 'repealedBy 新办法'])
    expect(await standing('repeal', young.documentId)).toEqual(['valid', null, 'repeals 旧办法'])
    await marks(old.documentId, 'repealed')
    await takeDown(young.documentId)
    expect(await standing('repeal', old.documentId)).toEqual(['valid', null])
    await marks(old.documentId, 'valid')
    await release(young.documentId)
    await marks(old.documentId, 'repealed')
    await takeDown(young.documentId)
    await documents(it.strapi, 'record').delete({ documentId: young.documentId })
    await marks(old.documentId, 'valid')
  })

  test('a tie survives that the other is taken down, and ends when its own record gives it up', async () => {
    const under = await itemOf(it.strapi, 'amend')
    const text = await record(it.strapi, under, { title: '通知甲' })
    await release(text.documentId)
    const change = await record(it.strapi, under, { title: '通知乙', amends: [text.documentId] })
    await release(change.documentId)
    await marks(text.documentId, 'amended')
    await takeDown(text.documentId)
    expect(await standing('amend', change.documentId)).toEqual(['valid', null])
    await release(text.documentId)
    expect(await standing('amend', text.documentId)).toEqual(['amended', null, 'amendedBy 通知乙'])
    await documents(it.strapi, 'record').update({ documentId: change.documentId, data: { amends: [] } })
    expect(await standing('amend', text.documentId)).toEqual(['amended', null, 'amendedBy 通知乙'])
    await release(change.documentId)
    expect(await standing('amend', text.documentId)).toEqual(['valid', null])
    await marks(text.documentId, 'valid')
  })

  test('while the item of what repeals is down, nothing is repealed', async () => {
    const under = await itemOf(it.strapi, 'item-down')
    const other = await itemOf(it.strapi, 'item-down-other')
    const [row] = await rows(it.strapi, 'item').findMany({ where: { documentId: under } })
    const second = await documents(it.strapi, 'item').create({
      data: { name: '另一项', content: '内容', catalogue: row?.['catalogueKey'] },
    })
    await letOut(it.strapi, 'item', second)
    const old = await record(it.strapi, under, { title: '旧' })
    await release(old.documentId)
    const young = await record(it.strapi, second.documentId, { title: '新', repeals: [old.documentId] })
    await release(young.documentId)
    await marks(old.documentId, 'repealed')
    await withdraw(it.strapi, 'item', second)
    expect(await standing('item-down', old.documentId)).toEqual(['valid', null])
    await marks(old.documentId, 'valid')
    await expect(record(it.strapi, other, { interprets: [old.documentId] })).rejects.toThrow('其他机关')
  })

  test('nothing repeals itself, by whatever way round', async () => {
    const under = await itemOf(it.strapi, 'circle')
    const [a, b] = [
      await record(it.strapi, under, { title: '甲' }),
      await record(it.strapi, under, { title: '乙' }),
    ]
    const ties = (documentId: string, to: string) =>
      documents(it.strapi, 'record').update({ documentId, data: { repeals: [to] } })
    await expect(ties(a.documentId, a.documentId)).rejects.toThrow('不能修改、废止或者解读自己')
    await ties(a.documentId, b.documentId)
    await expect(ties(b.documentId, a.documentId)).rejects.toThrow('互相')
  })

  test('what is over leaves by itself; the row still says published', async () => {
    const under = await itemOf(it.strapi, 'over')
    const { documentId } = await record(it.strapi, under, { title: '公示', publishUntil: '2099-01-01' })
    await release(documentId)
    expect((await shown('over')).records).toHaveLength(1)
    await it.strapi.db
      .connection('catalogue_records')
      .where({ document_id: documentId })
      .update({ publish_until: '2026-11-20' })
    expect((await shown('over')).records).toHaveLength(0)
  })

  test('a notice stands where a record was, until it is released again', async () => {
    const under = await itemOf(it.strapi, 'notice')
    const { documentId } = await record(it.strapi, under, { title: '误发的通知' })
    await release(documentId)
    await takeDown(documentId, true)
    expect((await shown('notice')).withdrawn).toEqual([
      { code: '1', title: '误发的通知', item: '1', reason: '测试撤回', at: expect.any(String) as string },
    ])
    await release(documentId)
    expect((await shown('notice')).withdrawn).toEqual([])
    await takeDown(documentId)
    expect((await shown('notice')).withdrawn).toEqual([])
  })
})
