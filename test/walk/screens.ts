import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Chromium, Window } from '../real/browser.ts'
import type { Stack } from '../real/stack.ts'
import { until } from '../real/until.ts'

interface Answer {
  readonly status: number
  readonly body: unknown
}

/** The public site and the panel as people open them; no page may ask another machine for anything. */
export const screens = (it: Pick<Stack, 'cms' | 'login'>, chromium: Chromium) => {
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
    // Strapi empties the folder of the built panel before it builds anew: a build that somebody starts in the same
    // checkout takes the panel away from every CMS that runs from it, and a login would end in a blank page.
    await until(
      'a panel, which no build is about to replace',
      async () => (await fetch(`${it.cms}/admin/`)).ok,
      90,
    )
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
