import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { attachmentIn, searchIndexPart } from '@gongkai/catalogue-core/release'
import { buildSite } from './testing/build.ts'
import { edit, indexOf } from './testing/edits.ts'
import { english, files, hostile, printed, published, writePublication } from './testing/publication.ts'
import { compiledSite, type CompiledSite } from './testing/renderer.ts'
import { seedAgency } from './testing/seeds.ts'

const surroundings = { SITE_URL: 'https://gk.example.gov.cn', BASE_PATH: '/gk' }

let data: string
let site: CompiledSite

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  site = await compiledSite(data, surroundings)
})
afterAll(async () => {
  await site.remove()
  await rm(data, { recursive: true })
})

interface File {
  /** What it is made from. */
  readonly from: string
  readonly content: string
}

type Release = ReadonlyMap<string, File>

/** As the rebuild service writes it: an agency's file only where the index says something else of it. */
const publish = async (agencies: readonly PublishedAgency[]): Promise<void> => {
  await writePublication(data, agencies, files)
  await writeFile(path.join(data, 'index.json'), indexOf(agencies))
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Every file of the site as it must be now, with what it is made from; who joins knows the same of what it may be asked for. */
const madeNow = (): readonly (readonly [file: string, from: string])[] => {
  const { parts, gathered } = site.renderer.take('recipe')
  const taken = parts.map((part) => ({ ...part, files: site.renderer.made(part.key) }))
  site.renderer.join(gathered)
  for (const { key, isOfAgency, waits, files: own } of taken)
    if (isOfAgency || waits) expect(site.renderer.made(key)).toEqual(own)
  return taken.flatMap(({ files: own }) => own).filter(([, from]) => attachmentIn(from) === null)
}

/** All of it, but for the static search index, rendered by one who joined. */
const rendered = async (): Promise<Release> => {
  const release = new Map<string, File>()
  for (const [file, from] of madeNow())
    release.set(file, { from, content: hex(await site.renderer.file(file)) })
  return release
}

/** Files that would be taken over from the release before, though they are not what they were. */
const stale = (before: Release, now: Release): readonly string[] =>
  [...now].flatMap(([file, { from, content }]) => {
    const known = before.get(file)
    return known?.from === from && known.content !== content ? [file] : []
  })

const everything = (): readonly PublishedAgency[] => [printed, english, hostile, seedAgency('cixi')]

const runs = Number(process.env['INCREMENTAL_RUNS'] ?? '12')

test('whatever is edited, a file that is taken over is what it would be if it were made anew', async () => {
  const start = everything()
  let rendering = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      let agencies = start
      await publish(agencies)
      let before = await rendered()
      for (const one of edits) {
        agencies = one(agencies)
        await publish(agencies)
        const now = await rendered()
        expect(stale(before, now)).toEqual([])
        rendering += 1
        before = now
      }
    }),
    { numRuns: runs, seed: Number(process.env['INCREMENTAL_SEED'] ?? '7') },
  )
  expect(rendering).toBeGreaterThanOrEqual(runs)
}, 600_000)

const first = <T>(all: readonly T[]): T => {
  const [one] = all
  if (one === undefined) throw new Error('there is none')
  return one
}

/** A row that two agencies have, so that each links to the comparison. */
const row = { ...first(first(printed.catalogues).items), path: ['领导信息'], basis: [] }
const report = { ...row, id: 'report', code: '77', path: ['信息公开年度报告'] }
const reported = {
  ...first(printed.records),
  code: '2026-77',
  item: '77',
  title: '2025年工作情况',
  kind: 'annualReport',
  attachments: [],
  images: [],
  body: '',
}

const rows = (agency: PublishedAgency, items: readonly object[], said: object = {}): PublishedAgency =>
  published({
    ...agency,
    catalogues: [{ ...first(printed.catalogues), items }],
    records: [],
    withdrawn: [],
    ...said,
  })
const notice = {
  code: '2026-9',
  title: '误发',
  item: row.code,
  reason: '有误',
  at: '2026-11-26T00:00:00.000Z',
}

