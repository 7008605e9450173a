import { mkdtemp, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { tmpdir } from 'node:os'
import { beforeAll, expect, test } from 'vitest'
import { buildSite, type Built } from '../../site/testing/build.ts'
import { writePublication } from '../../site/testing/publication.ts'
import { attribute, elementName, tags } from '../../site/testing/html.ts'
import { seededAgencies } from '../real/public-site.ts'

let site: Built
beforeAll(async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'weight-'))
  try {
    await writePublication(data, await seededAgencies())
    site = await buildSite({ GONGKAI_DATA: data, BASE_PATH: '/', SITE_URL: 'https://gk.example.gov.cn' })
    if (site.code !== 0) throw new Error(site.output)
  } finally {
    await rm(data, { recursive: true })
  }
}, 120_000)

const weights = new Map<string, number>()
/** Bytes of a file on the wire, as the site server keeps it. */
const weight = (name: string): number => {
  const known = weights.get(name)
  if (known !== undefined) return known
  const bytes = site.bytes.get(name)
  if (bytes === undefined) throw new Error(`no file ${name}`)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 }
  const sent = brotliCompressSync(bytes, { params }).byteLength
  weights.set(name, sent)
  return sent
}

const loaded = (html: string, elements: readonly string[]): readonly string[] => [
  ...new Set(
    tags(html).flatMap((tag) => {
      const element = elementName(tag)
      if (!elements.includes(element)) return []
      const isSheet = element === 'link' && attribute(tag, 'rel') === 'stylesheet'
      const address = isSheet ? attribute(tag, 'href') : element === 'link' ? null : attribute(tag, 'src')
      return address === null ? [] : [address.slice(1)]
    }),
  ),
]
/** What a script imports at once; what it asks for later comes later. */
const imported = (script: string): readonly string[] =>
  [...(site.files.get(script) ?? '').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(
    ([, name]) => `_astro/${name ?? ''}`,
  )
const withImports = (scripts: readonly string[]): readonly string[] => {
  const all = new Set(scripts)
  for (const script of all) for (const other of imported(script)) all.add(other)
  return [...all]
}

const sum = (names: readonly string[]): number => names.reduce((bytes, name) => bytes + weight(name), 0)
const pages = (): readonly string[] => [...site.files.keys()].filter((name) => name.endsWith('index.html'))
const page = (name: string): string => site.files.get(name) ?? ''

test('any page but search weighs 30 kB at most, styles included', () => {
  const heavy = pages()
    .filter((name) => !/^(?:en\/)?search\/index\.html$/.test(name))
    .map((name) => [name, weight(name) + sum(loaded(page(name), ['link']))] as const)
    .filter(([, bytes]) => bytes > 30_000)
  expect(heavy).toEqual([])
})

test('its scripts are small: tools of the reader, and those of a catalogue', () => {
  for (const name of pages().filter((one) => !one.includes('search/'))) {
    const scripts = withImports(loaded(page(name), ['script']))
    expect(`${name} ${String(sum(scripts) <= 5_000)}`).toBe(`${name} true`)
  }
})

test('the search page weighs 60 kB at most until the first key is typed, scripts included', () => {
  for (const name of ['search/index.html', 'en/search/index.html']) {
    const scripts = withImports(loaded(page(name), ['script']))
    const bytes = weight(name) + sum(loaded(page(name), ['link'])) + sum(scripts)
    expect(bytes, `${name} ${String(bytes)}`).toBeLessThanOrEqual(60_000)
  }
})

test('no page brings a font', async () => {
  expect([...site.bytes.keys()].filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name))).toEqual([])
  const css = [...site.files].filter(([name]) => name.endsWith('.css'))
  expect(css.length).toBeGreaterThan(0)
  for (const [, text] of css) expect(text).not.toContain('@font-face')
  // The sheet as it is written has none either.
  const tokens = path.resolve(import.meta.dirname, '../../site/theme/styles/tokens.css')
  expect(await readFile(tokens, 'utf8')).not.toContain('@font-face')
})
