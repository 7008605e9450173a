import { execFileSync } from 'node:child_process'
import { writeFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agencyWithCatalogue, item, rows } from '../cms/documents.ts'
import { release, withdraw } from '../cms/people.ts'
import { folder, type Folder } from '../real/folder.ts'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { indexDrift } from './same.ts'

let disk: Folder | null
let search: SearchServer
let database: Database
let it: Cms
let catalogue: { readonly documentId: string }

/** A disk of 64 MB; null where one may not mount any. */
const smallDisk = async (): Promise<Folder | null> => {
  const place = await folder('disk')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', place.path], { stdio: 'pipe' })
  } catch (error) {
    console.warn(`the full disk is not tried, as none can be mounted here: ${String(error)}`)
    await place.remove()
    return null
  }
  return {
    path: place.path,
    remove: async () => {
      execFileSync('umount', [place.path])
      await place.remove()
    },
  }
}

beforeAll(async () => {
  disk = await smallDisk()
  search = await meilisearch({ MEILI_HTTP_PAYLOAD_SIZE_LIMIT: '400kB' }, disk ?? undefined)
  database = await sqlite()
  it = await cms(database, { MEILI_HOST: search.host, MEILI_KEY: search.key })
  ;({ catalogue } = await agencyWithCatalogue(it.strapi, 'house'))
})
afterAll(async () => {
  await it.stop()
  await database.stop()
  await search.stop()
})

/** A released item of this name. */
const put = async (name: string, content = '内容'): Promise<string> => {
  const { documentId } = await item(it.strapi, catalogue, { name, content })
  await release(it.strapi, 'item', { documentId })
  return documentId
}
/** A change about this document, as any act leaves one. */
const tellSearch = async (about: string): Promise<void> => {
  const at = new Date().toISOString()
  const { id } = (await it.strapi.db
    .query('plugin::catalogue.change')
    .create({ data: { subject: 'item', about, language: 'zh-Hans', at } })) as { readonly id: number }
  await it.strapi.db.query('plugin::catalogue.delivery').create({
    data: { changeId: id, destination: 'search', state: 'due', dueAt: at, attempts: 0, refusals: 0 },
  })
}
const waiting = () => rows(it.strapi, 'delivery').findMany({ where: { destination: 'search', state: 'due' } })
const drained = (): Promise<unknown> =>
  until('an empty queue', async () => (await waiting()).length === 0, 90)
const holds = async (id: string): Promise<boolean> =>
  (
    await fetch(`${search.host}/indexes/gongkai-zh-Hans/documents/${id}`, {
      headers: { authorization: `Bearer ${search.key}` },
    })
  ).ok

test('a wrong key: everything is saved and waits, with the reason and without blame; with the right one it arrives', async () => {
  await put('有钥匙时发布')
  await drained()
  await search.kill()
  await search.restart('another-master-key-for-tests-0000')
  const made = await put('没有钥匙时发布')
  const [row] = await until('a second try', async () => {
    const found = await waiting()
    return Number(found[0]?.['attempts']) >= 2 && found
  })
  expect(row).toMatchObject({ state: 'due', refusals: 0 })
  expect(String(row?.['lastError'])).toMatch(/api key/i)
  await search.kill()
  await search.restart()
  await drained()
  expect(await holds(made)).toBe(true)
  expect(await indexDrift(it, search)).toEqual([])
})

test('a server replaced by an empty one is filled by itself; nobody has to touch anything', async () => {
  const stays = await put('换服务器前发布')
  const goes = await put('换服务器前撤回')
  await drained()
  await search.replace()
  await withdraw(it.strapi, 'item', { documentId: goes })
  await until('the item in the new server', () => holds(stays), 60)
  await drained()
  expect(await holds(goes)).toBe(false)
  expect(await indexDrift(it, search)).toEqual([])
})

const refusalOf = (id: string) =>
  until('the refusal', async () =>
    (await waiting()).find((row) => Number(row['refusals']) > 0 && String(row['lastError']).includes(id)),
  )
/** Its last try but one is behind it; not while it is being tried, which would write over that. */
const lastTry = async (id: number): Promise<void> => {
  const deliveries = it.strapi.db.query('plugin::catalogue.delivery')
  await until('it to be parked', async () => {
    await deliveries.updateMany({
      where: { id, state: 'due', claimedBy: null },
      data: { refusals: 7, dueAt: new Date().toISOString() },
    })
    return (await waiting()).every((row) => row.id !== id)
  })
  expect(await deliveries.findOne({ where: { id } })).toMatchObject({ state: 'parked', refusals: 8 })
}

test('a document that the server refuses is set aside with the reason; those beside it arrive, and what it was is not left', async () => {
  const large = await put('将要过长的事项')
  await drained()
  expect(await holds(large)).toBe(true)
  await search.kill()
  const around = [await put('之前一'), await put('之前二')]
  // As much as a row may hold, and more than this server takes at once.
  const columns = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [`栏${String(i)}`, '长'.repeat(19_000)]),
  )
  await it.strapi.db
    .query('plugin::catalogue.item')
    .updateMany({ where: { documentId: large }, data: { extra: columns } })
  await tellSearch(large)
  around.push(await put('之后一'), await put('之后二'))
  await search.restart()
  for (const id of around) await until('those beside it', () => holds(id))
  const refusal = await refusalOf(large)
  expect(await holds(large)).toBe(false)
  await lastTry(refusal.id)
  const after = await put('此后照常')
  await until('the next', () => holds(after))
  await withdraw(it.strapi, 'item', { documentId: large })
  await drained()
})

