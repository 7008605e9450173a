import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { agencyWithCatalogue, documents, item, rows } from './documents.ts'
import { release } from './people.ts'

let database: Database
let it: Cms

// Nothing listens on port 1: the search server is configured and was never there.
beforeAll(async () => {
  database = await sqlite()
  it = await cms(database, { MEILI_HOST: 'http://127.0.0.1:1', MEILI_KEY: 'a-key-of-nobody' })
})
afterAll(async () => {
  await it.stop()
  await database.stop()
})

test('the CMS starts and publishes without its search server; what search must hear of waits, with the reason', async () => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'absent')
  const { documentId } = await item(it.strapi, catalogue, { name: '没有搜索也能发布' })
  await release(it.strapi, 'item', { documentId })

  const publication = await fetch(`${it.url}/api/catalogue/publication/zh-Hans/absent`, {
    headers: { authorization: `Bearer ${exportToken}` },
  })
  expect(await publication.text()).toContain('没有搜索也能发布')

  const [change] = await rows(it.strapi, 'change').findMany({ where: { about: documentId } })
  const toSearch = { changeId: change?.id, destination: 'search' }
  const tried = await until('a second attempt at search', async () => {
    const [row] = await rows(it.strapi, 'delivery').findMany({ where: toSearch })
    return Number(row?.['attempts']) >= 2 && row
  })
  expect(tried).toMatchObject({ state: 'due', doneAt: null })
  expect(String(tried['lastError'])).toContain('127.0.0.1:1')
  const everything = { destination: 'search' }
  expect(await rows(it.strapi, 'delivery').count({ where: everything })).toBe(
    await rows(it.strapi, 'delivery').count({ where: { ...everything, state: 'due' } }),
  )
})

test('one can still write while search is away: an edit is saved and released', async () => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'writing')
  const { documentId } = await item(it.strapi, catalogue)
  await release(it.strapi, 'item', { documentId })
  await documents(it.strapi, 'item').update({ documentId, data: { content: '断线期间改的内容' } })
  const { entries } = await release(it.strapi, 'item', { documentId })
  expect(entries[0]?.['content']).toBe('断线期间改的内容')
})
