import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyName, bureau, otherName, type Bureau } from './bureau.ts'
import { fitsPhone, foreign, pictured, sound } from './looked-at.ts'

// A role is called what it was called when it was made, in every language.
const roles = ['经办人', '审查人', '签发人', '政务公开办', '网站管理员', '系统管理员']
const staff = ['赵敏', '钱进', '孙立', '周宁', '吴洋', '郑平']

describe('人员与机关: who works where, and how each agency reviews', () => {
  let it: Bureau

  beforeAll(async () => {
    it = await bureau()
  })
  afterAll(() => it.stop())

  const opened = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: '人员与机关' }).first().click()
    await page.getByRole('heading', { name: '人员与机关', level: 1 }).waitFor()
  }
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })
  const agenciesOf = async (person: number): Promise<readonly unknown[]> =>
    (
      (await it.cms.strapi.db.query('plugin::catalogue.member').findMany({ where: { person } })) as readonly {
        readonly agencyKey: string
      }[]
    ).map(({ agencyKey }) => agencyKey)

  test('an administrator gives a person another agency, by keyboard, and it stands in the audit', async () => {
    await it.signedIn('zheng', async (page) => {
      await opened(page)
      const line = page.getByRole('row', { name: /赵敏/u })
      expect(await line.innerText()).toMatch(/经办人\s+资阳市医疗保障局/u)
      expect(await page.getByRole('row', { name: /周宁/u }).innerText()).toContain('全部机关')
      expect(await page.getByRole('button', { name: '修改郑平负责的机关' }).isDisabled()).toBe(true)
      expect(await foreign(page, 'zh-Hans')).toEqual([])
      await sound(page, 'people')
      await fitsPhone(page, 'people')

      await page.getByRole('button', { name: '修改赵敏负责的机关' }).focus()
      await page.keyboard.press('Enter')
      const choice = page.getByRole('dialog').getByRole('combobox')
      await choice.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: otherName }).waitFor()
      await pictured(page, 'people-choose')
      await page.getByRole('option', { name: otherName }).click()
      await page.keyboard.press('Escape')
      await sound(page, 'people-assign')
      await inDialog(page, '保存').click()
      await page.getByText('已保存，并记入审计记录').waitFor()
      await expect.poll(() => line.innerText()).toContain(otherName)
      expect((await agenciesOf(it.id('zhao'))).toSorted()).toEqual([it.agency, it.other].toSorted())
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('修改赵敏负责的机关')
    })
  })

  test('an agency without a step of review cannot be saved; with others it reviews by them at once', async () => {
    await it.signedIn('zheng', async (page) => {
      await opened(page)
      const settings = page.getByRole('button', { name: `修改${agencyName}的审查设置` })
      await settings.click()
      const dialog = page.getByRole('dialog')
      await sound(page, 'people-settings')
      for (const box of await dialog.getByRole('group', { name: '审查环节' }).getByRole('checkbox').all())
        if (await box.isChecked()) await box.click()
      await inDialog(page, '保存').click()
      await dialog.getByText('至少保留一个审查环节。').waitFor()
      await dialog.getByRole('checkbox', { name: '科室负责人审核' }).click()
      await dialog.getByRole('checkbox', { name: '保密审查' }).click()
      await dialog.getByRole('checkbox', { name: '办公地址' }).click()
      await inDialog(page, '保存').click()
      await page.getByText('已保存，并记入审计记录').waitFor()
      const line = page.getByRole('row', { name: new RegExp(agencyName, 'u') }).last()
      expect(await line.innerText()).toMatch(/科室负责人审核 → 保密审查/u)
      expect(
        await it.cms.strapi.db
          .query('plugin::catalogue.agency')
          .findOne({ where: { documentId: it.agency, locale: 'zh-Hans' } }),
      ).toMatchObject({
        reviewSteps: ['reviewDepartment', 'reviewSecrecy'],
        safeFields: ['phone', 'officeHours'],
      })
      const acts = (await it.cms.strapi.db
        .query('plugin::catalogue.audit')
        .findMany({ where: { act: { $in: ['people.assigned', 'agency.review'] } } })) as readonly {
        readonly act: string
      }[]
      expect(acts.map(({ act }) => act)).toEqual(['people.assigned', 'agency.review'])
    })
  })

  test('without the network nothing is lost and nothing pretended; in English no Chinese word of ours is left', async () => {
    await it.signedIn('zheng', async (page) => {
      await opened(page)
      await page.getByRole('button', { name: '修改钱进负责的机关' }).click()
      await page.context().setOffline(true)
      await inDialog(page, '保存').click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
      await sound(page, 'people-offline')
      await page.context().setOffline(false)
      await inDialog(page, '保存').click()
      await page.getByText('已保存，并记入审计记录').waitFor()
      await it.inEnglish(page, 'zheng')
      await page.getByRole('heading', { name: 'People and agencies', level: 1 }).waitFor()
      await sound(page, 'people-en')
      expect(await foreign(page, 'en', [agencyName, otherName, ...staff, ...roles])).toEqual([])
    })
  })

  test('nobody else finds the screen, by the menu or by its address', async () => {
    await it.signedIn('zhou', async (page) => {
      expect(await page.getByRole('link', { name: '人员与机关' }).count()).toBe(0)
      await page.goto(`${it.cms.url}/admin/plugins/catalogue/people`)
      await page.locator('main').getByText(/权限/u).first().waitFor()
      expect(await page.getByText(agencyName).count()).toBe(0)
      await sound(page, 'people-not')
    })
  })
})
