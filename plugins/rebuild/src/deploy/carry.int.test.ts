import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { carriedRelease, filesBelow } from '../testing/carried-release.ts'
import { objectStorage } from '../testing/object-storage.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { carry, type Carried } from './carry.ts'
import { mixtureOf } from './changes.ts'

const never = new AbortController().signal

const one = {
  'index.html': 'home',
  'cixi/index.html': 'phone 0833-0000000',
  'cixi/records/1/index.html': 'record'.repeat(40),
  'cixi/records/1/a1b2.pdf': '%PDF',
  'cixi/records/1/evil.html': '<script>',
  'cixi/records/2/index.html': 'another',
  '_astro/x.D1.css': 'p{}',
}
const two = {
  'index.html': 'home',
  // As long as before, and of the same moment.
  'cixi/index.html': 'phone 0833-1111111',
  'cixi/records/2/index.html': 'notice'.repeat(40),
  'cixi/records/2/.withdrawn': '410\n',
  'cixi/records/3/index.html': 'new',
  'cixi/records/3/表.pdf': '%PDF',
  '_astro/y.D2.css': 'b{}',
}

const releases = async (): Promise<readonly [Carried, Carried]> => {
  const siteDir = await temporaryFolder()
  return [await carriedRelease(siteDir, 'one', one), await carriedRelease(siteDir, 'two', two)]
}

const reason = spawnSync('rsync', ['--version']).error === undefined ? null : 'rsync is not installed'
if (reason !== null) console.warn(`rsync 未安装，跳过 · skipped: ${reason}`)

describe.skipIf(reason !== null)('by rsync', () => {
  test('a folder holds each release after it was carried, and nothing else', async () => {
    const [first, second] = await releases()
    const to = await temporaryFolder()
    await mkdir(join(to, 'cixi/left'), { recursive: true })
    await writeFile(join(to, 'cixi/left/over.html'), 'of nobody')
    const target = { kind: 'rsync', name: 'mirror', to } as const
    await carry(target, first, null, never)
    expect(await filesBelow(to)).toEqual(await filesBelow(first.folder))
    await carry(target, second, first, never)
    expect(await filesBelow(to)).toEqual(await filesBelow(second.folder))
    // And back, from a mixture of which it is not known what arrived.
    await carry(target, first, { id: 'one', files: mixtureOf([first.files, second.files]) }, never)
    expect(await filesBelow(to)).toEqual(await filesBelow(first.folder))
  })

  test('what cannot be reached is told in its own words', async () => {
    const [first, second] = await releases()
    const target = { kind: 'rsync', name: 'mirror', to: '/proc/nowhere/site/' } as const
    await expect(carry(target, first, null, never)).rejects.toThrow(/rsync: exit \d+ .*nowhere/s)
    await expect(carry(target, second, first, never)).rejects.toThrow(/rsync: exit/)
  })
})

