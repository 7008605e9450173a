import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium } from '../real/browser.ts'
import { panel, type Entry, type Panel } from '../real/panel.ts'
import { stack, type Stack } from '../real/stack.ts'
import { screens } from './screens.ts'
import { still } from './looked-at.ts'

const row = '参保人员异地就医登记备案'

describe('how the system understands an item, beside its form', () => {
  let it: Stack
  let chromium: Chromium
  let editor: Panel
  let signedIn: ReturnType<typeof screens>['signedIn']

  beforeAll(async () => {
    it = await stack()
    chromium = await browser()
    ;({ signedIn } = screens(it, chromium))
    const { email, password } = await it.login('gongkai-editor')
    editor = await panel(it.cms, email, password)
  })
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  const item = async (filter: string): Promise<Entry> => {
    const [found] = await editor.find('item', filter)
    if (found === undefined) throw new Error(`no item ${filter}`)
    return found
  }
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${it.cms}/admin/content-manager/collection-types/plugin::catalogue.item/${path}`)
    await page.getByRole('heading', { name: '系统理解' }).waitFor()
  }
  const of = (page: Page, field: string): Locator => page.locator(`#catalogue-understanding-${field}`)
  const says = (page: Page, field: string) =>
    expect.poll(() => of(page, field).innerText(), { timeout: 15_000 })

  test('an editor sees it, types another deadline and sees it change; what is stored stays as it was', async () => {
    const before = await item(`filters[name][$eq]=${encodeURIComponent(row)}`)
    await signedIn('gongkai-editor', async (page) => {
      await open(page, before.documentId)
      await says(page, 'deadline').toBe('根据工作需要随时公开')
      await says(page, 'publisher').toBe('“市医疗保障事务中心”即科室“市医疗保障事务中心”')
      await says(page, 'responsible').toBe('未填写')
      await says(page, 'channels').toContain('“政府网站”归为“政府网站”')
      await says(page, 'phones').toContain('028-26110621：号码完整')
      await says(page, 'basis').toMatch(/名称：.+/u)

      await page.locator('[name=deadline]').fill('自信息形成之日起10个工作日内公开；看情况另定')
      await says(page, 'deadline').toBe(
        '形成之日起 10 个工作日内公开\n“看情况另定”未能识别，不据此计算日期。',
      )
      await page.locator('[name=publisher]').fill('资阳市医疗保障局办公室、人事科；各科室和资阳市医疗保障局')
      await says(page, 'publisher').toBe(
        [
          '“资阳市医疗保障局办公室”即科室“办公室”',
          '“人事科”未能识别：本机关的科室中没有这个名称',
          '“各科室”泛指多个科室',
          '“资阳市医疗保障局”即本机关',
        ].join('\n'),
      )
      await page.getByLabel('第 1 行 号码').fill('028-261')
      await says(page, 'phones').toContain('028-261：号码位数不足，请与原文核对')
      await still(page)
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([])
    })
    expect(await item(`filters[name][$eq]=${encodeURIComponent(row)}`)).toEqual(before)
  })

  test('each input refers to its understanding, which is said politely when it changes', async () => {
    const { documentId } = await item(`filters[name][$eq]=${encodeURIComponent(row)}`)
    await signedIn('gongkai-editor', async (page) => {
      await open(page, documentId)
      await page.getByLabel('第 1 行 号码').waitFor()
      for (const field of ['deadline', 'basis', 'channels', 'publisher', 'responsible', 'phones']) {
        const id = `catalogue-understanding-${field}`
        await expect
          .poll(() => page.locator(`[aria-describedby~="${id}"]`).count(), { message: field })
          .toBe(1)
        expect(await of(page, field).getAttribute('aria-live')).toBe('polite')
      }
    })
  })

  test('a name without its agency’s is the department that has it with the agency’s', async () => {
    const { documentId } = await item(
      `filters[responsible][$eq]=${encodeURIComponent('省医保局规财处 基金处 稽核中心')}`,
    )
    await signedIn('gongkai-editor', async (page) => {
      await open(page, documentId)
      await says(page, 'responsible').toBe(
        [
          '“省医保局规财处”即科室“省医保局规财处”',
          '“基金处”即科室“省医保局基金处”',
          '“稽核中心”即科室“稽核中心”',
        ].join('\n'),
      )
      await says(page, 'publisher').toBe('“省医保局”即本机关')
    })
  })

  test('a new item is told to choose its catalogue first, a record while it is typed what its dates and numbers contradict', async () => {
    await signedIn('gongkai-editor', async (page) => {
      await open(page, 'create')
      await page.locator('[name=publisher]').fill('办公室')
      await says(page, 'publisher').toBe('选定所属目录后，才能与本机关的科室核对')

      // In the same window: Strapi lets one account sign in only so often.
      await page.goto(`${it.cms}/admin/content-manager/collection-types/plugin::catalogue.record/create`)
      const beside = page.getByRole('region', { name: '日期与编号' })
      const doubts = () => expect.poll(() => beside.innerText(), { timeout: 15_000 })
      await doubts().toContain('未发现互相矛盾之处')
      await page.locator('[name=title]').fill('关于门诊共济的通知')
      await page.locator('[name=documentNumber]').fill('资医保发〔2024〕5号')
      await page.getByLabel('形成日期').fill('2025/01/10')
      await page.keyboard.press('Tab')
      await doubts().toContain('文号“资医保发〔2024〕5号”为 2024 年，与形成日期 2025-01-10 不是同一年')
      await page.locator('[name=documentNumber]').fill('资医保发〔2025〕5号')
      await doubts().toContain('未发现互相矛盾之处')
      await page.locator('[name=indexNumber]').fill('000014340/2025-00001')
      await doubts().toContain('代码“000014340”的校验位应为“9”，可能有误')
    })
  })

  test('an agency’s code is shown as its index numbers will be, and doubted where its last character is wrong', async () => {
    await signedIn('gongkai-office', async (page) => {
      const agencies = `${it.cms}/admin/content-manager/collection-types/plugin::catalogue.agency`
      await page.goto(agencies)
      await page.getByText('资阳市医疗保障局').first().click()
      const beside = page.getByRole('region', { name: '机构代码' })
      const code = () => expect.poll(() => beside.innerText(), { timeout: 15_000 })
      await code().toContain('未填写')
      await page.locator('[name=indexCode]').fill('00001434')
      await code().toContain('应为 9 位组织机构代码')
      await page.locator('[name=indexCode]').fill('000014349')
      await code().toMatch(/^机构代码\n索引号样式：000014349\/\d{4}-00001$/u)
      await page.locator('[name=indexCode]').fill('000014340')
      await code().toContain('校验位应为“9”')
    })
  })
})
