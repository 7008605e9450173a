import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { agencyPages, agencyPath, basesPath, comparePath, homePath } from '@gongkai/catalogue-core/page'
import { readCatalogueFile } from '@gongkai/office'
import { bare, hollow, long, manyRows, odd, rareRow, strange, unbroken } from '../../site/testing/extreme.ts'
import { files } from '../../site/testing/publication.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { publicSite, type PublicSite } from '../real/public-site.ts'
import { pictured } from './looked-at.ts'
import { kindOf, pagesOf } from './page-kinds.ts'
import { atPage } from './public-window.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' ')}`)
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe('pages of extremes', () => {
  let it: PublicSite
  let chromium: Chromium
  let pages: readonly string[]
  beforeAll(async () => {
    it = await publicSite([long(), bare, hollow, strange], files)
    chromium = await browser()
    pages = await pagesOf(it.pages)
  }, 180_000)
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  /** What is wrong with some pages at one width, each fault with its address. */
  const faultsOf = async (
    addresses: readonly string[],
    width: number,
    look: (page: Page, address: string) => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const faults: string[] = []
    for (const address of addresses)
      await atPage(
        chromium,
        `${it.url}${address}`,
        async (page) => {
          await pictured(page, `extreme-${String(width)}${address.replaceAll('/', '-')}`)
          const wide = await tooWide(page)
          if (wide > 0) faults.push(`${kindOf(address)} ${address}: ${String(wide)} px too wide`)
          faults.push(...(await look(page, address)).map((fault) => `${address}: ${fault}`))
        },
        width,
      )
    return faults
  }

  describe(`a catalogue of ${String(manyRows)} rows`, () => {
    const shownRows = (page: Page): Promise<number> =>
      page.locator('.catalogue tbody').evaluateAll(
        (bodies) =>
          bodies
            .filter((body) => !(body as HTMLElement).hidden)
            .flatMap((body) => Array.from((body as HTMLTableSectionElement).rows))
            .filter((row) => !row.hidden).length,
      )

    test('has a page for each, and its last row is reached by its anchor', async () => {
      expect(pages.filter((page) => page.startsWith('/chang/items/'))).toHaveLength(manyRows)
      await atPage(chromium, `${it.url}/chang/catalogue/#item-${String(manyRows)}`, async (page) => {
        expect(await shownRows(page)).toBe(manyRows)
        const last = page.locator(`#item-${String(manyRows)}`)
        expect(await last.innerText()).toContain(`子项${String(manyRows)}`)
        await expect
          .poll(() => last.evaluate((row) => row.getBoundingClientRect().top < window.innerHeight))
          .toBe(true)
      })
    })

    test('one row among them is found, and it is said of how many', async () => {
      await atPage(chromium, `${it.url}/chang/catalogue/`, async (page) => {
        await page.getByLabel('在本目录中查找').fill('独一无二的事项')
        await expect.poll(() => shownRows(page)).toBe(1)
        expect(await page.locator('.catalogue-tools [role=status]').innerText()).toBe(
          `显示 1 项，共 ${String(manyRows)} 项`,
        )
        const found = await page.locator(`#item-${String(rareRow)}`).innerText()
        // Its merged cells stand five rows further up, where nothing is shown now.
        expect(found).toContain('政府信息公开条例')
        expect(found).toContain('20个工作日')
      })
    })

    test('row by row on a phone it is as wide as the phone, its last row included', async () => {
      await atPage(
        chromium,
        `${it.url}/chang/catalogue/#item-${String(manyRows)}`,
        async (page) => {
          expect(await page.locator('.catalogue thead').isVisible()).toBe(false)
          expect(await tooWide(page)).toBeLessThanOrEqual(0)
          expect(await page.locator(`#item-${String(manyRows)}`).isVisible()).toBe(true)
        },
        360,
      )
    })

    test('on paper it is the table with its header', async () => {
      await atPage(chromium, `${it.url}/chang/catalogue/`, async (page) => {
        await page.emulateMedia({ media: 'print' })
        expect(await page.locator('.catalogue thead').isVisible()).toBe(true)
        expect(await page.locator(`#item-${String(manyRows)}`).isVisible()).toBe(true)
        expect(await page.locator('.catalogue-tools').isVisible()).toBe(false)
      })
    })

    test('the page of the last row is like any other', async () => {
      const address = `/chang/items/${String(manyRows)}/`
      const look = async (page: Page): Promise<readonly string[]> => {
        expect(await page.locator('h1').innerText()).toContain(`子项${String(manyRows)}`)
        return axe(page)
      }
      expect(await faultsOf([address], 1280, look)).toEqual([])
      expect(await faultsOf([address], 320, look)).toEqual([])
    })
  })

  test.each([
    ['nothing at all', bare],
    ['catalogues of no items and of bare names', hollow],
  ])(
    'an agency of %s tells in words what is missing',
    async (_, agency) => {
      const own: readonly string[] = agencyPages(agency)
      expect(pages).toEqual(expect.arrayContaining([...own]))
      const isTold = async (page: Page, address: string): Promise<boolean> =>
        // The page of an agency that has items lists them: nothing is missing from it.
        (address === agencyPath(agency) && agency.catalogues.length > 0) ||
        /没有|无/u.test(await page.locator('main').innerText())
      const look = async (page: Page, address: string): Promise<readonly string[]> => [
        ...(await axe(page)),
        ...((await isTold(page, address)) ? [] : ['does not say what is missing']),
      ]
      expect(await faultsOf(own, 1280, look)).toEqual([])
      expect(await faultsOf(own, 320, look)).toEqual([])
    },
    120_000,
  )

  /** Pages that show words of the strange agency: its own and those across agencies. */
  const strangePages = (agency: PublishedAgency): readonly string[] => [
    ...agencyPages(agency),
    ...[homePath('zh-Hans'), basesPath('zh-Hans'), comparePath('zh-Hans')],
    ...pages.filter((page) => /^\/(?:basis|about\/leaving)\/./u.test(page)),
  ]

  test.each([320, 1280])(
    'words that never break, pictures, rare and turned characters widen no page of %i px and are clean',
    async (width) => {
      expect(await faultsOf(strangePages(strange), width, axe)).toEqual([])
    },
    300_000,
  )

  test('what can be printed is shown unchanged', async () => {
    for (const address of agencyPages(strange))
      await atPage(chromium, `${it.url}${address}`, async (page) => {
        expect(await page.locator('h1').first().textContent(), address).toMatch(/\S/u)
        expect(await page.locator('body').evaluate((body) => body.textContent), address).toContain(odd)
      })
    await atPage(chromium, `${it.url}/qi/items/1/`, async (page) => {
      const main = await page.locator('main').evaluate((one) => one.textContent)
      expect(main).toContain(unbroken(2000))
    })
  })

  test.each(['csv', 'xlsx', 'json', 'docx'])('as %s it is read back with the same words', async (format) => {
    const answer = await fetch(`${it.url}/qi/catalogue.${format}`)
    expect(answer.status).toBe(200)
    const read = await readCatalogueFile(Buffer.from(await answer.arrayBuffer()), `catalogue.${format}`)
    if (read.outcome !== 'read') throw new Error(read.because.code)
    const [first, second] = read.document.items
    expect(read.document.title).toBe(strange.catalogues[0]?.title)
    expect([first?.path, first?.content, first?.responsible, first?.phones]).toEqual(
      [strange.catalogues[0]?.items[0]].flatMap((item) => [
        item?.path,
        item?.content,
        item?.responsible,
        item?.phones,
      ]),
    )
    expect([second?.path, second?.content]).toEqual([strange.catalogues[0]?.items[1]?.path, odd])
  })
})
