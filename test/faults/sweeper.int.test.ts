import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexName } from '@gongkai/catalogue-core/search'
import { command, type Ended } from '../real/command.ts'
import { stack, type Stack } from '../real/stack.ts'
import { until } from '../real/until.ts'
import { recordsWithFiles } from './bureau.ts'
import { builder } from './whereabouts.ts'

interface SweepFile {
  readonly at: string
  readonly healthy: boolean
  readonly drift: number
  readonly repaired: number
  readonly lines: readonly string[]
}

/** The time of day in Asia/Shanghai so many seconds from now. */
const inShanghai = (seconds: number): string =>
  new Date(Date.now() + (8 * 3600 + seconds) * 1000).toISOString().slice(11, 16)

let it: Stack
beforeAll(async () => {
  process.env['SWEEP_AT'] = 'off'
  it = await stack()
})
afterAll(async () => {
  delete process.env['SWEEP_AT']
  await it.remove()
})

const doctor = (...args: readonly string[]): Promise<Ended> =>
  command('doctor', args, { DATA_DIR: it.dataDir })
const sweepFile = async (): Promise<SweepFile> =>
  JSON.parse(await readFile(path.join(it.dataDir, 'sweep.json'), 'utf8')) as SweepFile
const health = async (): Promise<Record<string, unknown>> =>
  (await (await fetch(`${it.site}/healthz`)).json()) as Record<string, unknown>
const live = (file: string): string => path.join(it.dataDir, 'site/current', file)

/** In each place that is compared, something that nobody published, or that everybody did and is not there. */
const damage = async (): Promise<readonly string[]> => {
  const [record] = await recordsWithFiles(it, 1)
  if (record === undefined) throw new Error('no record with a file')
  const attachment = `${record.address.slice(1)}${record.words}`
  await rm(live(attachment))
  await rm(live('ziyang/items/1/index.html'))
  await writeFile(live('ziyang/items/2/index.html'), '<p>改动</p>')
  await writeFile(live('qilin/index.html.gz'), 'no gzip')
  await writeFile(live('qilin/catalogue.csv'), '旧')
  await writeFile(live('cixi/items/1/withdrawn.html'), '已撤回')
  const database = (await readFile(live('cixi/feed.xml'), 'utf8')).replace('慈溪', '某市')
  await writeFile(live('cixi/feed.xml'), database)
  const key = await it.secret('MEILI_MASTER_KEY')
  const gone = await fetch(`${it.search}/indexes/${indexName('zh-Hans')}/documents`, {
    headers: { authorization: `Bearer ${key}` },
  })
  const [document] = ((await gone.json()) as { results: readonly { id: string }[] }).results
  const at = `${it.search}/indexes/${indexName('zh-Hans')}/documents/${document?.id ?? ''}`
  await fetch(at, { method: 'DELETE', headers: { authorization: `Bearer ${key}` } })
  await until(
    'the document to be gone',
    async () => (await fetch(at, { headers: { authorization: `Bearer ${key}` } })).status === 404,
  )
  return [
    `检索索引 index  缺少 missing  ${document?.id ?? ''}`,
    `公开网站 site  缺少 missing  /${attachment}`,
    '公开网站 site  缺少 missing  /ziyang/items/1/',
    '公开网站 site  内容不一致 outdated  /ziyang/items/2/',
    '公开网站 site  内容不一致 outdated  /qilin/index.html.gz',
    '公开网站 site  内容不一致 outdated  /qilin/catalogue.csv',
    '公开网站 site  内容不一致 outdated  /cixi/feed.xml',
    '公开网站 site  多余 left over  /cixi/items/1/withdrawn.html',
  ]
}

test('nothing differs in what was never touched', async () => {
  const { code, stdout, stderr } = await doctor()
  expect({ code, said: stdout }, stderr).toEqual({ code: 0, said: '' })
  expect(await sweepFile()).toMatchObject({ healthy: true, drift: 0, repaired: 0, lines: [] })
})

test('whatever differs in index and site, in presence or in a single byte, is named; repaired, it is no more', async () => {
  const lines = await damage()
  const found = await doctor()
  expect(found.code).toBe(1)
  for (const line of lines) expect(found.stdout).toContain(line)
  expect(await sweepFile()).toMatchObject({ healthy: false, repaired: 0 })
  expect((await sweepFile()).drift).toBe(found.stdout.trim().split('\n').length)
  await until('health to tell', async () => (await health())['degraded'] === true)

  const mended = await doctor('--repair')
  expect(mended.code, mended.stdout + mended.stderr).toBe(0)
  // The CMS may have looked after its index by itself meanwhile.
  const ofSite = lines.filter((line) => line.startsWith('公开网站'))
  for (const line of ofSite) expect(mended.stdout).toContain(`已修复 mended  ${line}`)
  expect((await sweepFile()).repaired).toBeGreaterThanOrEqual(ofSite.length)
  expect(await (await fetch(`${it.site}/ziyang/items/2/`)).text()).not.toContain('改动')
  expect((await doctor()).code).toBe(0)
  await until('health to tell', async () => (await health())['degraded'] === false)
})

test('at the hour of the night it is done by itself: a page that somebody changed is as it was', async () => {
  await it.stop()
  const at = inShanghai(120)
  // The stack of this test is started again with an hour that comes soon.
  process.env['SWEEP_AT'] = at
  await rm(path.join(it.dataDir, 'sweep.json'), { force: true })
  await it.start()
  await until('the builder to be idle', async () => (await builder(it)).state === 'idle')
  await writeFile(live('provincial/items/1/index.html'), '<p>夜里改动</p>')
  const result = await until('the night', () => sweepFile().catch(() => null), 240)
  expect(result).toMatchObject({ healthy: true, drift: 0 })
  expect(result.lines.join()).toContain('/provincial/items/1/')
  expect(await (await fetch(`${it.site}/provincial/items/1/`)).text()).not.toContain('夜里改动')
  expect(await readdir(path.join(it.dataDir, 'logs'))).toContain('sweep.log')
  await until('the night to be told', () => Promise.resolve(it.printed().includes('夜间核对：已修复')))
}, 400_000)
