import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Chromium, Window } from '../real/browser.ts'
import type { Stack } from '../real/stack.ts'

interface Answer {
  readonly status: number
  readonly body: unknown
}

/** The public site and the panel as people open them; no page may ask another machine for anything. */
export const screens = (it: Stack, chromium: Chromium) => {
  const at = async (
    address: string,
    work: (page: Page, window: Window) => Promise<void>,
    width = 1280,
  ): Promise<void> => {
    const window = await chromium.open({ width, height: 900 })
    try {
      await window.page.goto(address)
      await work(window.page, window)
      expect(window.outside).toEqual([])
    } finally {
      await window.close()
    }
  }

  const signedIn = async (role: string, work: (page: Page) => Promise<void>): Promise<void> => {
    const { email, password } = await it.login(role)
    await at(`${it.cms}/admin/auth/login`, async (page) => {
      await page.locator('input[name=email]').fill(email)
      await page.locator('input[name=password]').fill(password)
      await page.locator('button[type=submit]').click()
      await page.getByText('内容管理').first().waitFor()
      await work(page)
    })
  }

  /** Opens the list of items and answers what the content manager's API says to this person's own session. */
  const itemsAsPanel = async (page: Page): Promise<(method: string, path: string) => Promise<Answer>> => {
    const items = '/content-manager/collection-types/plugin::catalogue.item'
    const asked = page.waitForRequest((request) => request.url().startsWith(`${it.cms}${items}`))
    await page.goto(`${it.cms}/admin${items}?page=1&pageSize=10`)
    const { authorization = '' } = await (await asked).allHeaders()
    expect(authorization).toMatch(/^Bearer ./)
    return async (method, path) => {
      const answer = await fetch(`${it.cms}${items}${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      })
      return { status: answer.status, body: await answer.json() }
    }
  }
  return { at, signedIn, itemsAsPanel }
}
