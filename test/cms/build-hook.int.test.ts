import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { panel } from '../real/panel.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { agencyWithCatalogue, item, rows } from './documents.ts'
import { password, person, release } from './people.ts'

interface Call {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let database: Database
let it: Cms
let host: Server
const calls: Call[] = []
let answer = 200

beforeAll(async () => {
  host = createServer((request, response) => {
    void text(request).then((body) => {
      calls.push({ path: request.url ?? '', headers: request.headers, body })
      response.writeHead(answer, answer === 302 ? { location: '/secret' } : {}).end('ignored')
    })
  })
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve)
  })
  const address = host.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  database = await sqlite()
  it = await cms(database, {
    SITE_BUILD_HOOK_URL: `http://127.0.0.1:${port}/build/abc`,
    SITE_BUILD_HOOK_TOKEN: 'a-token-of-the-host',
    SITE_BUILD_HOOK_HEADERS: '{"x-branch":"main"}',
    SITE_BUILD_HOOK_PAUSE_MS: '1000',
  })
})
afterAll(async () => {
  await it.stop()
  await database.stop()
  // Other tests of this process have none.
  for (const name of ['URL', 'TOKEN', 'HEADERS', 'PAUSE_MS']) process.env[`SITE_BUILD_HOOK_${name}`] = ''
  host.closeAllConnections()
  host.close()
})
beforeEach(() => {
  calls.length = 0
  answer = 200
})

const foreign = () => rows(it.strapi, 'delivery').findMany({ where: { destination: 'foreign' } })
const settled = () =>
  until('every call to be taken', async () => (await foreign()).every(({ state }) => state === 'done'))

test('the build hook of another host hears of changes, with its token and headers, a few at a time', async () => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'abroad')
  for (let n = 0; n < 8; n += 1) await release(it.strapi, 'item', await item(it.strapi, catalogue))
  await settled()
  expect(calls[0]).toMatchObject({
    path: '/build/abc',
    headers: { authorization: 'Bearer a-token-of-the-host', 'x-branch': 'main' },
  })
  const told = calls.flatMap(({ body }) => (JSON.parse(body) as { changes: number[] }).changes)
  expect(new Set(told).size).toBe((await foreign()).length)
  expect(calls.length).toBeLessThan(told.length)
})

test('what it does not take is tried again; a redirect is not followed, and nothing it says is repeated', async () => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'elsewhere')
  await settled()
  calls.length = 0
  answer = 302
  await release(it.strapi, 'item', await item(it.strapi, catalogue))
  const row = await until('a refusal', async () =>
    (await foreign()).find(({ attempts }) => Number(attempts) > 0),
  )
  expect(row['lastError']).toContain('HTTP 302')
  expect(calls.every(({ path }) => path === '/build/abc')).toBe(true)
  const { email } = await person(it.strapi, 'gongkai-webmaster', 'wang')
  const { body } = await (await panel(it.url, email, password)).call('GET', '/catalogue/operations')
  const queue = (body as { outbox: { destination: string; lastError: string }[] }).outbox.find(
    ({ destination }) => destination === 'foreign',
  )
  expect(queue?.lastError).toContain('HTTP 302')
  expect(JSON.stringify(body)).not.toMatch(/build\/abc|a-token-of-the-host|ignored/)
  answer = 204
  await settled()
})
