import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RebuildService } from './testing/rebuild-service.ts'
import { sampleAgency } from './testing/sample-agency.ts'
import { attachmentFile, qilin, samplePublication } from './testing/sample-publication.ts'
import { SiteCopy } from './testing/site-copy.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { liveFiles, livePage } from './testing/whole-site.ts'

const site = SiteCopy.forThisFile()

/** A service whose release shows what the CMS publishes. */
const upToDate = async (more: Readonly<Record<string, string>> = {}) => {
  const siteDir = await site.released()
  const cms = await samplePublication()
  const service = await RebuildService.start({ cms: cms.url, siteDir, project: site.project, more })
  // The history came with the copy: its one run built the release.
  await service.until(
    'the start looked at the publication',
    async () => (await service.status()).runs.length === 2,
  )
  expect((await service.status()).runs[0]?.outcome).toBe('unchanged')
  return { siteDir, cms, service }
}

test('a signed hook brings what was published online', async () => {
  const { siteDir, cms, service } = await upToDate()
  expect(await livePage(siteDir, 'qilin')).toContain('0833-0000000')
  cms.agencies[0] = qilin('0833-2716986')
  const state = await service.publish('changes-1')
  expect(await livePage(siteDir, 'qilin')).toContain('0833-2716986')

  const page = createHash('sha256')
    .update(await livePage(siteDir, 'qilin'))
    .digest('hex')
  const files = await fetch(`${service.url}/release/files?path=/qilin/&path=/qilin/items/99/`)
  expect(await files.json()).toMatchObject({ files: { '/qilin/': page, '/qilin/items/99/': null } })
  expect((await fetch(`${service.url}/release/files?path=qilin`)).status).toBe(400)

  const status = await service.status()
  expect(state).toMatchObject({ outcome: 'released', release: status.release?.id })
  expect(status).toMatchObject({ state: 'idle', run: null, lastFailure: null, hooks: { open: 0 } })
  expect(status.runs[0]).toMatchObject({ outcome: 'released', hooks: 1, pages: status.release?.pages })
  expect(await readlink(join(siteDir, 'current'))).toBe(`releases/${status.release?.id ?? ''}`)
})

const noRsync = spawnSync('rsync', ['--version']).error !== undefined
if (noRsync) console.warn('rsync 未安装，跳过 · skipped: rsync is not installed')

test.skipIf(noRsync)(
  'what goes online is carried elsewhere, and what is withdrawn is deleted there',
  async () => {
    const mirror = await temporaryFolder()
    const { cms, service } = await upToDate({ DEPLOY_TARGETS: 'mirror', DEPLOY_MIRROR_RSYNC: `${mirror}/` })
    const carried = async (): Promise<boolean> => {
      const { elsewhere, release } = await service.status()
      return elsewhere[0]?.release === release?.id
    }
    await service.until('the release of before the start is carried', carried)
    expect(await readFile(join(mirror, 'qilin/items/2/index.html'), 'utf8')).toContain('将被撤回的内容')
    cms.agencies.splice(0, 2, sampleAgency({ items: [{ code: '1' }] }))
    cms.files.clear()
    await service.publish('elsewhere')
    await service.until('the next one is carried', carried)
    const there = await readdir(mirror, { recursive: true })
    expect(there).toContain('qilin/items/1/index.html')
    expect(there.filter((path) => /items\/2|records|cixi/.test(path))).toEqual([])
  },
)

test('what is withdrawn is in no page of the new release, and its attachment is gone', async () => {
  const { siteDir, cms, service } = await upToDate()
  expect(await livePage(siteDir, 'qilin/items/2')).toContain('将被撤回的内容')
  cms.agencies.splice(0, 2, sampleAgency({ items: [{ code: '1' }] }))
  cms.files.clear()
  expect(await service.publish('withdrawn')).toMatchObject({ outcome: 'released' })
  const files = await liveFiles(siteDir)
  expect(files.filter((path) => /items\/2|records|cixi/.test(path))).toEqual([])
  for (const path of files.filter((file) => /\.(?:html|xml)$/.test(file)))
    expect(await readFile(join(siteDir, 'current', path), 'utf8')).not.toMatch(
      /将被撤回的内容|另一机关|a1b2c3/,
    )
  expect(await readdir(join(siteDir, 'attachments'))).toEqual([])
})

