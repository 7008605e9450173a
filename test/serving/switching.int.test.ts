import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const reason = nginx.absent()
if (reason !== null) console.warn(`nginx 未安装，跳过 · skipped: ${reason}`)

describe('two real releases, switched twenty times under load: no error, no mixture, every asset found', () => {
  const few = { switches: 20, readers: 8, everyMs: 50 }
  test('by our server', async () => {
    const load = await readWhileSwitching(site.url, site.dir, few)
    expect(load.wrong).toEqual([])
    expect([load.of.one > 0, load.of.two > 0, load.assets > 0]).toEqual([true, true, true])
  })

  test.skipIf(reason !== null)('by nginx', async () => {
    const running = await nginx.start(site.dir, site.url)
    try {
      const load = await readWhileSwitching(running.url, site.dir, few)
      expect(load.wrong).toEqual([])
      expect([load.of.one > 0, load.of.two > 0, load.assets > 0]).toEqual([true, true, true])
    } finally {
      await running.stop()
    }
  })
})
