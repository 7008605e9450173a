import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium } from '../real/browser.ts'
import { panel, type Entry } from '../real/panel.ts'
import { stack, type Stack } from '../real/stack.ts'
import { team, type Team } from '../real/team.ts'
import { fitsPhone, sound } from './looked-at.ts'
import { screens } from './screens.ts'

const row = '参保人员异地就医登记备案'
const minute = 60_000

describe('is it online yet: the receipt beside the form, and the webmaster’s page', () => {
  let it: Stack
  let chromium: Chromium
  let all: Team
  let signedIn: ReturnType<typeof screens>['signedIn']
  let under: Entry

  beforeAll(async () => {
    it = await stack({ RECEIPT_LATE_SECONDS: '20' })
    chromium = await browser()
    ;({ signedIn } = screens(it, chromium))
    all = await team(it)
    const [found] = await all.editor.find('item', `filters[name][$eq]=${encodeURIComponent(row)}`)
    if (found === undefined) throw new Error(`no item ${row}`)
    under = found
    const { email, password } = await it.login('gongkai-office')
    const office = await panel(it.cms, email, password)
    const [agency] = await office.find('agency', 'filters[slug][$eq]=ziyang')
    // Without one no record gets an index number, and none goes out.
    await office.save('agency', agency?.documentId ?? '', { indexCode: '000014349' })
  })
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  const newRecord = async (title: string): Promise<string> => {
    const { status, body } = await all.editor.call(
      'POST',
      '/content-manager/collection-types/plugin::catalogue.record',
      {
        ...{ title, body: '<p>正文</p>', kind: 'notice', formedOn: '2026-11-02', attribute: 'active' },
        ...{ validity: 'valid', item: under.documentId },
      },
    )
    expect(status).toBeLessThan(300)
    return (body as { data: Entry }).data.documentId
  }
  const open = async (page: Page, documentId: string): Promise<void> => {
    await page.goto(`${it.cms}/admin/content-manager/collection-types/plugin::catalogue.record/${documentId}`)
    await page.getByRole('heading', { name: '审查与签发' }).waitFor()
  }
  const status = (page: Page) => page.locator('[data-receipt]')
  const says = (page: Page) => expect.poll(() => status(page).innerText(), { timeout: 2 * minute })
  const onSite = async (page: Page): Promise<number> => {
    const address = await page.getByRole('link', { name: '查看公开网页' }).getAttribute('href')
    return (await fetch(address ?? '')).status
  }

  test('beside the form it says by itself that a record went online, and later that it was taken down', async () => {
    const documentId = await newRecord('关于异地就医备案的补充通知')
    await signedIn('gongkai-editor', async (page) => {
      await open(page, documentId)
      expect(await status(page).count()).toBe(0)
      await all.letOut('record', documentId)
      await says(page).toMatch(/^已上网 \d\d:\d\d:\d\d$/u)
      const steps = page.getByRole('list', { name: '各环节时间' }).getByRole('listitem')
      expect(
        (await steps.allInnerTexts()).map((text) => text.replaceAll(/\s*\d\d:\d\d:\d\d$/gu, '')),
      ).toEqual(['已保存', '检索已更新', '网页已生成', '公网核对一致'])
      expect(await status(page).getAttribute('role')).toBe('status')
      expect(await onSite(page)).toBe(200)
      await sound(page, 'receipt-online')

      await all.withdraw('record', documentId)
      await says(page).toMatch(/^已撤下 \d\d:\d\d:\d\d$/u)
      expect(await steps.count()).toBe(6)
      await sound(page, 'receipt-gone')
      await page.goto(`${it.cms}/admin/plugins/catalogue/review/record/${documentId}/zh-Hans`)
      await says(page).toMatch(/^已撤下 \d\d:\d\d:\d\d$/u)
      await fitsPhone(page, 'receipt-review')
    })
  })

  test('late it is red with its reasons, on the form and on the webmaster’s page; green when all is back', async () => {
    const documentId = await newRecord('关于门诊统筹的通知')
    const stopped = await it.child('rebuild')
    process.kill(stopped, 'SIGSTOP')
    try {
      await signedIn('gongkai-editor', async (page) => {
        await all.letOut('record', documentId)
        await open(page, documentId)
        await says(page).toMatch(/^仍未上网\n+网站/u)
        await sound(page, 'receipt-late')
      })
      await signedIn('gongkai-webmaster', async (page) => {
        await page.goto(`${it.cms}/admin/plugins/catalogue/operations`)
        const line = page.getByRole('row', { name: '关于门诊统筹的通知' })
        await line.waitFor()
        expect(await line.innerText()).toContain('网站生成服务')
        await page.getByText('无法连接').first().waitFor({ timeout: minute })
        await sound(page, 'operations-late')
        await fitsPhone(page, 'operations-late')
      })
    } finally {
      process.kill(stopped, 'SIGCONT')
    }
    await signedIn('gongkai-editor', async (page) => {
      await open(page, documentId)
      await says(page).toMatch(/^已上网 /u)
    })
    await signedIn('gongkai-webmaster', async (page) => {
      await page.goto(`${it.cms}/admin/plugins/catalogue/operations`)
      await page.getByText('全部发布和撤下均已在公网核对').waitFor({ timeout: minute })
      await page.getByText('尚未核对').waitFor()
      await page.getByText('用时', { exact: true }).waitFor()
      await sound(page, 'operations')
      await fitsPhone(page, 'operations')
    })
  })
})