test('a burst of hooks is at most two builds, and each hook is answered', async () => {
  const { siteDir, cms, service } = await upToDate()
  const ids = Array.from({ length: 20 }, (_, i) => `burst-${String(i)}`)
  await Promise.all(
    ids.map(async (id, i) => {
      cms.agencies[0] = qilin(`0833-${String(1_000_000 + i)}`)
      await service.sendHook(id)
    }),
  )
  const states = await Promise.all(ids.map((id) => service.hookState(id, 60)))
  expect(new Set(states.map(({ outcome }) => outcome))).toEqual(new Set(['released']))
  expect(await livePage(siteDir, 'qilin')).toContain('0833-1000019')
  const runs = (await service.status()).runs.filter(({ hooks }) => hooks > 0)
  expect(runs.filter(({ outcome }) => outcome === 'released').length).toBeLessThanOrEqual(2)
  expect(runs.reduce((sum, { hooks }) => sum + hooks, 0)).toBe(20)
})

test('an unchanged publication is not built again, unless it is forced', async () => {
  const { siteDir, cms, service } = await upToDate()
  const release = (await service.status()).release?.id
  expect(await service.publish('unchanged')).toMatchObject({ outcome: 'released', release })

  expect((await service.publish('forced', true)).outcome).toBe('released')
  expect((await service.status()).release?.id).not.toBe(release)
  expect(await liveFiles(siteDir)).toEqual(
    expect.arrayContaining([
      `qilin/records/2026-1/${attachmentFile}`,
      'qilin/catalogue/index.html',
      'qilin/catalogue/index.html.br',
      'qilin/catalogue/index.html.gz',
    ]),
  )
  // The attachment is here since the first release, and nothing of the run is left.
  expect(cms.asked.filter((path) => path.includes('/files/'))).toEqual([])
  expect(await readdir(join(siteDir, 'work'))).toEqual([])
  expect(
    (await readdir(join(site.project, '.cache'), { recursive: true })).filter((path) => /Z$/.test(path)),
  ).toEqual([])
})

test('a new version of the site is built at the start, though the publication is the same', async () => {
  const { siteDir, cms, service } = await upToDate()
  await service.end('SIGTERM')
  const page = join(site.project, 'theme/pages/item.astro')
  const source = await readFile(page, 'utf8')
  await writeFile(page, `${source}\n<p>新版页脚</p>\n`)
  const updated = await RebuildService.start({ cms: cms.url, siteDir, project: site.project })
  await updated.until('the page is that of the new version', async () =>
    (await livePage(siteDir, 'qilin/items/1')).includes('新版页脚'),
  )
  await writeFile(page, source)
})

test('a look that turned out wrong is taken back, with the words of now; a newer one is used again', async () => {
  const { siteDir, cms, service } = await upToDate()
  expect((await service.sendHook('no-other', false, 'back')).status).toBe(409)
  const page = join(site.project, 'theme/pages/item.astro')
  const source = await readFile(page, 'utf8')
  await writeFile(page, `${source}\n<p>难看的页脚</p>\n`)
  expect(await service.publish('ugly')).toMatchObject({ outcome: 'released' })
  expect(await livePage(siteDir, 'qilin/items/1')).toContain('难看的页脚')

  cms.agencies[0] = qilin('0833-5656565')
  await service.sendHook('back', false, 'back')
  expect(await service.hookState('back', 60)).toMatchObject({ outcome: 'released' })
  expect(await livePage(siteDir, 'qilin/items/1')).not.toContain('难看的页脚')
  expect(await livePage(siteDir, 'qilin')).toContain('0833-5656565')
  await service.end('SIGKILL')
  await service.start()
  cms.agencies[0] = qilin('0833-5757575')
  await service.publish('still-back')
  expect(await livePage(siteDir, 'qilin')).toContain('0833-5757575')
  expect(await livePage(siteDir, 'qilin/items/1')).not.toContain('难看的页脚')

  await writeFile(page, `${source}\n<p>好看的页脚</p>\n`)
  await service.publish('mended')
  expect(await livePage(siteDir, 'qilin/items/1')).toContain('好看的页脚')
  await writeFile(page, source)
})

