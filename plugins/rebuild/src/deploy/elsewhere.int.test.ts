import { mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { carriedRelease } from '../testing/carried-release.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { ReleaseSource } from './carrier.ts'
import type { Carried, Target } from './carry.ts'
import { Elsewhere } from './elsewhere.ts'

const log = fastify({ logger: { level: 'silent' } }).log

/** A site whose releases say their own name, and a command that copies the home page while it is let. */
const site = async () => {
  const siteDir = await temporaryFolder()
  const out = await temporaryFolder()
  const known = new Map<string, Carried>()
  let current: string | null = null
  const source: ReleaseSource = {
    currentId: () => Promise.resolve(current),
    release: (id) => Promise.resolve(known.get(id) ?? null),
  }
  const script = `
    const fs = require('node:fs')
    const [out] = process.argv.slice(1)
    fs.appendFileSync(out + '/tries', process.env.GONGKAI_RELEASE + ' after ' + (process.env.GONGKAI_PREVIOUS || 'nothing known') + '\\n')
    fs.copyFileSync(process.env.GONGKAI_FOLDER + '/index.html', out + '/page')
    if (fs.existsSync(out + '/refuse')) { console.error('refused'); process.exit(1) }`
  const target: Target = { kind: 'command', name: 'copy', argv: [process.execPath, '-e', script, out] }
  return {
    out,
    tries: async () => (await readFile(join(out, 'tries'), 'utf8')).trim().split('\n'),
    forget: (id: string) => known.delete(id),
    /** As a run or a rollback does it. */
    switchTo: async (id: string) => {
      if (!known.has(id)) known.set(id, await carriedRelease(siteDir, id, { 'index.html': id }))
      current = id
      await symlink(join('releases', id), join(siteDir, 'current.next'))
      await rename(join(siteDir, 'current.next'), join(siteDir, 'current'))
    },
    start: async () => {
      const targets = { targets: [target], timeoutMs: 20_000 }
      const elsewhere = await Elsewhere.open(siteDir, targets, source, join(siteDir, 'state', 'deploy'), log)
      const stop = new AbortController()
      const kept = elsewhere.keepCarrying(stop.signal)
      const end = async (): Promise<void> => {
        stop.abort()
        await kept
      }
      onTestFinished(end)
      const until = async (
        what: (status: ReturnType<Elsewhere['status']>[number] | undefined) => boolean,
      ) => {
        for (let tries = 0; !what(elsewhere.status()[0]); tries += 1) {
          if (tries > 1500) throw new Error(`waited in vain: ${JSON.stringify(elsewhere.status())}`)
          await wait(20)
        }
      }
      return { end, until, status: () => elsewhere.status()[0] }
    },
  }
}

test('what is live is carried at the start and after each switch, and once only', async () => {
  const { out, tries, switchTo, start } = await site()
  await switchTo('a')
  const first = await start()
  await first.until((status) => status?.release === 'a')
  await switchTo('b')
  await first.until((status) => status?.release === 'b')
  await first.end()
  // Not up while it was switched: found out at the next start, from what is kept on disk.
  await switchTo('c')
  const second = await start()
  await second.until((status) => status?.release === 'c')
  await second.end()
  const third = await start()
  await wait(300)
  await third.end()
  expect(await tries()).toEqual(['a after nothing known', 'b after a', 'c after b'])
  expect(await readFile(join(out, 'page'), 'utf8')).toBe('c')
})

test('a failure is tried again by itself, with its reason; a newer release takes its place', async () => {
  const { out, tries, switchTo, start } = await site()
  await switchTo('a')
  const it = await start()
  await it.until((status) => status?.release === 'a')
  await mkdir(join(out, 'refuse'))
  await switchTo('b')
  await it.until((status) => (status?.failure?.tries ?? 0) >= 2)
  expect(it.status()).toMatchObject({
    release: 'a',
    failure: { reason: expect.stringContaining('refused') as string },
  })
  await switchTo('c')
  await rm(join(out, 'refuse'), { recursive: true })
  await it.until((status) => status?.release === 'c')
  expect(it.status()?.failure).toBeNull()
  expect((await tries()).at(-1)).toBe('c after a')
})

test('taken back to a release after the next one broke off: carried again, for nobody knows what arrived', async () => {
  const { out, switchTo, start } = await site()
  await switchTo('a')
  const it = await start()
  await it.until((status) => status?.release === 'a')
  await mkdir(join(out, 'refuse'))
  await switchTo('b')
  await it.until((status) => (status?.failure?.tries ?? 0) >= 1)
  expect(await readFile(join(out, 'page'), 'utf8')).toBe('b')
  await rm(join(out, 'refuse'), { recursive: true })
  await switchTo('a')
  await it.until((status) => status?.failure === null)
  expect([it.status()?.release, await readFile(join(out, 'page'), 'utf8')]).toEqual(['a', 'a'])
})

test('where the release it holds was cleared away, everything is carried anew', async () => {
  const { tries, forget, switchTo, start } = await site()
  await switchTo('a')
  const it = await start()
  await it.until((status) => status?.release === 'a')
  forget('a')
  await switchTo('b')
  await it.until((status) => status?.release === 'b')
  expect(await tries()).toEqual(['a after nothing known', 'b after nothing known'])
})

test('without targets nothing is kept and nothing runs', async () => {
  const siteDir = await temporaryFolder()
  const source = { currentId: () => Promise.resolve(null), release: () => Promise.resolve(null) }
  const elsewhere = await Elsewhere.open(
    siteDir,
    { targets: [], timeoutMs: 1 },
    source,
    join(siteDir, 'deploy'),
    log,
  )
  await elsewhere.keepCarrying(new AbortController().signal)
  expect([elsewhere.status(), await readdir(siteDir)]).toEqual([[], []])
})
