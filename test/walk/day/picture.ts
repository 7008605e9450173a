import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

const pictures = path.resolve(import.meta.dirname, '../../../config/guide')

/** Pictures of the guide are taken anew only where asked for: they are part of the repository. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['GUIDE_PICTURES'] === undefined) return
  await mkdir(pictures, { recursive: true })
  // Dialogs and notices fade in.
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.join(pictures, `day-${name}.png`), fullPage: false })
}
