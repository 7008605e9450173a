import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const phone = 390

const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .include('body')
    // The design system's carousel of files calls a group selected, which only Strapi can mend.
    .exclude('[aria-roledescription=slide]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** A picture of what is asserted, for whoever wants to look at it: only where a folder is named. */
export const pictured = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREEN_PICTURES']
  if (folder === undefined) return
  // Dialogs and notices fade in.
  await page.waitForTimeout(400)
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: false })
}

/** Dialogs and notices fade in: half faded no words have enough contrast. What turns for ever is not waited for. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })

/** What holds for every screen as it stands: nothing that axe finds. */
export const sound = async (page: Page, name: string): Promise<void> => {
  // Under the pointer a button has another colour.
  await page.mouse.move(0, 0)
  await still(page)
  await pictured(page, name)
  expect(await faults(page), name).toEqual([])
}

/** On a phone a screen is as wide as the phone; only a table scrolls, by itself. */
export const fitsPhone = async (page: Page, name: string): Promise<void> => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: phone, height: 844 })
  await page.locator('main h1').first().waitFor()
  await pictured(page, `${name}-phone`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(phone)
  if (before !== null) await page.setViewportSize(before)
}

// Addresses, codes and the product's own name stay as they are in either language.
const names = /\S+@\S+|[0-9a-f]{64}|[A-Z]?\d[\w-]*/g

/** Words of the other language in our own part of the panel; what the bureau wrote itself is named. */
export const foreign = async (
  page: Page,
  language: 'zh-Hans' | 'en',
  written: readonly string[] = [],
): Promise<readonly string[]> => {
  const all = await page.locator('main').innerText()
  const text = written.reduce((left, word) => left.replaceAll(word, ' '), all).replace(names, ' ')
  return text.match(language === 'zh-Hans' ? /[A-Za-z]{3,}/g : /[\p{Script=Han}、，：（）]+/gu) ?? []
}