describe('into object storage', () => {
  const holds = async (
    get: (path: string) => Promise<Response>,
    contents: Readonly<Record<string, string>>,
  ) => {
    for (const path of new Set([...Object.keys(one), ...Object.keys(two)])) {
      const response = await get(encodeURI(path))
      const said = await response.text()
      expect([path, response.status === 200 ? said : response.status]).toEqual([path, contents[path] ?? 404])
    }
  }

  test('it holds each release after it was carried, with types and times to keep', async () => {
    const [first, second] = await releases()
    const { target, get } = await objectStorage('site/')
    await carry(target, first, null, never)
    await holds(get, one)
    const headers = async (path: string) => {
      const { headers: all } = await get(path)
      return [all.get('content-type'), all.get('cache-control'), all.get('content-disposition')]
    }
    expect(await headers('cixi/index.html')).toEqual(['text/html; charset=utf-8', 'no-cache', null])
    expect(await headers('_astro/x.D1.css')).toEqual([
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
      null,
    ])
    expect(await headers('cixi/records/1/evil.html')).toEqual([
      'text/html; charset=utf-8',
      'no-cache',
      'attachment',
    ])
    await carry(target, second, first, never)
    await holds(get, two)
    // Nobody knows what is there: all of it is sent, and what is not in the release goes.
    await carry(target, first, null, never)
    await holds(get, one)
  })

  test('of more than one list of objects nothing is forgotten', async () => {
    const siteDir = await temporaryFolder()
    const many = Object.fromEntries(
      Array.from({ length: 1005 }, (_, i) => [`cixi/a b+${String(i)}.txt`, 'x']),
    )
    const { target, get } = await objectStorage()
    await carry(target, await carriedRelease(siteDir, 'many', many), null, never)
    await carry(target, await carriedRelease(siteDir, 'few', { 'index.html': 'home' }), null, never)
    const left = await Promise.all(
      Object.keys(many).map(
        async (path) => (await get(encodeURIComponent(path).replaceAll('%2F', '/'))).status,
      ),
    )
    expect([...new Set(left)]).toEqual([404])
    expect((await get('index.html')).status).toBe(200)
  })

  test('a wrong key and a storage that is down are told, and the key is not', async () => {
    const [first] = await releases()
    const { target, end } = await objectStorage()
    await expect(carry({ ...target, secret: 'not-the-secret' }, first, null, never)).rejects.toThrow(
      /^(?!.*not-the-secret).*(?:403|Signature)/s,
    )
    await end()
    await expect(carry(target, first, null, never)).rejects.toThrow()
  })
})

describe('by a command', () => {
  const script = `
    const { GONGKAI_RELEASE, GONGKAI_FOLDER, GONGKAI_PREVIOUS, GONGKAI_CHANGED, GONGKAI_REMOVED, EXPORT_TOKEN } = process.env
    const fs = require('node:fs')
    const lines = (file) => fs.readFileSync(file, 'utf8').split('\\n').filter(Boolean)
    fs.writeFileSync(process.argv[1], JSON.stringify({
      release: GONGKAI_RELEASE, folder: GONGKAI_FOLDER, previous: GONGKAI_PREVIOUS,
      changed: lines(GONGKAI_CHANGED), removed: lines(GONGKAI_REMOVED), token: EXPORT_TOKEN ?? null, argument: process.argv[2],
    }))`

  test('it is told which release, where, and what is different; no shell reads its arguments, no secret of ours is in it', async () => {
    const [first, second] = await releases()
    const out = join(await temporaryFolder(), 'told.json')
    process.env['EXPORT_TOKEN'] = 'a-token-of-the-cms'
    const target = {
      kind: 'command',
      name: 'purge',
      argv: [process.execPath, '-e', script, out, '$(id)'],
    } as const
    await carry(target, second, first, never)
    delete process.env['EXPORT_TOKEN']
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual({
      release: 'two',
      folder: second.folder,
      previous: 'one',
      changed: [
        '_astro/y.D2.css',
        'cixi/records/3/表.pdf',
        'cixi/index.html',
        'cixi/records/2/.withdrawn',
        'cixi/records/2/index.html',
        'cixi/records/3/index.html',
      ],
      removed: [
        '_astro/x.D1.css',
        'cixi/records/1/a1b2.pdf',
        'cixi/records/1/evil.html',
        'cixi/records/1/index.html',
      ],
      token: null,
      argument: '$(id)',
    })
  })

  test('one that fails, is not there or is ended says so', async () => {
    const [first] = await releases()
    const failing = {
      kind: 'command',
      name: 'purge',
      argv: [process.execPath, '-e', 'console.error("no room"); process.exit(3)'],
    } as const
    await expect(carry(failing, first, null, never)).rejects.toThrow(/exit 3 no room/)
    await expect(carry({ ...failing, argv: ['/no/such/program'] }, first, null, never)).rejects.toThrow(
      /ENOENT/,
    )
    const hanging = { ...failing, argv: [process.execPath, '-e', 'setInterval(() => {}, 1000)'] }
    await expect(carry(hanging, first, null, AbortSignal.timeout(200))).rejects.toThrow()
  })
})
