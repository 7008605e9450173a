import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium } from '../real/browser.ts'
import { stack, type Stack } from '../real/stack.ts'
import { team, type Team } from '../real/team.ts'
import { until } from '../real/until.ts'
import { found } from './ask-search.ts'
import { pictured } from './looked-at.ts'
import { screens } from './screens.ts'

const row = '参保人员异地就医登记备案'
const pageKinds = [
  ['home', '/'],
  ['agency', '/ziyang/'],
  ['catalogue', '/qilin/catalogue/'],
  ['item', '/ziyang/items/23/'],
  ['item whose deadline is counted out', '/provincial/items/2/'],
  ['record', '/demo/records/51/'],
  ['findings explained', '/about/findings/'],
  ['record list and demo', '/demo/'],
  ['search', '/search/?q=异地就医备案'],
  ['English home', '/en/'],
  ['not found', '/nowhere/'],
] as const

describe('people at the screen', () => {
  let it: Stack
  let bureau: Team
  let chromium: Chromium
  let at: ReturnType<typeof screens>['at']
  let signedIn: ReturnType<typeof screens>['signedIn']
  let itemsAsPanel: ReturnType<typeof screens>['itemsAsPanel']

  beforeAll(async () => {
    it = await stack()
    bureau = await team(it)
    chromium = await browser()
    ;({ at, signedIn, itemsAsPanel } = screens(it, chromium))
  })
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  test('a citizen searches, opens the row, reads it, and goes back to the hits', async () => {
    await at(it.site, async (page) => {
      await page.locator('main input[type=search], main input[name=q]').first().fill('异地就医备案')
      await page.keyboard.press('Enter')
      const hit = page.locator('.hits a', { hasText: row })
      await hit.waitFor()
      const address = page.url()
      expect(address).toContain('q=')
      await hit.click()
      await page.locator('h1', { hasText: row }).waitFor()
      const text = await page.locator('main').innerText()
      for (const words of ['备案渠道及咨询电话公开', '政务服务中心', '028-26110621'])
        expect(text).toContain(words)
      await page.goBack()
      expect(page.url()).toBe(address)
      await page.locator('.hits a', { hasText: row }).waitFor()
    })
  })

  test('search says aloud how many it found, and how it understood a number', async () => {
    await at(`${it.site}/search/?q=0833-2716986`, async (page) => {
      await page.locator('.hits a').first().waitFor()
      expect(await page.locator('main [role=status]').innerText()).toMatch(/电话[\s\S]*16|16[\s\S]*电话/)
    })
    await at(`${it.site}/search/?q=${encodeURIComponent('没有这样的词组合')}`, async (page) => {
      await until('words on an empty result', async () =>
        (await page.locator('main [role=status]').innerText()).includes('没有找到'),
      )
    })
  })

  test('a citizen asks by sound, in traditional characters and in everyday words, and finds what the office calls otherwise', async () => {
    await at(`${it.site}/search/`, async (page, window) => {
      const tables = () =>
        page.evaluate(
          () =>
            performance.getEntriesByType('resource').filter(({ name }) => name.includes('understanding'))
              .length,
        )
      const input = page.locator('#search input, main input[name=q]').first()
      const first = page.locator('.hits a').first()
      expect(await tables()).toBe(0)
      for (const [asked, official] of [
        ['yiliaojiuzhu', '医疗救助'],
        ['醫療救助', '医疗救助'],
        ['看病报销不了的钱还能申请救助吗', '医疗救助'],
      ] as const) {
        await input.fill(asked)
        await page.keyboard.press('Enter')
        await until(`${asked} to find ${official}`, async () => (await first.innerText()).includes(official))
      }
      expect(await tables()).toBe(1)
      expect(window.outside).toEqual([])
    })
  })

  test('a citizen asks for what stands in an attachment alone, and is told the file and its record', async () => {
    await at(`${it.site}/search/?q=${encodeURIComponent('异地长期居住人员 居住证明')}`, async (page) => {
      const files = page.locator('.in-files')
      await files.waitFor()
      const link = files.locator('.file-name a', { hasText: '异地就医备案登记表' })
      expect(await files.locator('h3').first().innerText()).toContain('异地就医备案办事指南')
      expect(await files.locator('mark').count()).toBeGreaterThan(0)
      expect(await page.locator('.status').innerText()).toContain('个附件写有这些词语')
      const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
      expect(file.status()).toBe(200)
      await pictured(page, 'search-attachment')
    })
  })

  test('the search server hangs while someone searches: the page answers from the static index, says so, and finds back by itself', async () => {
    const server = await it.child('search')
    await at(`${it.site}/search/?q=医保`, async (page) => {
      await page.locator('.hits a').first().waitFor()
      // Stopped, not killed: it still takes connections and answers none, which is the worse of the two.
      process.kill(server, 'SIGSTOP')
      try {
        await page.locator('#search input, main input[name=q]').first().fill('年报')
        await page.keyboard.press('Enter')
        await page.locator('[data-source-note]', { hasText: '结果来自离线索引' }).waitFor()
        await page.locator('.hits a').first().waitFor()
        expect((await fetch(`${it.site}/ziyang/catalogue/`)).status).toBe(200)
      } finally {
        process.kill(server, 'SIGCONT')
      }
      // It finds back by itself, and says nothing any more.
      await page.locator('[data-source-note]').waitFor({ state: 'hidden', timeout: 90_000 })
    })
    expect(await it.child('search')).toBe(server)
  })

  test.each(pageKinds)('%s has no finding of axe, on a desk and on a phone', async (_, address) => {
    for (const width of [1280, 375])
      await at(
        `${it.site}${address}`,
        async (page) => {
          if (address.startsWith('/search')) await page.locator('.hits a').first().waitFor()
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze()
          expect(
            violations.map(
              ({ id, nodes }) => `${String(width)} ${id}: ${nodes.map((n) => n.html).join(' ')}`,
            ),
          ).toEqual([])
          // Reflow: nothing but the table's own scroller is wider than the screen.
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        },
        width,
      )
  })

  const openItem = async (page: Page): Promise<void> => {
    await page.goto(
      `${it.cms}/admin/content-manager/collection-types/plugin::catalogue.item?page=1&pageSize=10&_q=${encodeURIComponent(row)}`,
    )
    await page.getByText(row).first().click()
    await page.getByLabel('第 1 行 号码').waitFor()
  }

  const rowId = async (): Promise<string> => {
    const [found] = await bureau.editor.find('item', `filters[name][$eq]=${encodeURIComponent(row)}`)
    return String(found?.documentId)
  }

  test('an editor changes a phone in the Chinese panel, others review and release it; search and page follow, the old number is in neither', async () => {
    await signedIn('gongkai-editor', async (page) => {
      await openItem(page)
      const phone = page.getByLabel('第 1 行 号码')
      expect(await phone.inputValue()).toBe('028-26110621')
      await phone.fill('028-99900017')
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
      await page.getByRole('button', { name: '保存', exact: true }).click()
      expect((await saved).status()).toBe(200)
    })
    expect(await (await fetch(`${it.site}/ziyang/items/23/`)).text()).toContain('028-26110621')
    await bureau.letOut('item', await rowId())
    await until(
      'the new phone in search',
      async () => (await found(it.site, '028-99900017')).includes('/ziyang/items/23/'),
      60,
    )
    await until(
      'the new phone on the page',
      async () => (await (await fetch(`${it.site}/ziyang/items/23/`)).text()).includes('028-99900017'),
      60,
    )
    expect(await found(it.site, '028-26110621')).not.toContain('/ziyang/items/23/')
    expect(await (await fetch(`${it.site}/ziyang/items/23/`)).text()).not.toContain('028-26110621')
  })

  test('a save that the server refuses says why under the field and loses nothing that was typed', async () => {
    await signedIn('gongkai-editor', async (page) => {
      await openItem(page)
      await page.locator('input[name=number]').fill('23')
      await page
        .getByRole('group', { name: /公开形式/ })
        .getByRole('button', { name: '添加选项' })
        .click()
      const refused = page.waitForResponse((answer) => answer.request().method() === 'PUT')
      await page.getByRole('button', { name: '保存', exact: true }).click()
      expect((await refused).status()).toBe(400)
      await page.getByText('字段“公开形式”的内容格式不对').last().waitFor()
      // The panel asks for the document again after a refusal; what it gets must not replace what was typed.
      await page.waitForLoadState('networkidle')
      expect(await page.locator('input[name=number]').inputValue()).toBe('23')
    })
  })

  test('no English is left on the screens an editor works with', async () => {
    // Programs and file types go by their own names.
    const ours = new Set(['Word', 'WPS', 'docx', 'API', 'Webhook', 'editor', 'demo', 'example'])
    const content = `${it.cms}/admin/content-manager/collection-types/plugin::catalogue`
    await signedIn('gongkai-editor', async (page) => {
      for (const address of [
        `${it.cms}/admin/`,
        `${content}.item`,
        `${content}.item/create`,
        `${content}.record/create`,
      ]) {
        await page.goto(address)
        await page.locator('main h1').waitFor()
        const english = async (): Promise<readonly string[]> =>
          ((await page.locator('body').innerText()).match(/[A-Za-z]{3,}/g) ?? []).filter(
            (word) => !ours.has(word),
          )
        // Strapi's design system says "Loading" while a part of the page is on its way.
        await expect.poll(english, { timeout: 15_000, message: address }).toEqual([])
      }
    })
  })

  test('a withdrawal removes the item from search, catalogue and address', async () => {
    await bureau.withdraw('item', await rowId())
    await until(
      'search to forget it',
      async () => !(await found(it.site, '028-99900017')).includes('/ziyang/items/23/'),
      60,
    )
    await until(
      'its page to be gone',
      async () => (await fetch(`${it.site}/ziyang/items/23/`)).status === 404,
      60,
    )
    expect(await (await fetch(`${it.site}/ziyang/catalogue/`)).text()).not.toContain(row)
  })

  const create = (page: Page) => page.getByRole('link', { name: '新建条目' })

  test('the webmaster sees the queues in Chinese and may publish nothing, by button or by API', async () => {
    await signedIn('gongkai-webmaster', async (page) => {
      await page.getByRole('link', { name: '运行状况' }).first().click()
      await page.getByRole('heading', { name: '运行状况' }).waitFor()
      const ask = await itemsAsPanel(page)
      await page.getByRole('heading', { name: '公开事项' }).first().waitFor()
      await page.getByRole('row').nth(1).waitFor()
      expect(await create(page).count()).toBe(0)
      const { status, body } = await ask('GET', '?pageSize=1&sort=id:asc')
      expect(status).toBe(200)
      const [one] = (body as { results: readonly { documentId: string }[] }).results
      const id = String(one?.documentId)
      for (const [method, path] of [
        ['POST', `/${id}/actions/publish`],
        ['POST', `/${id}/actions/unpublish`],
        ['PUT', `/${id}`],
        ['DELETE', `/${id}`],
        ['POST', ''],
      ] as const)
        expect([method, path, (await ask(method, path)).status]).toEqual([method, path, 403])
    })
  })

  test('an editor may save through the same doors, and publish nothing', async () => {
    await signedIn('gongkai-editor', async (page) => {
      const ask = await itemsAsPanel(page)
      await create(page).first().waitFor()
      const { body } = await ask('GET', '?pageSize=1&sort=id:asc')
      const [one] = (body as { results: readonly { documentId: string }[] }).results
      const id = String(one?.documentId)
      expect((await ask('PUT', `/${id}`)).status).toBe(200)
      for (const action of ['publish', 'unpublish'])
        expect([action, (await ask('POST', `/${id}/actions/${action}`)).status]).toEqual([action, 403])
    })
  })
})