test('a whole build that several builders share is, byte for byte, what one makes', async () => {
  const { siteDir, service } = await upToDate()
  await service.end('SIGTERM')
  const hashes = async () => {
    const found = await liveFiles(siteDir)
    const hashOf = async (file: string) =>
      createHash('sha256')
        .update(await readFile(join(siteDir, 'current', file)))
        .digest('hex')
    return Object.fromEntries(
      await Promise.all(found.map(async (file) => [file, await hashOf(file)] as const)),
    )
  }
  const byOne = await hashes()
  const before = await readlink(join(siteDir, 'current'))
  const cms = await samplePublication()
  const more = { REBUILD_HELPERS_ABOVE: '0' }
  const shared = await RebuildService.start({ cms: cms.url, siteDir, project: site.project, more })
  await shared.sendHook('all-anew', true)
  expect(await shared.hookState('all-anew', 60)).toMatchObject({ outcome: 'released' })
  expect(await readlink(join(siteDir, 'current'))).not.toBe(before)
  expect((await shared.status()).runs[0]).toMatchObject({ outcome: 'released' })
  expect(await hashes()).toEqual(byOne)
})

test('on a large site the pages come first, and the search index follows by itself; until then none is there', async () => {
  const { siteDir, cms, service } = await upToDate({ REBUILD_INDEX_APART_ABOVE: '0' })
  const index = async (): Promise<readonly string[]> =>
    (await liveFiles(siteDir)).filter((file) => file.startsWith('search/static/') && file.endsWith('.json'))
  const before = await index()
  cms.agencies[0] = sampleAgency({ items: [{ code: '1', content: '新的内容' }] })
  cms.files.clear()
  expect(await service.publish('first-the-pages')).toMatchObject({ outcome: 'released' })
  expect(await livePage(siteDir, 'qilin/items/1')).toContain('新的内容')
  expect((await service.status()).releases[0]).toMatchObject({ live: true, searchable: false })
  expect(await index()).toEqual([])

  await service.until(
    'the index has followed',
    async () => (await service.status()).releases[0]?.searchable === true,
  )
  expect((await index()).length).toBeGreaterThan(1)
  expect(await index()).not.toEqual(before)
  expect(await livePage(siteDir, 'qilin/items/1')).toContain('新的内容')
  // What is published while the index is made waits for nothing, and comes to be in the index too.
  for (const [i, content] of ['又新的内容', '更新的内容'].entries()) {
    cms.agencies[0] = sampleAgency({ items: [{ code: '1', content }] })
    await service.publish(`again-${String(i)}`)
    expect(await livePage(siteDir, 'qilin/items/1')).toContain(content)
  }
  await service.until(
    'the index has followed again',
    async () => (await service.status()).releases[0]?.searchable === true,
  )
  const texts = await Promise.all(
    (await index()).map((file) => readFile(join(siteDir, 'current', file), 'utf8')),
  )
  expect(texts.join('')).toContain('更新的内容')
  expect(texts.join('')).not.toContain('又新的内容')
})

test('so is a brand that its operator gave it, from a file outside the site', async () => {
  const { siteDir, cms, service } = await upToDate()
  await service.end('SIGTERM')
  const options = join(siteDir, 'brand.json')
  await writeFile(options, '{"site":{"name":"甲市政府信息公开"}}')
  const more = { SITE_OPTIONS: options }
  const branded = await RebuildService.start({ cms: cms.url, siteDir, project: site.project, more })
  await branded.until('the page bears the name', async () =>
    (await livePage(siteDir, 'qilin/items/1')).includes('<meta name="SiteName" content="甲市政府信息公开">'),
  )
})

test('a live release that lost a page is built anew at the start', async () => {
  const siteDir = await site.released()
  const page = join(siteDir, 'current/qilin/items/1/index.html')
  const text = await readFile(page, 'utf8')
  await rm(page)
  const cms = await samplePublication()
  const service = await RebuildService.start({ cms: cms.url, siteDir, project: site.project })
  await service.until('a second run has ended', async () => (await service.status()).runs.length === 2)
  expect(await readFile(page, 'utf8')).toBe(text)
})