test('an id that no search server takes harms nobody: it is refused before it is sent', async () => {
  await tellSearch('坏的编号')
  const good = await put('好的编号')
  await until('the good one', () => holds(good))
  await lastTry((await refusalOf('坏的编号')).id)
})

test('a fill leaves out what cannot be sent or read, brings the rest, and sets those aside where people see them', async () => {
  const [large, broken, fine] = [await put('填充时过长'), await put('填充时读不出'), await put('填充时正常')]
  await drained()
  const columns = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [`栏${String(i)}`, '长'.repeat(19_000)]),
  )
  const items = it.strapi.db.query('plugin::catalogue.item')
  await items.updateMany({ where: { documentId: large }, data: { extra: columns } })
  // A list by the rules of the house; somebody wrote something else into the database.
  await items.updateMany({ where: { documentId: broken }, data: { basis: { not: 'a list' } } })
  await search.replace()
  await tellSearch(fine)
  await until('the others in the new index', () => holds(fine), 60)
  for (const id of [large, broken]) {
    await lastTry((await refusalOf(id)).id)
    expect(await holds(id)).toBe(false)
  }
  const parked = () =>
    rows(it.strapi, 'delivery').count({ where: { destination: 'search', state: 'parked' } })
  const before = await parked()
  // Filled once more, they are not set aside twice.
  await search.replace()
  await tellSearch(fine)
  await until('the others again', () => holds(fine), 60)
  await drained()
  expect(await parked()).toBe(before)
  await items.updateMany({ where: { documentId: broken }, data: { basis: [] } })
  await withdraw(it.strapi, 'item', { documentId: large })
  await drained()
  await tellSearch(broken)
  await until('the mended one', () => holds(broken))
  expect(await indexDrift(it, search)).toEqual([])
})

test('a row that can no longer be read leaves search: what it said before may be what was taken back', async () => {
  const [broken, beside] = [await put('将读不出'), await put('在其旁边')]
  await drained()
  expect(await holds(broken)).toBe(true)
  const items = it.strapi.db.query('plugin::catalogue.item')
  await items.updateMany({ where: { documentId: broken }, data: { basis: { not: 'a list' } } })
  await tellSearch(broken)
  await tellSearch(beside)
  const refusal = await refusalOf(broken)
  await until('it to leave search', async () => !(await holds(broken)))
  expect(await holds(beside)).toBe(true)
  await lastTry(refusal.id)
  await items.updateMany({ where: { documentId: broken }, data: { basis: [] } })
  await tellSearch(broken)
  await until('it to be back', () => holds(broken))
})

test('new indexes while people search and publish: no search fails or finds nothing, and no withdrawal is undone', async () => {
  const ids: string[] = []
  for (let i = 0; i < 30; i += 1) ids.push(await put(`重建事项${String(i)}`))
  await drained()
  // A box: the loop beside must see what is written here.
  const over = { is: false }
  const seen = { failed: 0, empty: 0, asked: 0 }
  const searching = (async (): Promise<void> => {
    while (!over.is) {
      const response = await fetch(`${search.host}/indexes/gongkai-zh-Hans/search`, {
        method: 'POST',
        headers: { authorization: `Bearer ${search.key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ q: '重建', limit: 1 }),
      }).catch((error: unknown) => error)
      seen.asked += 1
      if (!(response instanceof Response) || !response.ok) seen.failed += 1
      else if (((await response.json()) as { hits: unknown[] }).hits.length === 0) seen.empty += 1
    }
  })()
  const bearer = { authorization: `Bearer ${exportToken}` }
  const filling = async (): Promise<readonly string[]> => {
    const response = await fetch(`${it.url}/api/catalogue/status`, { headers: bearer })
    return ((await response.json()) as { search: { filling: string[] } }).search.filling
  }
  for (const id of ids.slice(0, 10)) {
    const asked = await fetch(`${it.url}/api/catalogue/reindex`, { method: 'POST', headers: bearer })
    expect(asked.status).toBe(200)
    await withdraw(it.strapi, 'item', { documentId: id })
    await until('the fill to end', async () => (await filling()).length === 0)
    await drained()
    expect(await holds(id)).toBe(false)
  }
  over.is = true
  await searching
  expect(seen).toMatchObject({ failed: 0, empty: 0 })
  expect(await indexDrift(it, search)).toEqual([])
})

test('the disk of the search server is full: publishing goes on, nothing is blamed; with room again all of it arrives', async (context) => {
  if (disk === null) {
    context.skip('no disk can be mounted here')
    return
  }
  await put('有空间时发布')
  await drained()
  const [last] = await rows(it.strapi, 'change').findMany({ orderBy: { id: 'desc' }, limit: 1 })
  const before = last?.id ?? 0
  const ballast = path.join(disk.path, 'ballast')
  // Till nothing goes in any more.
  await writeFile(ballast, Buffer.alloc(64 * 1024 * 1024)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  })
  const made: string[] = []
  for (let i = 0; i < 20; i += 1) made.push(await put(`磁盘已满时发布${String(i)}`, '满'.repeat(3_000)))
  await withdraw(it.strapi, 'item', { documentId: made.pop() ?? '' })
  expect((await waiting()).length).toBeGreaterThan(0)
  await rm(ballast)
  await drained()
  for (const id of made) expect(await holds(id)).toBe(true)
  expect(await indexDrift(it, search)).toEqual([])
  expect(
    await rows(it.strapi, 'delivery').count({ where: { changeId: { $gt: before }, refusals: { $gt: 0 } } }),
  ).toBe(0)
})
