import { open, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { writeFile as writeOffice } from '@gongkai/office'
import { command, type Ended } from '../real/command.ts'
import { folder, type Folder } from '../real/folder.ts'
import { freePort } from '../real/ports.ts'

interface Report {
  readonly outcome: string
  readonly catalogue: CatalogueDocument | null
  readonly findings: readonly { readonly code: string; readonly 'zh-Hans': string; readonly en: string }[]
  readonly plan: { readonly counts: Readonly<Record<string, number>> } | null
  readonly import: { readonly id: number; readonly state: string; readonly published: number } | null
}

/** Nothing runs: each command starts the CMS for itself, on a fresh folder the first one fills it. */
describe('import and export where nothing runs', () => {
  let place: Folder
  let environment: Readonly<Record<string, string>>
  beforeAll(async () => {
    place = await folder('command-line')
    environment = {
      DATA_DIR: path.join(place.path, 'data'),
      SITE_PORT: String(await freePort()),
      SEARCH_PORT: String(await freePort()),
      REBUILD_PORT: String(await freePort()),
    }
  })
  afterAll(async () => {
    await place.remove()
  })

  const at = (name: string): string => path.join(place.path, name)
  const run = (name: string, ...args: readonly string[]): Promise<Ended> => command(name, args, environment)
  const report = async (name: string): Promise<Report> =>
    JSON.parse(await readFile(at(name), 'utf8')) as Report
  const seed = async (slug: string): Promise<CatalogueDocument> => {
    const file = path.resolve(import.meta.dirname, `../../seeds/catalogues/${slug}.json`)
    return (JSON.parse(await readFile(file, 'utf8')) as { catalogue: CatalogueDocument }).catalogue
  }

  test('a catalogue of the seeds comes out as Word, and a rehearsal finds it unchanged', async () => {
    const out = await run('export', '--agency', 'cixi', '--format', 'docx', at('cixi.docx'))
    expect(out, out.stderr).toMatchObject({ code: 0 })
    const back = await run(
      'import',
      at('cixi.docx'),
      '--agency',
      'cixi',
      '--rehearse',
      '--json',
      at('cixi.json'),
    )
    expect(back, back.stderr).toMatchObject({ code: 0 })
    const { outcome, catalogue, plan, import: done } = await report('cixi.json')
    expect({ outcome, done, counts: plan?.counts }).toMatchObject({
      outcome: 'read',
      done: null,
      counts: { unchanged: 19, create: 0, update: 0, gone: 0 },
    })
    expect(catalogue).toEqual(await seed('cixi'))
  })

  test('JSON has the shape that a report’s catalogue has', async () => {
    const out = await run('export', '--agency', 'qilin', '--format', 'json', at('qilin.out.json'))
    expect(out, out.stderr).toMatchObject({ code: 0 })
    expect(JSON.parse(await readFile(at('qilin.out.json'), 'utf8'))).toEqual(await seed('qilin'))
  })

  test('published into a new agency, drafts of it stay apart', async () => {
    const document = await seed('leshan-district')
    await writeFile(at('新局.xlsx'), writeOffice(document, 'xlsx').bytes)
    const slip = await run('import', at('新局.xlsx'), '--agency', 'newone')
    expect(slip.code).toBe(1)
    expect(slip.stderr).toContain('没有网址标识为“newone”的机关')
    const made = await run(
      'import',
      at('新局.xlsx'),
      '--agency',
      'newone',
      '--name',
      '新区医疗保障局',
      '--json',
      at('new.json'),
    )
    expect(made, made.stderr).toMatchObject({ code: 0 })
    expect((await report('new.json')).import).toMatchObject({ state: 'done', published: 0 })
    const none = await run('export', '--agency', 'newone', '--format', 'csv', at('none.csv'))
    expect(none.code).toBe(1)
    expect(none.stderr).toContain('--draft')
    const published = await run(
      'import',
      at('新局.xlsx'),
      '--agency',
      'newone',
      '--publish',
      '--json',
      at('new.json'),
    )
    expect(published, published.stderr).toMatchObject({ code: 0 })
    expect((await report('new.json')).import).toMatchObject({ state: 'done', published: 16 })
    const out = await run('export', '--agency', 'newone', '--format', 'csv', at('new.csv'))
    expect(out, out.stderr).toMatchObject({ code: 0 })
    // With its byte order mark, so that Excel reads it as UTF-8.
    expect([...(await readFile(at('new.csv'))).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('what cannot be read is told with its code and in both languages; what is too large is not even read', async () => {
    await writeFile(at('旧.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    const old = await run('import', at('旧.doc'), '--agency', 'cixi', '--rehearse', '--json', at('old.json'))
    expect(old.code).toBe(1)
    const { outcome, catalogue, findings, plan } = await report('old.json')
    expect({ outcome, catalogue, plan, codes: findings.map(({ code }) => code) }).toEqual({
      outcome: 'refused',
      catalogue: null,
      plan: null,
      codes: ['FORMAT_OLD_OFFICE'],
    })
    const large = await open(at('大.xlsx'), 'w')
    await large.truncate(200 * 1024 * 1024)
    await large.close()
    const refused = await run('import', at('大.xlsx'), '--agency', 'cixi', '--json', at('large.json'))
    expect(refused.code).toBe(1)
    expect((await report('large.json')).findings).toMatchObject([{ code: 'FILE_TOO_LARGE' }])
    expect((await run('import', at('没有.xlsx'), '--agency', 'cixi')).code).toBe(2)
    expect((await run('import', at('大.xlsx'))).code).toBe(2)
  })

  test('nothing is left running', async () => {
    await expect(stat(path.join(environment['DATA_DIR'] ?? '', 'run.json'))).rejects.toThrow('ENOENT')
  })
})
