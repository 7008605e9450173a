import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agencyWithCatalogue, documents, item, rows } from '../cms/documents.ts'
import { release, withdraw } from '../cms/people.ts'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { chances } from './chances.ts'
import { indexDrift } from './same.ts'

// All of it takes a quarter of an hour: FAULT_ACTS=2000 FAULT_KILLS=100. The same with fewer is run every time.
const acts = Number(process.env['FAULT_ACTS'] ?? 160)
const kills = Number(process.env['FAULT_KILLS'] ?? 10)
const standing = Math.min(100, acts)

let search: SearchServer
let database: Database
let it: Cms

beforeAll(async () => {
  search = await meilisearch()
  database = await sqlite()
  it = await cms(database, { MEILI_HOST: search.host, MEILI_KEY: search.key })
})
afterAll(async () => {
  await it.stop()
  await database.stop()
  await search.stop()
})

const waiting = (): Promise<number> =>
  rows(it.strapi, 'delivery').count({ where: { destination: 'search', state: 'due' } })
const drained = (): Promise<unknown> => until('an empty queue', async () => (await waiting()) === 0, 120)

test(`the search server is killed ${String(kills)} times during ${String(acts)} publishes and withdrawals: in the end database and index are the same`, async () => {
  const chance = chances(7)
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'killed')
  const items: { readonly documentId: string; out: boolean }[] = []
  for (let i = 0; i < standing; i += 1) {
    const { documentId } = await item(it.strapi, catalogue, { name: `断电事项${String(i)}` })
    items.push({ documentId, out: false })
  }
  // `amid`: of the kills, those at which something was on its way.
  const done = { publishes: 0, withdrawals: 0, kills: 0, amid: 0 }
  // A box: the loop beside must see what is written here.
  const over = { is: false }
  const act = async (number: number): Promise<void> => {
    const one = items[chance(items.length)]
    if (one === undefined) throw new Error('no item')
    const { documentId } = one
    if (one.out && chance(2) === 0) {
      await withdraw(it.strapi, 'item', { documentId })
      one.out = false
      done.withdrawals += 1
      return
    }
    if (one.out)
      await documents(it.strapi, 'item').update({
        documentId,
        data: { phones: [{ label: null, number: `0833-${String(2_000_000 + number)}` }] },
      })
    await release(it.strapi, 'item', { documentId })
    one.out = true
    done.publishes += 1
  }
  const killing = (async () => {
    while (done.kills < kills) {
      // As far apart as the acts so far ask for, and at any moment between two of them.
      if (!over.is && done.kills >= ((done.publishes + done.withdrawals) / acts) * kills) {
        await pause(20)
        continue
      }
      await pause(chance(400))
      // Throws unless there is a process to kill.
      process.kill(search.pid, 0)
      if ((await waiting()) > 0) done.amid += 1
      await search.kill()
      done.kills += 1
      await pause(chance(300))
      await search.restart()
    }
  })()
  for (let number = 0; number < acts; number += 1) {
    await act(number)
    // SQLite answers at once: without a pause nobody else in this process would have a turn.
    await pause(chance(40))
  }
  over.is = true
  await killing
  await drained()
  const drift = await indexDrift(it, search)
  const found = new Set<string>()
  for (const { documentId } of items) {
    const response = await fetch(`${search.host}/indexes/gongkai-zh-Hans/documents/${documentId}`, {
      headers: { authorization: `Bearer ${search.key}` },
    })
    if (response.ok) found.add(documentId)
  }
  const figures = {
    ...done,
    compared: items.length,
    published: items.filter(({ out }) => out).length,
    withdrawnFound: items.filter(({ documentId, out }) => !out && found.has(documentId)).length,
    publishedNotFound: items.filter(({ documentId, out }) => out && !found.has(documentId)).length,
    drift: drift.length,
    parked: await rows(it.strapi, 'delivery').count({ where: { destination: 'search', state: 'parked' } }),
  }
  console.log(JSON.stringify(figures))
  expect(drift).toEqual([])
  expect(figures).toMatchObject({
    kills,
    publishes: acts - done.withdrawals,
    withdrawnFound: 0,
    publishedNotFound: 0,
    parked: 0,
  })
}, 3_600_000)
