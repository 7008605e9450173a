import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Chromium, Window } from '../real/browser.ts'

/** A window of its own on a public page, closed afterwards; nothing it does may reach another machine. */
export const atPage = async (
  chromium: Chromium,
  address: string,
  work: (page: Page, window: Window) => Promise<void>,
  width = 1280,
): Promise<void> => {
  const window = await chromium.open({ width, height: 800 })
  try {
    await window.page.goto(address)
    await work(window.page, window)
    expect(window.outside).toEqual([])
  } finally {
    await window.close()
  }
}
