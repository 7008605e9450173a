import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const pictures = path.resolve(import.meta.dirname, '../../../config/guide')

/** Pictures of the guide are taken anew only where asked for: they are part of the repository. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['GUIDE_PICTURES'] === undefined) return
  await mkdir(pictures, { recursive: true })
  // Dialogs and notices fade in.
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.join(pictures, `day-${name}.png`), fullPage: false })
}

/** Nothing that axe finds, on the screen as it stands. */
export const sound = async (page: Page, name: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    // The design system's carousel of files calls a group selected, which only Strapi can mend.
    .exclude('[aria-roledescription=slide]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      name,
    )
    .toEqual([])
}
