import { afterAll, beforeAll, expect, test } from 'vitest'
import { panel } from '../real/panel.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item, record } from './documents.ts'
import { password, person, release } from './people.ts'

let database: Database
let it: Cms

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database, { RELAY: 'false' })
})
afterAll(async () => {
  await it.stop()
  await database.stop()
})

test('a review names what a record leads to, before and now, and shows no id in place of a name', async () => {
  const { strapi } = it
  const { agency, catalogue } = await agencyWithCatalogue(strapi, 'own')
  // Two of one name, which only their codes tell apart.
  const [under, twin] = [await item(strapi, catalogue), await item(strapi, catalogue)]
  for (const one of [under, twin]) await release(strapi, 'item', one)
  const draft = await record(strapi, under.documentId, { title: '起草中的办法' })
  const old = await record(strapi, under.documentId, { title: '原办法' })
  await release(strapi, 'record', old)
  const { documentId } = await record(strapi, under.documentId)
  await release(strapi, 'record', { documentId })
  await documents(strapi, 'record').update({
    documentId,
    locale: 'zh-Hans',
    data: { item: twin.documentId, interprets: [old.documentId, draft.documentId] },
  })
  const { email } = await person(strapi, 'gongkai-reviewer', 'qian', [agency.documentId])
  const seen = await (await panel(it.url, email, password)).review('record', documentId)
  expect(seen).toMatchObject({
    draft: { words: { item: ['机构信息 / 机构概况（2）'] } },
    shown: { words: { item: ['机构信息 / 机构概况（1）'], interprets: [] } },
    differs: ['item', 'interprets'],
  })
  const { words } = (
    seen as unknown as { readonly draft: { readonly words: { readonly interprets: string[] } } }
  ).draft
  expect(words.interprets.toSorted()).toEqual(['原办法', '起草中的办法'])
  const told = JSON.stringify(seen)
  for (const id of [draft, old, under, twin].map((one) => one.documentId)) expect(told).not.toContain(id)
})
