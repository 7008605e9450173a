import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documents } from '../cms/documents.ts'
import { agencyName, bureau, type Bureau } from './bureau.ts'
import { fitsPhone, foreign, pictured, sound } from './looked-at.ts'

const department = '医药服务科'
const [before, after] = ['028-26110622', '028-26119900']

describe('快速更正: public at once, looked at by a second person afterwards', () => {
  let it: Bureau
  let office: string

  beforeAll(async () => {
    it = await bureau()
    const made = await documents(it.cms.strapi, 'department').create({
      data: { name: department, phone: before, agency: it.agency },
    })
    office = made.documentId
  })
  afterAll(() => it.stop())

  const phone = async (): Promise<unknown> =>
    (await documents(it.cms.strapi, 'department').findOne({ documentId: office }))?.['phone']
  const opened = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: '快速更正' }).first().click()
    await page.getByRole('heading', { name: '快速更正', level: 1 }).waitFor()
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })
  const corrected = async (page: Page, number: string): Promise<void> => {
    await page.goto(
      `${it.cms.url}/admin/content-manager/collection-types/plugin::catalogue.department/${office}`,
    )
    await page.locator('[name=phone]').fill(number)
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await button(page, '保存').click()
    expect((await saved).status()).toBe(200)
  }

  test('whoever corrects a phone sees it wait, may not confirm it alone and is told why, and may take it back', async () => {
    await it.signedIn('zhao', async (page) => {
      await opened(page)
      await page.getByText('没有待确认的更正。').waitFor()
      await page.getByText('还没有已办结的更正。').waitFor()
      await sound(page, 'corrections-empty')
      await corrected(page, after)
      expect(await phone()).toBe(after)
      await opened(page)
      await page.getByRole('heading', { name: '待确认 1 项' }).waitFor()
      const changes = page.getByRole('region', { name: `${department}的更正内容` })
      expect(await changes.locator('tbody').innerText()).toMatch(
        new RegExp(`电话\\s+${before}\\s+${after}`, 'u'),
      )
      const confirm = button(page, `确认更正 科室 · ${department}`)
      expect(await confirm.isDisabled()).toBe(true)
      await page.getByText('不能确认：', { exact: false }).waitFor()
      expect(await foreign(page, 'zh-Hans')).toEqual([])
      await sound(page, 'corrections-own')
      await fitsPhone(page, 'corrections')
      await button(page, `恢复原样 科室 · ${department}`).click()
      // It listens for keys once it has taken the focus, which on a busy machine is later than it is seen.
      const dialog = page.getByRole('dialog')
      await expect.poll(() => dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await phone()).toBe(after)
      await button(page, `恢复原样 科室 · ${department}`).click()
      await sound(page, 'corrections-dialog')
      await inDialog(page, '恢复原样').click()
      await page.getByText(`“${department}”已恢复原样。`).waitFor()
      await page.getByRole('heading', { name: '已办结 1 项' }).waitFor()
      expect(await phone()).toBe(before)
      await corrected(page, after)
    })
  })

  test('a second person confirms by keyboard alone, and the number stays', async () => {
    await it.signedIn('qian', async (page) => {
      await opened(page)
      const confirm = button(page, `确认更正 科室 · ${department}`)
      await confirm.focus()
      await page.keyboard.press('Enter')
      await inDialog(page, '确认更正').focus()
      await page.keyboard.press('Enter')
      await page.getByText(`已确认“${department}”的更正。`).waitFor()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe(`已确认“${department}”的更正。`)
      await page.getByText(/钱进 确认于 \d{4}-\d{2}-\d{2}/u).waitFor()
      await sound(page, 'corrections-ended')
      expect(await phone()).toBe(after)
    })
  })

  test('a correction that another ended meanwhile is refused in words; without the network the page says so', async () => {
    await it.signedIn('zhao', (page) => corrected(page, before))
    await it.signedIn('sun', async (page) => {
      await opened(page)
      await button(page, `确认更正 科室 · ${department}`).click()
      await it.signedIn('zhao', async (other) => {
        await opened(other)
        await button(other, `恢复原样 科室 · ${department}`).click()
        await inDialog(other, '恢复原样').click()
        await other.getByText(`“${department}”已恢复原样。`).waitFor()
      })
      await inDialog(page, '确认更正').click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
      await pictured(page, 'corrections-refused')
      await inDialog(page, '取消').click()
      await page.getByRole('heading', { name: '待确认 0 项' }).waitFor()
      await page.context().setOffline(true)
      await button(page, '刷新').click()
      await page.getByText('快速更正暂时无法读取').waitFor()
      await sound(page, 'corrections-offline')
      await page.context().setOffline(false)
      await button(page, '刷新').click()
      await page.getByRole('heading', { name: '已办结 3 项' }).waitFor()
    })
  })

  test('an urgent one that nobody confirmed in time stands in red; whoever runs the site may only look', async () => {
    await it.signedIn('zhou', async (page) => {
      await page.goto(
        `${it.cms.url}/admin/content-manager/collection-types/plugin::catalogue.agency/${it.agency}`,
      )
      // The form is filled once more when all of it has come.
      await page.waitForLoadState('networkidle')
      await page.locator('[name=printedName]').fill('资阳市医保局')
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
      await button(page, '保存').click()
      expect((await saved).status()).toBe(200)
    })
    await it.cms.strapi.db.query('plugin::catalogue.correction').updateMany({
      where: { urgent: true },
      data: { confirmBefore: '2026-01-05T10:00:00.000Z' },
    })
    await it.signedIn('wu', async (page) => {
      await opened(page)
      await page.getByText('逾期未确认，期限为 2026-01-05 18:00', { exact: false }).waitFor()
      expect(await button(page, `确认更正 机关 · ${agencyName}`).isDisabled()).toBe(true)
      expect(await button(page, `恢复原样 机关 · ${agencyName}`).isDisabled()).toBe(true)
      await sound(page, 'corrections-overdue')
      await it.inEnglish(page, 'wu')
      await page.getByRole('heading', { name: 'Corrections', level: 1 }).waitFor()
      expect(
        await foreign(page, 'en', [agencyName, '资阳市医保局', department, '赵敏', '钱进', '孙立', '周宁']),
      ).toEqual([])
      await sound(page, 'corrections-en')
    })
  })
})
