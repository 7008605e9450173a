import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { indexDrift } from '../faults/same.ts'
import { agencyWithCatalogue, documents, item, record, rows } from './documents.ts'
import { release, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

describe.each(databases)('database and index on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let search: SearchServer
  let database: Database
  let it: Cms
  let client: Meilisearch

  beforeAll(async () => {
    search = await meilisearch()
    database = await open()
    it = await cms(database, { MEILI_HOST: search.host, MEILI_KEY: search.key })
    client = new Meilisearch({ host: search.host, apiKey: search.key })
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
    await search.stop()
  })

  const hits = async (words: string): Promise<readonly Record<string, unknown>[]> =>
    (await client.index('gongkai-zh-Hans').search(words, { matchingStrategy: 'all', limit: 1000 })).hits
  const drained = () =>
    until(
      'an empty queue',
      async () =>
        (await rows(it.strapi, 'delivery').count({ where: { destination: 'search', state: 'due' } })) === 0,
      60,
    )

  test('published is found, a draft and what was taken down are not', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'found')
    const made = await item(it.strapi, catalogue, { name: '生育津贴申领', content: '申领条件与流程' })
    const draft = await item(it.strapi, catalogue, { name: '生育津贴草稿' })
    await release(it.strapi, 'item', { documentId: made.documentId })
    await until('the item in search', async () => (await hits('生育津贴')).length === 1)
    expect((await hits('生育津贴')).map((hit) => hit['id'])).toEqual([made.documentId])
    expect(draft.documentId).not.toBe(made.documentId)
    await withdraw(it.strapi, 'item', { documentId: made.documentId })
    await until('the item gone', async () => (await hits('生育津贴')).length === 0)
  })

  test('an edit is found only when it is published, and the old words are gone then', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'edited')
    const made = await item(it.strapi, catalogue, { phones: [{ label: null, number: '0833-2716986' }] })
    await release(it.strapi, 'item', { documentId: made.documentId })
    await until('the old phone', async () => (await hits('2716986')).length === 1)
    await documents(it.strapi, 'item').update({
      documentId: made.documentId,
      data: { phones: [{ label: null, number: '0833-5550123' }] },
    })
    await drained()
    expect(await hits('5550123')).toHaveLength(0)
    await release(it.strapi, 'item', { documentId: made.documentId })
    await until('the new phone', async () => (await hits('5550123')).length === 1)
    expect(await hits('2716986')).toHaveLength(0)
  })

  test('a renamed agency is found by its new name on all its items, without anyone touching them', async () => {
    const { agency, catalogue } = await agencyWithCatalogue(it.strapi, 'renamed')
    for (const name of ['甲事项', '乙事项'])
      await release(it.strapi, 'item', {
        documentId: (await item(it.strapi, catalogue, { name })).documentId,
      })
    await documents(it.strapi, 'agency').update({
      documentId: agency.documentId,
      data: { name: '凤凰山市医疗保障局' },
    })
    await until('the new name', async () => (await hits('凤凰山')).length === 2)
  })

  test('whatever a document says of others is looked at again with them: address and place of the agency, path of the item', async () => {
    const { agency, catalogue } = await agencyWithCatalogue(it.strapi, 'related')
    const made = await item(it.strapi, catalogue, { name: '关联事项', basis: ['《关联办法》'] })
    await release(it.strapi, 'item', { documentId: made.documentId })
    const about = await record(it.strapi, made.documentId, { title: '关联通知' })
    await release(it.strapi, 'record', { documentId: about.documentId })
    const department = await documents(it.strapi, 'department').create({
      data: { name: '关联科', agency: agency.documentId },
    })
    await drained()
    expect(await indexDrift(it, search)).toEqual([])
    const agencyData = { slug: 'related-anew', place: '新地方', printedName: '新印名' }
    await documents(it.strapi, 'agency').update({ documentId: agency.documentId, data: agencyData })
    await until('the new place', async () => (await hits('关联通知'))[0]?.['place'] === '新地方')
    expect((await hits('关联通知'))[0]?.['url']).toContain('/related-anew/')
    await documents(it.strapi, 'item').update({
      documentId: made.documentId,
      data: { name: '改名事项', groups: ['改名组'] },
    })
    await release(it.strapi, 'item', { documentId: made.documentId })
    await until('the new path of the record', async () =>
      String((await hits('关联通知'))[0]?.['path']).includes('改名'),
    )
    // These stand in no search document by name: the printed text does.
    await documents(it.strapi, 'department').update({
      documentId: department.documentId,
      data: { name: '改名科' },
    })
    const [basis] = await rows(it.strapi, 'basis').findMany({ where: { title: '关联办法' } })
    if (basis !== undefined)
      await documents(it.strapi, 'basis').update({ documentId: basis.documentId, data: { note: '另注' } })
    await drained()
    expect(await indexDrift(it, search)).toEqual([])
  })

  test('the index is mended document by document: one lost, one altered, one that is not ours', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'mended')
    const ids: string[] = []
    for (const name of ['修复甲', '修复乙']) ids.push((await item(it.strapi, catalogue, { name })).documentId)
    for (const documentId of ids) await release(it.strapi, 'item', { documentId })
    await drained()
    const [lost = '', altered = ''] = ids
    const index = client.index('gongkai-zh-Hans')
    await index.deleteDocument(lost).waitTask()
    await index
      .updateDocuments([
        { id: altered, pinyin: [] },
        { id: 'Stray-1_x', title: '外来' },
      ])
      .waitTask()
    const drift = await indexDrift(it, search)
    expect(drift.map(({ how, what }) => `${how} ${what}`).sort()).toEqual(
      [`leftOver Stray-1_x`, `missing ${lost}`, `outdated ${altered}`].sort(),
    )
    const answer = await fetch(`${it.url}/api/catalogue/look`, {
      method: 'POST',
      headers: { authorization: `Bearer ${exportToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ids: drift.map(({ what }) => what) }),
    })
    expect(await answer.json()).toEqual({ queued: 3 })
    await drained()
    expect(await indexDrift(it, search)).toEqual([])
  })

  test('taking a catalogue down takes its items out of search; putting it back brings them back', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'down')
    await release(it.strapi, 'item', {
      documentId: (await item(it.strapi, catalogue, { name: '飞行检查结果' })).documentId,
    })
    await until('the item', async () => (await hits('飞行检查')).length === 1)
    await withdraw(it.strapi, 'catalogue', { documentId: catalogue.documentId })
    await until('it gone', async () => (await hits('飞行检查')).length === 0)
    await release(it.strapi, 'catalogue', { documentId: catalogue.documentId })
    await until('it back', async () => (await hits('飞行检查')).length === 1)
  })

  test('saving never waits for search: it is killed in mid-index, publishing goes on, and all arrives once', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'killed')
    const made: string[] = []
    for (let i = 0; i < 30; i += 1) {
      const { documentId } = await item(it.strapi, catalogue, {
        name: `断电事项${String(i)}`,
        content: '断电测试',
      })
      made.push(documentId)
      await release(it.strapi, 'item', { documentId })
      if (i === 10) await search.kill()
    }
    await withdraw(it.strapi, 'item', { documentId: made[0] ?? '' })
    await search.restart()
    await drained()
    expect((await hits('断电测试')).map((hit) => String(hit['id'])).sort()).toEqual(made.slice(1).sort())
    expect(
      await rows(it.strapi, 'delivery').count({ where: { destination: 'search', state: 'parked' } }),
    ).toBe(0)
  })

  test('an index that was lost is filled again, with what is public and nothing else', async () => {
    const before = (await hits('')).map((hit) => String(hit['id'])).sort()
    await client.deleteIndex('gongkai-zh-Hans').waitTask()
    await release(it.strapi, 'item', {
      documentId: (
        await item(it.strapi, (await agencyWithCatalogue(it.strapi, 'lost')).catalogue, {
          name: '重建后事项',
        })
      ).documentId,
    })
    await drained()
    const after = (await hits('')).map((hit) => String(hit['id']))
    expect(after).toHaveLength(before.length + 1)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  test('a reindex drops what does not belong in the index', async () => {
    await client
      .index('gongkai-zh-Hans')
      .addDocuments([{ id: 'stray', title: '不该在这里的文件' }])
      .waitTask()
    expect(await hits('不该在这里')).toHaveLength(1)
    const answer = await fetch(`${it.url}/api/catalogue/reindex`, {
      method: 'POST',
      headers: { authorization: `Bearer ${exportToken}` },
    })
    expect(answer.status).toBe(200)
    await until('the stray to be gone', async () => (await hits('不该在这里')).length === 0)
  })
})
