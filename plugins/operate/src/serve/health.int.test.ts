import fastify, { type FastifyInstance } from 'fastify'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSite, switchTo, writeRelease, type TestSite } from '../../testing/site.ts'

const quiet = { due: 0, parked: 0, oldestDueSeconds: null }

/** The other processes' side of the contract, so that each can be in any state. */
let parts: FastifyInstance
let site: TestSite
let outbox: object
let down: string[]
beforeEach(async () => {
  outbox = { search: quiet, site: quiet }
  down = []
  parts = fastify()
  parts.addHook('onRequest', async ({ url }, reply) => {
    if (down.includes(url)) await reply.code(500).send()
  })
  parts.get('/cms/_health', (_request, reply) => reply.code(204).send())
  parts.get('/cms/api/catalogue/status', (request, reply) =>
    request.headers.authorization === 'Bearer token' ? reply.send({ outbox }) : reply.code(401).send(),
  )
  parts.get('/search/health', () => ({ status: 'available' }))
  parts.get('/rebuild/healthz', () => ({ state: 'idle' }))
  const url = await parts.listen({ host: '127.0.0.1', port: 0 })
  site = await startSite({
    parts: {
      cmsUrl: `${url}/cms`,
      exportToken: 'token',
      searchUrl: `${url}/search`,
      rebuildUrl: `${url}/rebuild`,
    },
  })
  const { dir } = site
  writeRelease(dir, '1', { 'index.html': 'home' })
  switchTo(dir, '1')
  writeFileSync(join(dir, 'ready.json'), '{}')
})
afterEach(async () => {
  await site.stop()
  await parts.close()
})

const health = async () => {
  const response = await fetch(`${site.url}/healthz`)
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) }
}

test('everything up: 200', async () => {
  expect(await health()).toMatchObject({
    status: 200,
    healthy: true,
    degraded: false,
    deliveries: { state: 'up', outbox: { search: quiet, site: quiet } },
  })
})

test.each([
  ['/cms/_health', 'cms'],
  ['/search/health', 'search'],
  ['/rebuild/healthz', 'rebuild'],
  ['/cms/api/catalogue/status', 'deliveries'],
])('%s does not answer: 503, and it is named', async (url, part) => {
  down = [url]
  expect(await health()).toMatchObject({ status: 503, healthy: false, [part]: { state: 'down' } })
})

test('a delivery that has been due for more than a minute: 503', async () => {
  outbox = { search: { due: 1, parked: 0, oldestDueSeconds: 61 }, site: quiet }
  expect(await health()).toMatchObject({ status: 503, deliveries: { state: 'down' } })
})

test('deliveries on their way are everyday', async () => {
  outbox = { search: { due: 9, parked: 0, oldestDueSeconds: 59 }, site: quiet }
  expect((await health()).status).toBe(200)
})

test('parked deliveries: still up, but somebody must look', async () => {
  outbox = { search: quiet, site: { due: 0, parked: 2, oldestDueSeconds: null } }
  expect(await health()).toMatchObject({ status: 200, degraded: true })
})

test('a night that left differences: still up, but somebody must look; which they are is not told to everybody', async () => {
  expect(await health()).toMatchObject({ degraded: false, sweep: null })
  const sweep = { at: '2026-11-24T19:12:00.000Z', healthy: false, drift: 2, repaired: 1 }
  writeFileSync(join(site.dir, 'sweep.json'), JSON.stringify({ ...sweep, lines: ['/qilin/records/1/'] }))
  await expect.poll(health, { timeout: 5000 }).toMatchObject({ status: 200, degraded: true, sweep })
  expect(JSON.stringify(await health())).not.toContain('/qilin/records/1/')
})

test('the answer names no secret', async () => {
  expect(JSON.stringify(await health())).not.toContain('token')
})
