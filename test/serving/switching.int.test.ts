import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caddy } from '../../plugins/operate/testing/servers/caddy.ts'
import { nginx } from '../../plugins/operate/testing/servers/nginx.ts'
import { startSite, switchTo, type TestSite } from '../../plugins/operate/testing/site.ts'
import { readWhileSwitching } from './switching.ts'
import { writeTwoReleases } from './two-releases.ts'

let site: TestSite
beforeAll(async () => {
  site = await startSite()
  await writeTwoReleases(site.dir)
  switchTo(site.dir, 'one')
})
afterAll(() => site.stop())

const others = [nginx, caddy].map((server) => ({ server, reason: server.absent() }))
for (const { server, reason } of others)
  if (reason !== null) console.warn(`${server.name} 未安装，跳过 · skipped: ${reason}`)

describe('two real releases, switched twenty times under load: no error, no mixture, every asset found', () => {
  const few = { switches: 20, readers: 8, everyMs: 50 }
  test('by our server', async () => {
    const load = await readWhileSwitching(site.url, site.dir, few)
    expect(load.wrong).toEqual([])
    expect([load.of.one > 0, load.of.two > 0, load.assets > 0]).toEqual([true, true, true])
  })

  for (const { server, reason } of others)
    test.skipIf(reason !== null)(`by ${server.name}`, async () => {
      const running = await server.start(site.dir, site.url)
      try {
        const load = await readWhileSwitching(running.url, site.dir, few)
        expect(load.wrong).toEqual([])
        expect([load.of.one > 0, load.of.two > 0, load.assets > 0]).toEqual([true, true, true])
      } finally {
        await running.stop()
      }
    })
})
