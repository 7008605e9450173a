import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bureau, type Bureau } from './bureau.ts'
import { fitsPhone, foreign, pictured, sound } from './looked-at.ts'

const said = '养狗证'

describe('检索词库 without a search server: drafted, published and taken back all the same', () => {
  let it: Bureau

  beforeAll(async () => {
    it = await bureau()
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    await it.cms.strapi.db
      .query('plugin::catalogue.zero-word')
      .createMany({ data: [{ word: said, day, times: 7, hidden: false }] })
  })
  afterAll(() => it.stop())

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })
  const opened = async (page: Page): Promise<void> => {
    await page.goto(`${it.cms.url}/admin/plugins/catalogue/thesaurus`)
    await page.getByRole('heading', { name: '检索词库', level: 1 }).waitFor()
  }

  test('the office begins with a word that found nothing, is told what is wrong, publishes and takes it back', async () => {
    await it.signedIn('zhou', async (page) => {
      await page.getByRole('link', { name: '检索词库' }).first().click()
      await page.getByText('还没有自有条目。', { exact: false }).waitFor()
      await sound(page, 'words-empty')
      expect(await foreign(page, 'zh-Hans')).toEqual([])
      await fitsPhone(page, 'words')

      await button(page, `加同义词 ${said}`).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByLabel('群众怎么说').inputValue()).toBe(said)
      await inDialog(page, '存入草稿').click()
      await dialog.getByText('请至少填写一个词。').waitFor()
      await dialog.getByLabel('目录中怎么写').fill('犬类管理')
      // The thesaurus that ships has this saying.
      await dialog.getByLabel('群众怎么说').fill(`${said}、不发工资`)
      await dialog.getByText('不发工资：内置词库已有此说法。', { exact: false }).waitFor()
      await sound(page, 'words-dialog')
      await dialog.getByLabel('群众怎么说').fill(said)
      await inDialog(page, '存入草稿').focus()
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await page.getByText('已保存到草稿。').waitFor()
      await page.getByRole('rowheader', { name: `${said} → 犬类管理` }).waitFor()

      await page.getByLabel('输入群众会问的话').fill(said)
      await page.keyboard.press('Enter')
      await page.getByText('未连接检索服务，不能试用。').waitFor()
      await sound(page, 'words-not-connected')

      await button(page, '发布词库').click()
      await sound(page, 'words-publish')
      await inDialog(page, '发布词库').click()
      await page.getByText('词库已发布，并记入审计记录。').waitFor()
      await page.getByText('词库已有').waitFor()
      await sound(page, 'words-published')
      await button(page, '恢复此版 仅内置词库').click()
      await inDialog(page, '恢复此版').click()
      await page.getByText('已恢复第 0 版', { exact: false }).waitFor()
      await button(page, `不再显示 ${said}`).click()
      await page.getByText(`不再显示“${said}”。`).waitFor()

      await page.getByLabel('查找内置条目').fill('欠薪')
      await page.getByText(/找到 \d+ 条。/u).waitFor()
      await page
        .getByRole('button', { name: /^停用 .*欠薪/u })
        .first()
        .click()
      await page.getByText('已停用').first().waitFor()
      await page.getByLabel('查找内置条目').scrollIntoViewIfNeeded()
      await pictured(page, 'words-shipped')
      await button(page, '放弃草稿').click()
      await page.getByText('草稿已恢复为现行词库。').waitFor()
    })
  })

  test('an editor has no such screen; the webmaster reads it in English', async () => {
    await it.signedIn('zhao', async (page) => {
      expect(await page.getByRole('link', { name: '检索词库' }).count()).toBe(0)
    })
    await it.signedIn('wu', async (page) => {
      await opened(page)
      await it.inEnglish(page, 'wu')
      await page.getByRole('heading', { name: 'Search words', level: 1 }).waitFor()
      await sound(page, 'words-en')
    })
  })
})