test('a build that fails leaves the old release, says why, and comes right by itself', async () => {
  const { siteDir, cms, service } = await upToDate()
  const old = (await service.status()).release?.id
  const page = join(site.project, 'theme/pages/item.astro')
  const source = await readFile(page, 'utf8')
  await writeFile(page, source.replace('---\n', "---\nthrow new Error('模板写错了')\n"))
  cms.agencies[0] = qilin('0833-2222222')
  const failed = await service.publish('changed')
  expect(failed.outcome === 'failed' && failed.reason).toMatch(
    /^网站构建失败.*The site failed to build[\s\S]*模板写错了/,
  )
  const status = await service.status()
  expect(status.lastFailure).toMatchObject({ code: 'BUILD_FAILED' })
  expect(status.release?.id).toBe(old)
  expect(await livePage(siteDir, 'qilin')).toContain('0833-0000000')

  await writeFile(page, source)
  await service.until(
    'the hook is released',
    async () => (await service.hookState('changed')).outcome === 'released',
  )
  expect(await livePage(siteDir, 'qilin')).toContain('0833-2222222')
  expect((await service.status()).lastFailure).toBeNull()
})

test('a site that leaves a page out, or has one too many, does not go live', async () => {
  const { siteDir, cms, service } = await upToDate()
  const old = await readlink(join(siteDir, 'current'))
  // The service counts for itself: what the site says of itself may be wrong.
  const made = join(site.project, '../plugins/catalogue-core/src/release/agency-made.ts')
  const source = await readFile(made, 'utf8')
  const wrong = "made.delete('qilin/catalogue/index.html'); made.set('qilin/items/1/extra.txt', 'stray')"
  expect(source).toContain('  return { words: made')
  await writeFile(made, source.replace('  return { words: made', `  ${wrong}\n  return { words: made`))
  cms.agencies[0] = qilin('0833-3333333')
  const failed = await service.publish('changed')
  await writeFile(made, source)
  expect(failed.outcome === 'failed' && failed.reason).toMatch(
    /extra\.txt|missing: qilin\/catalogue\/index\.html/,
  )
  expect(await readlink(join(siteDir, 'current'))).toBe(old)
  await service.until(
    'it comes right',
    async () => (await service.hookState('changed')).outcome === 'released',
  )
  expect(await livePage(siteDir, 'qilin')).toContain('0833-3333333')
})

test('whoever reads while releases are switched finds every page, and old releases are cleared', async () => {
  const { siteDir, cms, service } = await upToDate({ KEEP_RELEASES: '2' })
  const reader = spawn(
    process.execPath,
    ['--input-type=module', '-e', readingLoop, join(siteDir, 'current')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let counted = ''
  reader.stdout.on('data', (part: Buffer) => {
    counted += part.toString()
  })
  for (const n of [1, 2]) {
    cms.agencies[0] = qilin(`0833-000000${String(n)}`)
    expect(await service.publish(`switch-${String(n)}`)).toMatchObject({ outcome: 'released' })
  }
  const closed = once(reader, 'close')
  reader.kill('SIGTERM')
  await closed
  const { reads, misses, texts } = JSON.parse(counted) as { reads: number; misses: number; texts: number }
  expect(misses).toBe(0)
  expect(reads).toBeGreaterThan(1000)
  expect(texts).toBe(3)
  const kept = await readdir(join(siteDir, 'releases'))
  expect(kept.filter((name) => !name.endsWith('.json'))).toHaveLength(2)
  expect(kept).toHaveLength(4)
})

/** Reads the agency's page through `current` in another process, without a pause, until it is told to stop. */
const readingLoop = `
  import { readFileSync } from 'node:fs'
  import { setTimeout } from 'node:timers/promises'
  let reads = 0, misses = 0, stop = false
  const texts = new Set()
  process.on('SIGTERM', () => { stop = true })
  while (!stop) {
    for (let i = 0; i < 50; i += 1, reads += 1)
      try { texts.add(readFileSync(process.argv[1] + '/qilin/index.html', 'utf8')) } catch { misses += 1 }
    await setTimeout(2)
  }
  console.log(JSON.stringify({ reads, misses, texts: texts.size }))
`
