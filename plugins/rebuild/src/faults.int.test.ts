import { existsSync } from 'node:fs'
import { chmod, readdir, readFile, readlink, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { nullIfMissing } from './node/error-code.ts'
import { Releases } from './release/release.ts'
import { RebuildService } from './testing/rebuild-service.ts'
import { qilin, samplePublication } from './testing/sample-publication.ts'
import { SiteCopy } from './testing/site-copy.ts'
import { canMakeDisk, smallDisk } from './testing/small-disk.ts'
import { livePage } from './testing/whole-site.ts'

const site = SiteCopy.forThisFile()

const start = async (under?: string) => {
  const siteDir = await site.released(under)
  const cms = await samplePublication()
  const service = await RebuildService.start({ cms: cms.url, siteDir, project: site.project })
  return { siteDir, cms, service }
}

/** A process that has ended but was not yet collected by its parent still has a number; it runs no more. */
const isAlive = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(nullIfMissing)
  return stat !== null && !/\) [ZX] /.test(stat)
}

const gone = async (pids: readonly number[]): Promise<boolean> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (!(await Promise.all(pids.map(isAlive))).includes(true)) return true
    await wait(20)
  }
  return false
}

/** What is live is a whole release, and shows one of `phones`. */
const expectWholeRelease = async (siteDir: string, phones: readonly string[]): Promise<void> => {
  const releases = new Releases(siteDir)
  const current = await releases.current()
  expect(current).not.toBeNull()
  expect(current !== null && (await releases.isIntact(current))).toBe(true)
  const page = await livePage(siteDir, 'qilin')
  expect(phones.filter((phone) => page.includes(phone))).toHaveLength(1)
}

/** Has an item's page take its time, or for ever; answers how to mend it. */
const slowPage = async (waiting: string): Promise<() => Promise<void>> => {
  const page = join(site.project, 'theme/pages/item.astro')
  const source = await readFile(page, 'utf8')
  await writeFile(page, source.replace('---\n', `---\nawait new Promise((go) => ${waiting})\n`))
  return () => writeFile(page, source)
}

test('kill -9 in mid-build ends the build too; after a restart what was published comes online', async () => {
  const { siteDir, cms, service } = await start()
  const mend = await slowPage('setTimeout(go, 5000)')
  cms.agencies[0] = qilin('0833-1111111')
  await service.sendHook('before-the-kill')
  await service.until('it builds', async () => (await service.status()).run?.step === 'building')
  await service.until('the build has a process', async () => (await service.children()).length > 0)
  const builders = await service.children()
  expect(await service.end('SIGKILL')).toBe('SIGKILL')
  expect(await gone(builders)).toBe(true)
  await expectWholeRelease(siteDir, ['0833-0000000'])

  await mend()
  await service.start()
  expect(await service.hookState('before-the-kill', 60)).toMatchObject({ outcome: 'released' })
  await expectWholeRelease(siteDir, ['0833-1111111'])
  expect(await readdir(join(siteDir, 'work'))).toEqual([])
})

