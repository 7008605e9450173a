import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { agencyColumns, columnPath } from '@gongkai/catalogue-core/page'
import { buildSite, type Built } from '../../site/testing/build.ts'
import { published, writePublication } from '../../site/testing/publication.ts'
import { seedAgency } from '../../site/testing/seeds.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { plainHost, type PlainHost } from '../real/plain-host.ts'
import { seededAgencies } from '../real/public-site.ts'
import { pictured } from './looked-at.ts'

/** Its contact entered, and its first item with a past. */
const withPast = (agency: PublishedAgency): PublishedAgency =>
  published({
    ...agency,
    address: '示例市示例区示例路1号',
    disclosureOffice: '办公室',
    fax: '0000-1234599',
    email: 'xxgk@example.gov.cn',
    applyUrl: 'https://forms.example.com/ysq',
    catalogues: agency.catalogues.map((catalogue) => ({
      ...catalogue,
      items: catalogue.items.map((item) => ({
        ...item,
        history: [
          { is: 'released', at: '2026-10-01T01:00:00.000Z' },
          { is: 'changed', at: '2026-10-31T17:00:00.000Z', fields: ['content', 'deadline'] },
        ],
      })),
    })),
  })

const inEnglish = published({
  ...seedAgency('ziyang'),
  locale: 'en',
  name: 'Ziyang Healthcare Security Bureau',
})
const nothing = published({ ...seedAgency('cixi'), slug: 'empty', id: 'empty', catalogues: [] })

const columns = (slug: string, locale: 'zh-Hans' | 'en' = 'zh-Hans') =>
  agencyColumns
    .filter((column) => column !== 'catalogue')
    .map((column) => columnPath({ slug: seedAgency('cixi').slug, locale }, column).replace('cixi', slug))

const addresses = [
  ...['/', '/en/', '/demo/', '/demo/items/1/', '/ziyang/items/1/', '/empty/'],
  ...['demo', 'qilin', 'empty'].flatMap((slug) => columns(slug)),
  ...columns('ziyang', 'en'),
]

let site: Built
let folder: string
let host: PlainHost
let chromium: Chromium

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'column-'))
  const agencies = (await seededAgencies()).map((agency) => (agency.demo ? withPast(agency) : agency))
  await writePublication(path.join(folder, 'data'), [...agencies, inEnglish, nothing])
  site = await buildSite({
    GONGKAI_DATA: path.join(folder, 'data'),
    SITE_URL: 'https://gk.example.gov.cn',
  })
  if (site.code !== 0) throw new Error(site.output)
  for (const [name, bytes] of site.bytes) {
    const to = path.join(folder, 'site', name)
    await mkdir(path.dirname(to), { recursive: true })
    await writeFile(to, bytes)
  }
  host = await plainHost(path.join(folder, 'site'))
  chromium = await browser()
}, 120_000)
afterAll(async () => {
  await chromium.close()
  await host.close()
  await rm(folder, { recursive: true })
})

const violations = async (page: Page): Promise<readonly string[]> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const found = (await new AxeBuilder({ page }).withTags(tags).analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const name = (address: string): string => `column${address.replaceAll('/', '-')}`

describe.each([
  ['a desktop', 1280],
  ['the narrowest phone', 320],
] as const)('on %s', (_, width) => {
  test.each(addresses)(
    '%s has nothing that axe finds, and is as wide as the screen',
    async (address) => {
      const opened = await chromium.open({ width, height: 900 })
      const { page, outside } = opened
      await page.goto(`${host.url}${address}`)
      await pictured(page, `${name(address)}${String(width)}`)
      await page.evaluate(() => {
        document.querySelectorAll<HTMLDetailsElement>('main details').forEach((fold) => {
          fold.open = true
        })
      })
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(outside).toEqual([])
      await opened.close()
    },
    60_000,
  )
})

test('every one of these pages is at most 30 kB with its styles, as they travel', () => {
  const size = (file: string): number => brotliCompressSync(site.bytes.get(file) ?? '').length
  const heavy = addresses.flatMap((address) => {
    const file = `${address.slice(1)}index.html`
    const html = site.files.get(file) ?? ''
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
      ([, sheet]) => sheet ?? '',
    )
    const bytes = [file, ...new Set(sheets)].reduce((sum, one) => sum + size(one), 0)
    return html !== '' && bytes <= 30_000 ? [] : [`${address} ${String(bytes)}`]
  })
  expect(heavy).toEqual([])
})

test('from the start page to a column by keyboard, in the order in which it is read', async () => {
  const opened = await chromium.open()
  const { page } = opened
  await page.goto(`${host.url}/qilin/`)
  const link = page.locator('.column-nav li a').first()
  await link.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/qilin\/disclosure\/$/)
  expect(await page.locator('[aria-current=page]').first().isVisible()).toBe(true)
  await opened.close()
})
