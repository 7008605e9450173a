import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panel, type Panel } from '../real/panel.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { agencyWithCatalogue, documents, rows } from './documents.ts'

let receiver: Server
let answers = 503
let database: Database
let it: Cms
let webmaster: Panel
let editor: Panel

/** Somebody with one of the product's own roles, logged in. */
const person = async (role: string): Promise<Panel> => {
  const roles = it.strapi.db.query('admin::role') as unknown as {
    findOne(query: object): Promise<{ readonly id: number } | null>
  }
  const found = await roles.findOne({ where: { code: role } })
  const users = it.strapi.service('admin::user') as unknown as { create(user: object): Promise<unknown> }
  const [email, password] = [`${role}@example.org`, 'Abcdefg1-for-tests']
  await users.create({ email, password, firstname: role, isActive: true, roles: [found?.id] })
  return panel(it.url, email, password)
}

beforeAll(async () => {
  receiver = createServer((_, response) => {
    response.writeHead(answers).end('{}')
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  database = await sqlite()
  it = await cms(database, {
    REBUILD_HOOK_URL: `http://127.0.0.1:${String(port)}/hooks/publication`,
    REBUILD_HOOK_SECRET: `whsec_${Buffer.from('a secret of this test').toString('base64')}`,
  })
  webmaster = await person('gongkai-webmaster')
  editor = await person('gongkai-editor')
})
afterAll(async () => {
  await it.stop()
  await database.stop()
  receiver.close()
})

const minutesOn = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()
const change = (where: object, data: object) =>
  it.strapi.db.query('plugin::catalogue.delivery').updateMany({ where, data })
const count = (where: object): Promise<number> => rows(it.strapi, 'delivery').count({ where })

interface Queue {
  readonly destination: string
  readonly due: number
  readonly waiting: number
  readonly lastError: string | null
  readonly parkedRows: readonly { readonly documentId: string; readonly title: string | null }[]
}
const queues = async (): Promise<Readonly<Record<string, Queue>>> => {
  const { body } = await webmaster.call('GET', '/catalogue/operations')
  return Object.fromEntries((body as { outbox: readonly Queue[] }).outbox.map((q) => [q.destination, q]))
}

/** As after many failures: the next try is an hour away. A delivery under way would set its own time, so it is said again. */
const farAway = (destination: string): Promise<boolean> =>
  until(`${destination} to wait`, async () => {
    await change({ destination, state: 'due' }, { dueAt: minutesOn(60) })
    return (
      (await count({ destination, state: 'due', dueAt: { $lte: minutesOn(30) } })) === 0 && !(await claimed())
    )
  })
const claimed = async (): Promise<boolean> => (await count({ claimedBy: { $notNull: true } })) > 0

test('whoever mended the cause has a destination served at once, and only this one', async () => {
  await agencyWithCatalogue(it.strapi, 'waits')
  await until('a failed delivery', async () => (await queues())['site']?.lastError)
  await farAway('site')
  await farAway('search')
  const before = await queues()
  expect(before['site']?.waiting).toBeGreaterThan(0)
  expect(before['site']?.waiting).toBe(before['site']?.due)

  answers = 204
  const sent = await webmaster.call('POST', '/catalogue/operations/retry', { ids: [], destination: 'site' })
  expect(sent).toEqual({ status: 200, body: { retried: before['site']?.waiting } })
  await until('all of it to arrive', async () => (await count({ destination: 'site', state: 'due' })) === 0)
  const after = await queues()
  expect(after['site']).toMatchObject({ due: 0, waiting: 0, lastError: null })
  expect(after['search']?.waiting).toBe(before['search']?.due)
})

test('what is parked stays parked until its own retry, which leaves what waits alone', async () => {
  await agencyWithCatalogue(it.strapi, 'parked')
  await farAway('search')
  const [one] = await rows(it.strapi, 'delivery').findMany({ where: { destination: 'search', state: 'due' } })
  await change({ id: one?.id }, { state: 'parked', attempts: 300 })
  const waiting = (await queues())['search']?.waiting ?? 0
  expect(waiting).toBeGreaterThan(0)

  const retry = (body: object) => webmaster.call('POST', '/catalogue/operations/retry', body)
  expect((await retry({ ids: [one?.id] })).body).toEqual({ retried: 1 })
  expect((await queues())['search']?.waiting).toBe(waiting)
  await change({ id: one?.id }, { state: 'parked' })
  expect((await retry({ destination: 'search' })).body).toEqual({ retried: waiting })
  expect(await count({ id: one?.id, state: 'parked' })).toBe(1)
})

test('a destination’s retry takes up everything that is parked for it, also what the page does not list', async () => {
  const { waiting = 0 } = (await queues())['search'] ?? {}
  await change({ destination: 'search', state: 'due' }, { state: 'parked' })
  await change({ destination: 'site', state: 'done' }, { state: 'parked' })
  const parked = await count({ destination: 'search', state: 'parked' })
  const elsewhere = await count({ destination: 'site', state: 'parked' })
  expect(waiting).toBe(0)
  const { body } = await webmaster.call('POST', '/catalogue/operations/retry', {
    destination: 'search',
    parked: true,
  })
  expect(body).toEqual({ retried: parked })
  expect(await count({ destination: 'search', state: 'parked' })).toBe(0)
  expect(await count({ destination: 'site', state: 'parked' })).toBe(elsewhere)
})

test('what is parked is named as people named it, also when it is gone', async () => {
  const { agency, catalogue } = await agencyWithCatalogue(it.strapi, 'named')
  const gone = await documents(it.strapi, 'agency').create({
    data: { name: '旧局', printedName: '旧', slug: 'old' },
  })
  await documents(it.strapi, 'agency').delete({ documentId: gone.documentId })
  await farAway('search')
  await change({ destination: 'search', state: 'due' }, { state: 'parked' })
  const { parkedRows = [] } = (await queues())['search'] ?? {}
  const titles = (id: string) => new Set(parkedRows.filter((r) => r.documentId === id).map((r) => r.title))
  expect(titles(agency.documentId)).toEqual(new Set(['named局']))
  expect(titles(catalogue.documentId)).toEqual(new Set(['目录']))
  expect(titles(gone.documentId)).toEqual(new Set([null]))
})

test.each([
  [{ ids: ['one'] }, 'ids.0'],
  [{ destination: 'nowhere' }, 'destination'],
  [{ destination: 'site', parked: 'yes' }, 'parked'],
  [{ ids: 'all' }, 'ids'],
])('a retry of %j is refused in words and starts nothing', async (body, field) => {
  const { status, body: answer } = await webmaster.call('POST', '/catalogue/operations/retry', body)
  expect([status, answer]).toMatchObject([
    400,
    {
      error: {
        details: {
          code: 'REQUEST_UNREADABLE',
          problems: [
            {
              'zh-Hans': expect.stringContaining(`请求的“${field}”无法读取`) as string,
              en: expect.stringContaining(`“${field}” of the request cannot be read`) as string,
            },
          ],
        },
      },
    },
  ])
})

test('an editor cannot set deliveries going', async () => {
  const { status } = await editor.call('POST', '/catalogue/operations/retry', { destination: 'site' })
  expect(status).toBe(403)
})
