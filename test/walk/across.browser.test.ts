import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basisPath, readBasis } from '@gongkai/catalogue-core/page'
import { buildSite, type Built } from '../../site/testing/build.ts'
import { english, files, hostile, printed, writePublication } from '../../site/testing/publication.ts'
import { seedAgency, seedSlugs } from '../../site/testing/seeds.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { plainHost, type PlainHost } from '../real/plain-host.ts'
import { pictured } from './looked-at.ts'

const lawOf = (citation: string): string => basisPath('zh-Hans', readBasis(citation).code)
const hostileCitation = hostile.catalogues[0]?.items[0]?.basis[0] ?? ''

const addresses = [
  ...['/basis/', '/en/basis/', '/compare/', '/en/compare/', '/compare/penalties/', '/compare/settlement/'],
  ...[lawOf('政府信息公开条例'), lawOf('三定方案'), lawOf(hostileCitation), '/ziyang/items/19/'],
]

let site: Built
let folder: string
let host: PlainHost
let chromium: Chromium

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'across-'))
  const data = path.join(folder, 'data')
  await writePublication(data, [...seedSlugs.map(seedAgency), printed, english, hostile], files)
  site = await buildSite({ GONGKAI_DATA: data, SITE_URL: 'https://gk.example.gov.cn' })
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

describe.each([
  ['a desktop', 1280],
  ['the narrowest phone', 320],
] as const)('on %s', (_, width) => {
  test.each(addresses)(
    '%s has nothing that axe finds, and is as wide as the screen',
    async (address) => {
      const opened = await chromium.open({ width, height: 900 })
      const { page, outside } = opened
      expect((await page.goto(`${host.url}${address}`))?.status()).toBe(200)
      await pictured(page, `across${address.replaceAll('/', '-')}${String(width)}`)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(outside).toEqual([])
      await opened.close()
    },
    30_000,
  )
})

test('a comparison is a table to a screen reader, on a phone as well', async () => {
  for (const width of [1280, 320]) {
    const opened = await chromium.open({ width, height: 900 })
    await opened.page.goto(`${host.url}/compare/penalties/`)
    const table = opened.page.getByRole('table', { name: '行政处罚' })
    expect(await table.getByRole('columnheader').count()).toBe(6)
    expect(await table.getByRole('rowheader').count()).toBe(3)
    expect(await table.getByRole('cell').count()).toBe(15)
    await opened.close()
  }
}, 30_000)

test('no page across the agencies is heavier than 30 kB with its styles', () => {
  const weigh = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + brotliCompressSync(site.bytes.get(name) ?? Buffer.alloc(0)).length, 0)
  const styles = weigh([...site.bytes.keys()].filter((name) => name.endsWith('.css')))
  for (const name of [...site.bytes.keys()].filter((one) => /^(?:basis|compare)\/.*\.html$/.test(one)))
    expect(weigh([name]) + styles).toBeLessThan(30_000)
})
