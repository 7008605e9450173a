import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { release, review } from '../cms/people.ts'
import { record } from '../cms/documents.ts'
import { bureau, publicItem, type Bureau } from './bureau.ts'
import { fitsPhone, foreign, pictured, sound } from './looked-at.ts'

const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }
const inShanghai = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
const two = (n: number): string => String(n).padStart(2, '0')

describe('the steps of a review that are seldom taken, on screen', () => {
  let it: Bureau
  let under: string

  beforeAll(async () => {
    it = await bureau()
    under = await publicItem(it, '医疗保障政策文件')
  })
  afterAll(() => it.stop())

  const drafted = (title: string): Promise<string> =>
    review(it.cms.strapi).as(
      it.id('zhao'),
      async () => (await record(it.cms.strapi, under, { title })).documentId,
    )
  const of = (about: string) => ({ kind: 'record', about, locale: 'zh-Hans' })
  const submitted = async (title: string): Promise<string> => {
    const about = await drafted(title)
    await review(it.cms.strapi).command(it.id('zhao'), of(about), { does: 'submit', sheet })
    return about
  }
  const version = async (about: string): Promise<unknown> => {
    const versions = (await it.cms.strapi.db
      .query('plugin::catalogue.version')
      .findMany({ where: { about }, orderBy: { number: 'desc' } })) as readonly unknown[]
    return versions[0]
  }
  const approved = async (title: string): Promise<string> => {
    const about = await submitted(title)
    const seen = await review(it.cms.strapi).digest(of(about))
    const command = { does: 'approve', seen, opinion: null, confirms: [] }
    await review(it.cms.strapi).command(it.id('qian'), of(about), command)
    return about
  }
  const isPublic = async (about: string): Promise<boolean> =>
    (await it.cms.strapi.db
      .query('plugin::catalogue.record')
      .count({ where: { documentId: about, publishedAt: { $notNull: true } } })) > 0
  const opened = async (page: Page, about: string): Promise<void> => {
    await page.goto(`${it.cms.url}/admin/plugins/catalogue/review/record/${about}/zh-Hans`)
    await page.locator('main h1').waitFor()
  }
  const step = (page: Page, name: string) =>
    page.getByRole('toolbar', { name: '下一步' }).getByRole('button', { name, exact: true })
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })
  const done = (page: Page, name: string) => page.getByText(`已办理：${name}`).waitFor()

  test('a signer picks a day and an hour by Beijing time, and it waits', async () => {
    const about = await approved('定时公开的通知')
    const day = new Date(Date.now() + 2 * 24 * 3_600_000)
    const date = `${String(day.getFullYear())}/${two(day.getMonth() + 1)}/${two(day.getDate())}`
    await it.signedIn('sun', async (page) => {
      await opened(page, about)
      await step(page, '定时签发').click()
      const dialog = page.getByRole('dialog')
      await pictured(page, 'schedule')
      await inDialog(page, '定时签发').click()
      await dialog.getByText('定时发布的时间', { exact: false }).waitFor()
      await dialog.getByRole('combobox', { name: '日期' }).click()
      await sound(page, 'schedule-day')
      await dialog.getByRole('combobox', { name: '日期' }).fill(date)
      await page.keyboard.press('Enter')
      await dialog.getByRole('combobox', { name: '时间' }).click()
      await pictured(page, 'schedule-time')
      await page.getByRole('option', { name: '09:30' }).click()
      await pictured(page, 'schedule-picked')
      await inDialog(page, '定时签发').click()
      await done(page, '定时签发')
      const at = `${date.replaceAll('/', '-')} 09:30`
      await page.getByText(at).first().waitFor()
      await sound(page, 'scheduled')
      await fitsPhone(page, 'scheduled')
      expect(await version(about)).toMatchObject({
        state: 'scheduled',
        scheduledFor: new Date(`${at.replace(' ', 'T')}:00+08:00`).toISOString(),
      })
    })
  })

  test('what waits for its hour stands on the workbench, and is taken off again', async () => {
    const about = await approved('明日公开的通知')
    const at = new Date(Date.now() + 24 * 3_600_000).toISOString()
    await review(it.cms.strapi).command(it.id('sun'), of(about), { does: 'schedule', at })
    await it.signedIn('sun', async (page) => {
      await page.getByRole('heading', { name: /^定时发布（\d）$/u }).waitFor()
      await page.getByText(`将于 ${inShanghai(at)} 发布`).waitFor()
      await pictured(page, 'workbench-scheduled')
      await opened(page, about)
      await step(page, '取消定时').click()
      await inDialog(page, '取消定时').click()
      await done(page, '取消定时')
      expect(await version(about)).toMatchObject({ state: 'approved', scheduledFor: null })
      expect(await isPublic(about)).toBe(false)
    })
  })

  test('the office releases urgently with a reason; it stands in red until another person confirms', async () => {
    const about = await drafted('关于启动应急响应的公告')
    await it.signedIn('zhou', async (page) => {
      await opened(page, about)
      await step(page, '紧急发布').click()
      await inDialog(page, '紧急发布').click()
      await page.getByRole('dialog').getByText('请写明理由。').waitFor()
      await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('暴雨红色预警')
      await pictured(page, 'urgent')
      await inDialog(page, '紧急发布').click()
      await done(page, '紧急发布')
      expect(await isPublic(about)).toBe(true)
      await page.getByRole('alert').getByText('紧急发布，尚未确认').waitFor()
      expect(await page.getByRole('region', { name: '暂不能办理' }).innerText()).toContain('确认紧急发布')
      await sound(page, 'urgent-open')
    })
    await it.signedIn('qian', async (page) => {
      await page.getByRole('heading', { name: '待我确认的紧急发布（1）' }).waitFor()
      await sound(page, 'urgent-work')
      await page.getByRole('link', { name: '关于启动应急响应的公告' }).click()
      await step(page, '确认紧急发布').focus()
      await page.keyboard.press('Enter')
      await inDialog(page, '确认紧急发布').click()
      await done(page, '确认紧急发布')
      expect(await page.getByText('紧急发布，尚未确认').count()).toBe(0)
      expect(await version(about)).toMatchObject({ state: 'published' })
    })
  })

  test('whoever submitted takes it back, and a withdrawn one is drafted again', async () => {
    const about = await submitted('撤回后重新起草')
    await it.signedIn('zhao', async (page) => {
      await opened(page, about)
      await step(page, '撤回送审').click()
      await pictured(page, 'recall')
      await inDialog(page, '撤回送审').click()
      await done(page, '撤回送审')
      expect(await version(about)).toMatchObject({ state: 'draft' })
      await release(it.cms.strapi, 'record', { documentId: about })
      await review(it.cms.strapi).command(it.id('sun'), of(about), {
        does: 'withdraw',
        reason: '数据有误',
        notice: true,
      })
      await opened(page, about)
      await page.getByText('数据有误').first().waitFor()
      await step(page, '重新起草').click()
      await inDialog(page, '重新起草').click()
      await done(page, '重新起草')
      await sound(page, 'reopened')
      expect(await version(about)).toMatchObject({ state: 'draft', number: 2 })
      expect(await foreign(page, 'zh-Hans', ['zhao', 'qian', 'sun'])).toEqual([])
    })
  })

  test('the reviewer returns several at once for one reason, and without the network loses nothing typed', async () => {
    const both = [await submitted('简报一'), await submitted('简报二')]
    await it.signedIn('qian', async (page) => {
      await page.getByRole('heading', { name: '待我审查（2）' }).waitFor()
      await page.getByRole('checkbox', { name: '选择：简报一' }).focus()
      await page.keyboard.press('Space')
      await page.getByRole('checkbox', { name: '选择：简报二' }).click()
      await page.getByRole('button', { name: '退回（2）' }).click()
      await inDialog(page, '退回').click()
      await page.getByRole('dialog').getByText('请写明理由。').waitFor()
      const reason = page.getByRole('dialog').getByRole('textbox', { name: '理由' })
      await reason.fill('请补充数据来源')
      await page.context().setOffline(true)
      await inDialog(page, '退回').click()
      await page.getByRole('dialog').getByRole('alert').filter({ hasText: '没有办理' }).waitFor()
      expect(await reason.inputValue()).toBe('请补充数据来源')
      await sound(page, 'bulk-return-offline')
      await page.context().setOffline(false)
      await inDialog(page, '退回').click()
      await page.getByText('已办理 2 项，未办理 0 项').waitFor()
      await sound(page, 'bulk-returned')
      for (const about of both)
        expect(await version(about)).toMatchObject({ state: 'returned', returnedBecause: '请补充数据来源' })
    })
    await it.signedIn('zhao', async (page) => {
      await it.inEnglish(page, 'zhao')
      await page.getByRole('heading', { name: 'Returned to me', exact: false }).waitFor()
      await pictured(page, 'work-en')
      await opened(page, both[0] ?? '')
      await sound(page, 'review-en')
    })
  })
})
