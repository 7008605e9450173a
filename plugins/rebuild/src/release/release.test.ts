import { mkdir, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { nameOfPart } from './parts.ts'
import { Releases, type ReleaseManifest } from './release.ts'

const part = (key: string, n: number): string =>
  nameOfPart(`${key === '' ? 'aaaaaaaa' : 'bbbbbbbb'}0000000${String(n)}`, 'run')

const manifest = (n: number): ReleaseManifest => ({
  id: `20261124T10030712${String(n)}Z-3f2a9c1b`,
  builtAt: '2026-11-24T10:03:07.000Z',
  digest: `digest ${String(n)}`,
  recipe: 'recipe',
  pages: 1,
  version: n,
  searchable: true,
  parts: { '': part('', n), cixi: part('cixi', n) },
})

const addPart = async (site: string, key: string, n: number, path: string): Promise<void> => {
  const work = join(site, `work-${key}-${String(n)}`)
  await mkdir(work)
  await writeFile(join(work, 'index.html'), `release ${String(n)}`)
  const made = { [path]: 'word' }
  const files = { [path]: { bytes: 9, sha256: `hash ${String(n)}`, copies: [] } }
  const described = { key, digest: `digest ${String(n)}`, recipe: 'recipe', made, files }
  await writeFile(`${work}.json`, JSON.stringify(described))
  await new Releases(site).parts.add(key, part(key, n), work, `${work}.json`)
}

const addRelease = async (site: string, n: number): Promise<ReleaseManifest> => {
  await addPart(site, '', n, 'index.html')
  await addPart(site, 'cixi', n, 'cixi/index.html')
  await new Releases(site).add(manifest(n), join(site, `work-${String(n)}`))
  return manifest(n)
}

test('a release is live only after the switch, and then knows what it is', async () => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  expect(await releases.current()).toBeNull()
  const first = await addRelease(site, 1)
  expect(await releases.current()).toBeNull()
  await releases.switchTo(first.id)
  expect(await releases.current()).toEqual(first)
  expect(await readlink(join(site, 'current'))).toBe(`releases/${first.id}`)
  expect(await readFile(join(site, 'current', 'index.html'), 'utf8')).toBe('release 1')
  expect(await readFile(join(site, 'current', 'cixi', 'index.html'), 'utf8')).toBe('release 1')
  expect(await releases.file(first, 'cixi/index.html')).toMatchObject({ sha256: 'hash 1' })
  for (const path of ['cixi', 'cixi/other.html', 'constructor', 'cixi/__proto__'])
    expect(await releases.file(first, path)).toBeNull()
})

test('the folder of a site may be moved as a whole', async () => {
  const site = await temporaryFolder()
  const { id } = await addRelease(site, 1)
  await new Releases(site).switchTo(id)
  await rename(site, `${site}-moved`)
  expect(await readFile(join(`${site}-moved`, 'current', 'cixi', 'index.html'), 'utf8')).toBe('release 1')
  await rename(`${site}-moved`, site)
})

test('what two releases share goes with the last of them', async () => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  const { parts } = await addRelease(site, 1)
  const shared = { ...manifest(2), parts: { ...parts, '': part('', 2) } }
  await addPart(site, '', 2, 'index.html')
  await releases.add(shared, join(site, 'work-2'))
  await releases.switchTo(shared.id)
  await releases.prune(1, join(site, 'trash'))
  expect(await readdir(join(site, 'parts', '_root'))).toEqual([part('', 2), `${part('', 2)}.json`])
  expect(await readFile(join(site, 'current', 'cixi', 'index.html'), 'utf8')).toBe('release 1')
  expect(await releases.isIntact(shared)).toBe(true)
})

test('whoever reads through the link while it is switched always finds a page', async () => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  const ids = [(await addRelease(site, 1)).id, (await addRelease(site, 2)).id]
  await releases.switchTo(ids[0] ?? '')
  const done = new AbortController()
  const switches = (async () => {
    for (let i = 0; i < 200; i += 1) await releases.switchTo(ids[i % 2] ?? '')
    done.abort()
  })()
  const seen = new Set<string>()
  while (!done.signal.aborted) seen.add(await readFile(join(site, 'current', 'index.html'), 'utf8'))
  await switches
  expect([...seen].toSorted()).toEqual(['release 1', 'release 2'])
})

test('keeps the newest, and the live one even when it is old', async () => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  for (const n of [1, 2, 3, 4]) await addRelease(site, n)
  await releases.switchTo(manifest(1).id)
  await releases.prune(2, join(site, 'trash'))
  expect(await releases.ids()).toEqual([1, 3, 4].map((n) => manifest(n).id))
  expect((await readdir(join(site, 'releases'))).toSorted()).toEqual(
    [1, 3, 4].flatMap((n) => [manifest(n).id, `${manifest(n).id}.json`]),
  )
  expect(await readdir(site)).not.toContain('trash')
})

test('a manifest whose release never came is removed; other people’s files are not', async () => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  await addRelease(site, 1)
  await writeFile(join(site, 'releases', `${manifest(2).id}.json`), '{}')
  await writeFile(join(site, 'releases', 'notes.json'), '{}')
  await releases.tidy()
  expect((await readdir(join(site, 'releases'))).toSorted()).toEqual([
    manifest(1).id,
    `${manifest(1).id}.json`,
    'notes.json',
  ])
})

test('a release that lost a file or part of one is not intact', async () => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  const release = await addRelease(site, 1)
  const page = join(site, 'releases', release.id, 'cixi', 'index.html')
  expect(await releases.isIntact(release)).toBe(true)
  await writeFile(page, 'rele')
  expect(await releases.isIntact(release)).toBe(false)
  await rm(page)
  expect(await releases.isIntact(release)).toBe(false)
})

test.each(['index.html', 'cixi'])('nor is one that lost %s itself', async (lost) => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  const release = await addRelease(site, 1)
  await rm(join(site, 'releases', release.id, lost))
  expect(await releases.isIntact(release)).toBe(false)
})

test('a link to a release whose manifest cannot be read counts as none', async () => {
  const site = await temporaryFolder()
  const releases = new Releases(site)
  const { id } = await addRelease(site, 1)
  await releases.switchTo(id)
  await writeFile(join(site, 'releases', `${id}.json`), '{"id":')
  expect(await releases.current()).toBeNull()
})