test.each<[string, readonly PublishedAgency[], readonly PublishedAgency[], string]>([
  [
    'another agency stops publishing the same matter',
    [rows(printed, [row]), rows(hostile, [row])],
    [rows(printed, [row]), rows(hostile, [])],
    `jia/items/${row.code}/index.html`,
  ],
  [
    'the words of a notice are mended',
    [rows(printed, [row], { withdrawn: [notice] })],
    [rows(printed, [row], { withdrawn: [{ ...notice, title: '误发的通知' }] })],
    `jia/items/${row.code}/index.html`,
  ],
  [
    'the row of a record is called otherwise, and the record stands in another column',
    [rows(printed, [report], { records: [reported] })],
    [rows(printed, [{ ...report, path: ['工作情况'] }], { records: [reported] })],
    'jia/records/2026-77/index.html',
  ],
  [
    'the page comes to be in another language',
    [rows(printed, [row]), rows(english, [])],
    [rows(printed, [row]), rows(english, [row])],
    `jia/items/${row.code}/index.html`,
  ],
])('a page is made anew when %s', async (_, were, are, page) => {
  await publish(were)
  const before = await rendered()
  await publish(are)
  const now = await rendered()
  expect(stale(before, now)).toEqual([])
  expect(now.get(page)?.content).not.toBe(before.get(page)?.content)
})

test('of a phone that changes, no page is made anew but those that show it', async () => {
  await publish([rows(printed, [row, { ...row, code: '78', path: ['其他'] }]), hostile])
  const before = await rendered()
  const phones = [{ label: null, number: '028-26110000' }]
  await publish([
    rows(printed, [
      { ...row, phones },
      { ...row, code: '78', path: ['其他'] },
    ]),
    hostile,
  ])
  const now = await rendered()
  const made = [...now].filter(([file, { from }]) => before.get(file)?.from !== from).map(([file]) => file)
  expect(made.filter((file) => /^yi\/|items\/78|compare|leaving/.test(file))).toEqual([])
  expect(made).toContain(`jia/items/${row.code}/index.html`)
  expect(made).toContain('jia/catalogue.xlsx')
})

test('and after many edits, one release after the other, all of it is what a whole build writes, byte for byte', async () => {
  let agencies = everything()
  await publish(agencies)
  const kept = new Map(await rendered())
  for (const one of fc.sample(edit, { numRuns: 25, seed: 11 })) {
    agencies = one(agencies)
    await publish(agencies)
    const made = new Map(madeNow())
    for (const file of kept.keys()) if (!made.has(file)) kept.delete(file)
    for (const [file, from] of made)
      if (kept.get(file)?.from !== from)
        kept.set(file, { from, content: hex(await site.renderer.file(file)) })
  }
  const whole = await buildSite({ ...surroundings, GONGKAI_DATA: data })
  expect(whole.code === 0 ? '' : whole.output).toBe('')
  const index = new Map(site.renderer.searchIndex())
  expect([...index.keys()].every((file) => file.startsWith(`${searchIndexPart}/`))).toBe(true)
  const attachments = [...whole.bytes.keys()].filter(
    (file) =>
      /\/records\/[^/]+\/[0-9a-z]+\.[a-z]+$/.test(file) &&
      !file.endsWith('/index.html') &&
      !file.endsWith('record.json'),
  )
  expect([...kept.keys(), ...index.keys(), ...attachments].toSorted()).toEqual(
    [...whole.bytes.keys()].filter((file) => !file.startsWith('_astro/')).toSorted(),
  )
  const differing = [...kept].filter(
    ([file, { content }]) => whole.bytes.get(file)?.toString('base64') !== content,
  )
  expect(differing.map(([file]) => file)).toEqual([])
  expect([...index].filter(([file, content]) => whole.files.get(file) !== content)).toEqual([])
  expect((await readdir(path.join(data, 'agencies'))).length).toBeGreaterThan(0)
}, 300_000)
