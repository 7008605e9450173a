import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium } from '../real/browser.ts'
import { stack, type Stack } from '../real/stack.ts'
import { until } from '../real/until.ts'
import { fitsPhone, pictured, sound } from './looked-at.ts'
import { screens } from './screens.ts'

// In neither the thesaurus that ships nor any catalogue; taken for rows on 医疗救助.
const said = '泡泡玛特'
const official = '医疗救助'

describe('检索词库: from a citizen’s word to the row, and back', () => {
  let it: Stack
  let chromium: Chromium
  let signedIn: ReturnType<typeof screens>['signedIn']
  let at: ReturnType<typeof screens>['at']

  beforeAll(async () => {
    it = await stack()
    chromium = await browser()
    ;({ signedIn, at } = screens(it, chromium))
  }, 400_000)
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })
  const opened = async (page: Page): Promise<void> => {
    await page.goto(`${it.cms}/admin/plugins/catalogue/thesaurus`)
    await page.getByRole('heading', { name: '检索词库', level: 1 }).waitFor()
  }
  const understanding = async (): Promise<string> =>
    (await fetch(`${it.site}/search/understanding.json`)).text()
  /** What somebody at this address is shown for the words: the state of the page, and the hits in order. */
  const asksTheSite = async (address: string, picture: string) => {
    let shown: { readonly state: string | null; readonly hits: readonly string[] } = { state: null, hits: [] }
    await at(`${it.site}/search/`, async (page) => {
      // A proxy on this machine is believed about whom it speaks for.
      await page.setExtraHTTPHeaders({ 'x-forwarded-for': address })
      await page.goto(`${it.site}/search/?q=${encodeURIComponent(said)}`)
      const settled = page.locator('[data-state=found], [data-state=empty]')
      await settled.waitFor()
      // Counts and suggestions are asked for after the hits, under the same address.
      await page.waitForLoadState('networkidle')
      await pictured(page, picture)
      shown = {
        state: await settled.getAttribute('data-state'),
        hits: await page.locator('.hits .hit').allInnerTexts(),
      }
    })
    return shown
  }

  test('words that three people asked in vain are told, and the button begins an entry with them', async () => {
    for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
      expect(await asksTheSite(address, 'thesaurus-citizen-before')).toEqual({ state: 'empty', hits: [] })
    await signedIn('gongkai-office', async (page) => {
      await opened(page)
      await page.getByText('还没有自有条目。', { exact: false }).waitFor()
      await sound(page, 'thesaurus-empty')
      await until(
        'the word that found nothing',
        async () => {
          await button(page, '刷新').click()
          // Counts are handed on once a minute; asking without a pause would keep the CMS from taking them.
          await page.waitForTimeout(3000)
          return button(page, `加同义词 ${said}`).isVisible()
        },
        150,
      )
      await button(page, `加同义词 ${said}`).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByLabel('群众怎么说').inputValue()).toBe(said)
      await inDialog(page, '存入草稿').click()
      await dialog.getByText('请至少填写一个词。').waitFor()
      await dialog.getByLabel('群众怎么说').fill(`${said}、看病`)
      await dialog.getByLabel('目录中怎么写').fill(official)
      await sound(page, 'thesaurus-dialog')
      await dialog.getByLabel('群众怎么说').fill(said)
      await dialog.getByLabel('目录中怎么写').focus()
      await inDialog(page, '存入草稿').focus()
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await page.getByText('已保存到草稿。').waitFor()
      await page.getByText(`${said} → ${official}`).first().waitFor()

      await page.getByLabel('输入群众会问的话').fill(`${said}怎么办`)
      await page.keyboard.press('Enter')
      const draft = page.getByRole('region', { name: '草稿', exact: true })
      await draft.getByText(official, { exact: false }).first().waitFor({ timeout: 60_000 })
      await sound(page, 'thesaurus-tried')
      await draft.getByRole('button', { name: '应排第一', exact: false }).first().click()
      await page.getByText('已加入评测问题', { exact: false }).waitFor()
      await button(page, '检验草稿').click()
      await page.getByText('变好 1 个').waitFor({ timeout: 120_000 })
      await page.getByText('变差 0 个').waitFor()
      await sound(page, 'thesaurus-judged')
      await fitsPhone(page, 'thesaurus')

      await button(page, '发布词库').first().click()
      await sound(page, 'thesaurus-publish')
      await inDialog(page, '发布词库').click()
      await page.getByText('词库已发布，并记入审计记录。').waitFor()
      await page.getByRole('region', { name: '已发布的版本' }).first().scrollIntoViewIfNeeded()
      await sound(page, 'thesaurus-published')
    })
  }, 400_000)

  test('the citizen finds the row by it, once the site has the words too', async () => {
    await until('the words on the site', async () => (await understanding()).includes(said), 240)
    // Site and search server hear of the words at once, and either may have them first.
    const hits = await until(
      'the row to be found',
      async () => {
        const shown = await asksTheSite('203.0.113.4', 'thesaurus-citizen-after')
        return shown.state === 'found' && shown.hits
      },
      60,
    )
    expect(hits[0]).toContain(official)
  }, 300_000)

  test('what was published is taken back with two presses, and the site forgets it', async () => {
    await signedIn('gongkai-office', async (page) => {
      await opened(page)
      await page.getByText('词库已有').waitFor()
      await button(page, `不再显示 ${said}`).click()
      await page.getByText(`不再显示“${said}”。`).waitFor()
      await button(page, '恢复此版 仅内置词库').click()
      await inDialog(page, '恢复此版').click()
      await page.getByText('已恢复第 0 版', { exact: false }).waitFor()
      await page.getByLabel('查找内置条目').fill('欠薪')
      await page.getByText(/找到 \d+ 条。/u).waitFor()
      await pictured(page, 'thesaurus-restored')
    })
    await until('the words gone from the site', async () => !(await understanding()).includes(said), 240)
    expect((await asksTheSite('203.0.113.5', 'thesaurus-citizen-restored')).state).toBe('empty')
  }, 400_000)
})
