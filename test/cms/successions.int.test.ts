import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPublishedAgency } from '@gongkai/catalogue-core/page'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item, rows } from './documents.ts'
import { release, withdraw } from './people.ts'

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

const publication = async (slug: string): Promise<string> =>
  (
    await fetch(`${it.url}/api/catalogue/publication/zh-Hans/${slug}`, {
      headers: { authorization: `Bearer ${exportToken}` },
    })
  ).text()
const succeeded = async (slug: string) => {
  const read = readPublishedAgency(JSON.parse(await publication(slug)))
  return read.read ? read.value.succeeded : read.faults
}
const codeOf = async (documentId: string): Promise<string> =>
  String((await rows(it.strapi, 'item').findMany({ where: { documentId } }))[0]?.['code'])
const goesInto = (documentId: string, succeededBy: unknown) =>
  documents(it.strapi, 'item').update({ documentId, data: { succeededBy } })

test('a withdrawn item leads to the public ones it went into, and no longer when it is back', async () => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'merged')
  const [old, heir, other] = [
    await item(it.strapi, catalogue, { name: '旧事项' }),
    await item(it.strapi, catalogue, { name: '新事项' }),
    await item(it.strapi, catalogue, { name: '另一事项' }),
  ]
  const [code, to, hidden] = [
    await codeOf(old.documentId),
    await codeOf(heir.documentId),
    await codeOf(other.documentId),
  ]
  await release(it.strapi, 'item', heir)
  await goesInto(old.documentId, [hidden, to])
  await release(it.strapi, 'item', old)
  const standing = await publication('merged')
  expect(standing).not.toContain('succeeded')

  await withdraw(it.strapi, 'item', old)
  expect(await succeeded('merged')).toEqual([{ code, to: [to] }])
  expect(await publication('merged')).not.toContain('旧事项')

  // What an editor writes into a draft is reviewed first.
  await goesInto(old.documentId, [])
  await documents(it.strapi, 'item').update({ documentId: old.documentId, data: { name: '密' } })
  expect(await succeeded('merged')).toEqual([{ code, to: [to] }])
  await release(it.strapi, 'item', other)
  expect(await succeeded('merged')).toEqual([{ code, to: [hidden, to] }])

  await release(it.strapi, 'item', old)
  expect(await publication('merged')).not.toContain('succeeded')
  await withdraw(it.strapi, 'item', old)
  expect(await succeeded('merged')).toBeUndefined()
})

test('an item goes into items of its own agency, and not into itself', async () => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'strict')
  const { catalogue: foreign } = await agencyWithCatalogue(it.strapi, 'foreign')
  const one = await item(it.strapi, catalogue)
  const code = await codeOf(one.documentId)
  for (let many = 0; many < 3; many += 1) await item(it.strapi, foreign)
  await expect(goesInto(one.documentId, [code])).rejects.toThrow('不能并入自己')
  await expect(goesInto(one.documentId, ['3'])).rejects.toThrow('没有编号为“3”的事项')
  await expect(goesInto(one.documentId, ['../x'])).rejects.toThrow('并入或拆分后的事项编号')
  const all = await rows(it.strapi, 'item').count()
  await expect(item(it.strapi, catalogue, { succeededBy: ['99'] })).rejects.toThrow('99')
  expect(await rows(it.strapi, 'item').count()).toBe(all)
  const second = await item(it.strapi, catalogue, { succeededBy: [code] })
  const copy = await documents(it.strapi, 'item').clone({ documentId: second.documentId })
  const [row] = await rows(it.strapi, 'item').findMany({ where: { documentId: copy.documentId } })
  expect(row?.['succeededBy']).toBeNull()
})
