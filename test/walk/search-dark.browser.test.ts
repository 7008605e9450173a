import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium } from '../real/browser.ts'
import { plainHost } from '../real/plain-host.ts'
import { publicSite, seededAgencies, type PublicSite } from '../real/public-site.ts'
import { pictured } from './looked-at.ts'
import { atPage } from './public-window.ts'

const hits = (page: Page) => page.locator('.hits h3 a')
const note = (page: Page) => page.locator('[data-source-note]')
const answering = (page: Page) => page.locator('[data-search]').getAttribute('data-answering')
const ask = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
}

describe('a search without its server', () => {
  let it: PublicSite
  let chromium: Chromium
  beforeAll(async () => {
    it = await publicSite(await seededAgencies())
    chromium = await browser()
  })
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  test('goes on from the static index when the server ends in the middle, says so quietly, and finds back by itself', async () => {
    await atPage(chromium, `${it.url}/search/?q=${encodeURIComponent('异地就医备案')}`, async (page) => {
      await hits(page).first().waitFor()
      const before = await hits(page).first().innerText()
      expect(await note(page).isHidden()).toBe(true)
      await it.search.kill()
      try {
        await ask(page, '生育津贴')
        await note(page).getByText('结果来自离线索引').waitFor()
        await hits(page).first().waitFor()
        expect(await page.locator('.hits mark').count()).toBeGreaterThan(0)
        await pictured(page, 'search-dark')
        // The same question finds the same row first, and it is narrowed as ever.
        await ask(page, '异地就医备案')
        await page.locator('.status', { hasText: '异地就医备案' }).waitFor()
        await expect.poll(() => hits(page).first().innerText()).toBe(before)
        const facet = page.locator('[data-facets] section').first().locator('a').nth(1)
        await facet.click()
        await page.locator('.chosen').waitFor()
        expect(await hits(page).count()).toBeGreaterThan(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id }) => id)).toEqual([])
      } finally {
        await it.search.restart()
      }
      await note(page).waitFor({ state: 'hidden', timeout: 90_000 })
      expect(await answering(page)).toBe('server')
      await ask(page, '年报')
      await page.locator('.status', { hasText: '年报' }).waitFor()
      expect(await answering(page)).toBe('server')
    })
  })

  test('on a host that has no search server it answers at once, says nothing, and does not ask for one again', async () => {
    const host = await plainHost(it.pages)
    try {
      await atPage(chromium, `${host.url}/search/?q=${encodeURIComponent('异地就医备案')}`, async (page) => {
        await hits(page).first().waitFor()
        expect(await answering(page)).toBe('static')
        expect(await note(page).isHidden()).toBe(true)
        const asked = host.missed.filter((address) => address.includes('/search-api/')).length
        expect(asked).toBeGreaterThan(0)
        await page.goto(`${host.url}/search/?q=${encodeURIComponent('yibao')}`)
        await hits(page).first().waitFor()
        expect(host.missed.filter((address) => address.includes('/search-api/'))).toHaveLength(asked)
      })
    } finally {
      await host.close()
    }
  })
})