test('killed again and again at any moment, what is live is always a whole release, and in the end the newest', async () => {
  const { siteDir, cms, service } = await start()
  const phones = ['0833-0000000']
  for (const ms of [60, 700, 2500, 4000, 5500]) {
    const phone = `0833-${String(2_000_000 + ms)}`
    phones.push(phone)
    cms.agencies[0] = qilin(phone)
    await service.sendHook(`killed-after-${String(ms)}`)
    await wait(ms)
    await service.end('SIGKILL')
    await expectWholeRelease(siteDir, phones)
    await service.start()
  }
  const states = await Promise.all(
    [60, 700, 2500, 4000, 5500].map((ms) => service.hookState(`killed-after-${String(ms)}`, 60)),
  )
  expect(new Set(states.map(({ outcome }) => outcome))).toEqual(new Set(['released']))
  await expectWholeRelease(siteDir, ['0833-2005500'])
  const released = (await readdir(join(siteDir, 'releases'))).filter((name) => !name.endsWith('.json'))
  for (const id of released) expect(await new Releases(siteDir).manifest(id)).not.toBeNull()
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s stops the build, ends the service and keeps the hook',
  async (signal) => {
    const { siteDir, cms, service } = await start()
    const mend = await slowPage('setTimeout(go, 5000)')
    cms.agencies[0] = qilin('0833-3333333')
    await service.sendHook('kept')
    const waiting = service.hookState('kept', 60)
    await service.until('the build has a process', async () => (await service.children()).length > 0)
    const builders = await service.children()
    expect(await service.end(signal)).toBe(0)
    await mend()
    expect(await waiting).toEqual({ outcome: 'pending' })
    expect(await gone(builders)).toBe(true)
    await expectWholeRelease(siteDir, ['0833-0000000'])
    cms.down = true
    await service.start()
    expect((await service.status()).hooks.open).toBe(1)
  },
)

test('a CMS that comes up after the service is caught up with, without a hook', async () => {
  const siteDir = await site.released()
  const cms = await samplePublication()
  cms.down = true
  cms.agencies[0] = qilin('0833-4444444')
  const service = await RebuildService.start({ cms: cms.url, siteDir, project: site.project })
  await service.until(
    'it has tried',
    async () => (await service.status()).lastFailure?.code === 'CMS_UNREACHABLE',
  )
  cms.down = false
  await service.until('it has caught up', async () =>
    (await livePage(siteDir, 'qilin')).includes('0833-4444444'),
  )
})

test('a build that hangs is ended after its time', async () => {
  const siteDir = await site.released()
  const cms = await samplePublication()
  cms.agencies[0] = qilin('0833-5555555')
  const mend = await slowPage('undefined')
  const more = { REBUILD_BUILD_TIMEOUT_MS: '9000' }
  const service = await RebuildService.start({ cms: cms.url, siteDir, project: site.project, more })
  await service.until(
    'its time is over',
    async () => (await service.status()).lastFailure?.code === 'BUILD_TIMED_OUT',
  )
  await expectWholeRelease(siteDir, ['0833-0000000'])
  await mend()
  await service.until('it goes on', async () => (await livePage(siteDir, 'qilin')).includes('0833-5555555'))
})

test('a second service on the same port says so, and leaves the folder of the first alone', async () => {
  const { siteDir, cms, service } = await start()
  cms.agencies[0] = qilin('0833-6666666')
  await service.sendHook('first-service')
  const more = { REBUILD_PORT: new URL(service.url).port }
  await expect(RebuildService.start({ cms: cms.url, siteDir, project: site.project, more })).rejects.toThrow(
    /重建服务无法运行.*EADDRINUSE/,
  )
  expect(await service.hookState('first-service', 60)).toMatchObject({ outcome: 'released' })
})

const sharedMemory = '/dev/shm'
const otherDisk =
  existsSync(sharedMemory) && (await stat(sharedMemory)).dev !== (await stat(tmpdir())).dev
    ? sharedMemory
    : null

test.skipIf(otherDisk === null)('releases may lie on another disk than the site’s sources', async () => {
  const { siteDir, cms, service } = await start(otherDisk ?? '')
  cms.agencies[0] = qilin('0833-7777777')
  expect(await service.publish('other-disk')).toMatchObject({ outcome: 'released' })
  await expectWholeRelease(siteDir, ['0833-7777777'])
})

test.skipIf(!canMakeDisk())(
  'a full disk leaves the old release, says so, and room is enough to go on',
  async () => {
    const disk = smallDisk()
    const { siteDir, cms, service } = await start(disk.folder)
    await disk.fill(100)
    cms.agencies[0] = qilin('0833-8888888')
    const failed = await service.publish('full')
    expect(failed.outcome === 'failed' && failed.reason).toMatch(/^磁盘空间不足.*The disk is full/)
    await expectWholeRelease(siteDir, ['0833-0000000'])
    await disk.free()
    await service.until('it goes on', async () => (await service.hookState('full')).outcome === 'released')
    await expectWholeRelease(siteDir, ['0833-8888888'])
  },
)

test.skipIf(!canMakeDisk())(
  'a disk without room for a hook: its sender is told to come again, none that was taken is lost, and no hand is needed',
  async () => {
    const disk = smallDisk()
    const { siteDir, cms, service } = await start(disk.folder)
    await disk.fill(0)
    cms.agencies[0] = qilin('0833-8080808')
    const taken: string[] = []
    // The last block of the ledger has room for some more.
    for (let i = 0; i < 100; i += 1) {
      const answer = await service.sendHook(`no-room-${String(i)}`)
      if (answer.status !== 202) {
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
        expect(await answer.json()).toMatchObject({
          code: 'DISK_FULL',
          message: expect.stringMatching(/^磁盘空间不足.*The disk is full/) as string,
        })
        break
      }
      taken.push(`no-room-${String(i)}`)
    }
    expect(taken.length).toBeLessThan(100)
    await expectWholeRelease(siteDir, ['0833-0000000'])
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
    await disk.free()
    const resent = `no-room-${String(taken.length)}`
    await service.until('the hook is taken', async () => (await service.sendHook(resent)).status === 202)
    for (const id of [...taken, resent])
      await service.until(id, async () => (await service.hookState(id)).outcome === 'released')
    await expectWholeRelease(siteDir, ['0833-8080808'])
  },
)

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named', async () => {
  const { siteDir, cms, service } = await start()
  const releases = join(siteDir, 'releases')
  const live = await readlink(join(siteDir, 'current'))
  await chmod(releases, 0o555)
  cms.agencies[0] = qilin('0833-9999999')
  const failed = await service.publish('not-writable')
  await chmod(releases, 0o755)
  expect(failed.outcome === 'failed' && failed.reason).toMatch(
    /^没有写入权限.*No permission to write.*releases/,
  )
  expect(await readlink(join(siteDir, 'current'))).toBe(live)
})
