import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSite, type Built } from './testing/build.ts'
import { between, words } from './testing/html.ts'
import { writePublication } from './testing/publication.ts'
import { seedAgency, seedSlugs } from './testing/seeds.ts'

let site: Built
beforeAll(async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  try {
    await writePublication(data, seedSlugs.map(seedAgency))
    site = await buildSite({ GONGKAI_DATA: data, SITE_URL: 'https://gk.example.gov.cn' })
    if (site.code !== 0) throw new Error(site.output)
  } finally {
    await rm(data, { recursive: true })
  }
}, 120_000)

const unspaced = (text: string): string => text.replace(/\s+/gu, '')
const count = (text: string, sign: RegExp): number => [...text.matchAll(sign)].length

/** How each document writes a box that is ticked and one that is not; 麒麟区 prints √ in columns instead. */
const boxes = {
  'leshan-district': { yes: /R/gu, no: /□/gu, twice: 0 },
  // Where pages break, the text says the cell 公开形式 of two rows three times over: four ticked boxes and four empty ones.
  ziyang: { yes: /<input checked/gu, no: /<input type/gu, twice: 4 },
  provincial: { yes: /[\uf06e(]/gu, no: /\uf06f/gu, twice: 0 },
  cixi: { yes: /☑/gu, no: /□/gu, twice: 0 },
} as const

describe.each(seedSlugs)('the page of %s beside the text of its document', (slug) => {
  const tableOf = (): string => {
    const page = site.files.get(`${slug}/catalogue/index.html`) ?? ''
    // What merged cells say is said again in each row for narrow screens; the document prints it once.
    return between(page, /<table class="catalogue"/, '</table>').replace(
      /<dl class="carried".*?<\/dl>/gsu,
      '',
    )
  }
  const raw = () => readFile(path.resolve(import.meta.dirname, `../seeds/raw/${slug}.txt`), 'utf8')
  const cells = (html: string): readonly string[] =>
    [...html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => words(cell))

  test('has its columns in its order, upper headings first', async () => {
    const head = between(tableOf(), /<thead>/, '</thead>')
    const heading = unspaced(cells(head).join(''))
    expect(heading.length).toBeGreaterThan(20)
    expect(unspaced((await raw()).replace(/<input[^>]*>/gu, ''))).toContain(heading)
  })

  test('has its rows in its order', async () => {
    const text = unspaced((await raw()).replace(/<input[^>]*>/gu, ''))
    const items = seedAgency(slug).catalogues.flatMap((catalogue) => catalogue.items)
    const shown = [...tableOf().matchAll(/<tr id="item-([^"]+)"/g)].map(([, code]) => code)
    expect(shown).toEqual(items.map(({ code }) => code))
    let at = 0
    for (const { path: names } of items) {
      const found = text.indexOf(unspaced(names.at(-1) ?? ''), at)
      expect(`${names.join('/')} ${String(found >= at)}`).toBe(`${names.join('/')} true`)
      at = found
    }
  })

  test('has its boxes, ticked and not, and no other', async () => {
    const signs = slug in boxes ? boxes[slug as keyof typeof boxes] : null
    if (signs === null) {
      // Two √ to each row, but for three whose place in their columns is lost: those stand as unclear.
      const ticked = count(tableOf(), /class="tick yes"/gu)
      expect(ticked + 3).toBe(count(await raw(), /√/gu))
      return
    }
    const text = await raw()
    const table = tableOf()
    expect({ yes: count(table, /class="box yes"/gu), no: count(table, /class="box no"/gu) }).toEqual({
      yes: count(text, signs.yes) - signs.twice,
      no: count(text, signs.no) - signs.twice,
    })
  })
})
