import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documents } from '../cms/documents.ts'
import { release } from '../cms/people.ts'
import { agencyName, bureau, otherName, publicItem, type Bureau } from './bureau.ts'
import { fitsPhone, foreign, sound } from './looked-at.ts'

const late = '关于印发行政处罚裁量基准的通知'
const open = '2030年度预算公开说明'
const weekly = '工作动态'
const written = [
  agencyName,
  otherName,
  late,
  open,
  weekly,
  '规范性文件',
  '通知公告',
  '政府网站与政务新媒体检查指标',
  '国办秘函〔2019〕19号',
]

describe('公开时限: what is due, by the screens that say so', () => {
  let it: Bureau

  beforeAll(async () => {
    it = await bureau()
    const { strapi } = it.cms
    const ruled = await publicItem(it, '规范性文件', { deadline: '自信息形成之日起5个工作日内' })
    const news = await publicItem(it, weekly, { deadline: '每周更新' })
    await publicItem(it, '通知公告', { deadline: '及时公开' })
    const record = (title: string, item: string, more: object) =>
      documents(strapi, 'record').create({ data: { title, body: '正文', item, ...more } })
    await record(late, ruled, { formedOn: '2026-03-02' })
    // Of a year whose holidays nobody has announced.
    await record(open, ruled, { formedOn: '2030-01-04' })
    const old = await record('年初工作部署会召开', news, { formedOn: '2026-01-05' })
    await release(strapi, 'record', old)
    // It went out when it was new.
    await strapi.db.query('plugin::catalogue.record').updateMany({
      where: { documentId: old.documentId },
      data: { releasedAt: '2026-01-06T02:00:00.000Z' },
    })
  })
  afterAll(() => it.stop())

  const opened = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: '公开时限' }).first().click()
    await page.getByRole('heading', { name: '公开时限', level: 1 }).waitFor()
    await page.getByRole('heading', { name: agencyName }).waitFor()
  }

  test('an editor sees their own agency: the missed first, each with its day and its working', async () => {
    await it.signedIn('zhao', async (page) => {
      await opened(page)
      expect(await page.getByRole('heading', { name: otherName }).count()).toBe(0)
      const line = page.getByRole('table', { name: '逾期 1 项' }).getByRole('row', { name: late })
      expect(await line.innerText()).toMatch(/逾期 \d+ 天/u)
      await line.locator('summary').focus()
      await page.keyboard.press('Enter')
      await line.getByText('第1至4个工作日', { exact: false }).waitFor()
      expect(await page.getByRole('table', { name: '7天内到期 1 项' }).innerText()).toContain(weekly)
      expect(await page.getByRole('table', { name: '到期日待定 1 项' }).innerText()).toContain(open)
      await page.getByText('久未更新 2 个栏目').click()
      await page.getByText('最近一次更新 2026-01-06', { exact: false }).first().waitFor()
      await page.getByText('空白 2 个栏目').click()
      expect(await foreign(page, 'zh-Hans')).toEqual([])
      await sound(page, 'due')
      await fitsPhone(page, 'due')
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
      expect(await line.isVisible()).toBe(true)
      await page.emulateMedia({ media: 'screen' })
      await line.getByRole('link', { name: late }).click()
      await page.getByRole('heading', { name: late }).waitFor()
    })
  })

  test('the disclosure office sees every agency, the quiet ones too; without the network the page says so', async () => {
    await it.signedIn('zhou', async (page) => {
      await opened(page)
      const quiet = page.getByRole('region', { name: otherName })
      await quiet.getByText('没有到期、逾期或久未更新的内容。').waitFor()
      await page.context().setOffline(true)
      await page.getByRole('button', { name: '刷新' }).click()
      await page.getByText('公开时限暂时无法读取').waitFor()
      await sound(page, 'due-offline')
      await page.context().setOffline(false)
      await page.getByRole('button', { name: '刷新' }).click()
      await quiet.waitFor()
      await it.inEnglish(page, 'zhou')
      await page.getByRole('heading', { name: 'Due dates', level: 1 }).waitFor()
      await page.getByRole('heading', { name: 'Overdue: 1' }).waitFor()
      await sound(page, 'due-en')
      expect(await foreign(page, 'en', written)).toEqual([])
    })
  })

  test('whoever runs the site has no such screen; whoever works for nobody is told so', async () => {
    await it.signedIn('wu', async (page) => {
      expect(await page.getByRole('link', { name: '公开时限' }).count()).toBe(0)
      await page.goto(`${it.cms.url}/admin/plugins/catalogue/duties`)
      await page.getByText('您没有权限查看此内容').waitFor()
    })
    await it.cms.strapi.db.query('plugin::catalogue.member').deleteMany({ where: { person: it.id('sun') } })
    await it.signedIn('sun', async (page) => {
      await page.goto(`${it.cms.url}/admin/plugins/catalogue/duties`)
      await page.getByText('您目前不负责任何机关，没有可以查看的内容。').waitFor()
      await sound(page, 'due-nobody')
    })
  })

  test('beside the form stands by when a record is due, as its dates are typed', async () => {
    await it.signedIn('zhao', async (page) => {
      const content = `${it.cms.url}/admin/content-manager/collection-types/plugin::catalogue.record`
      await page.goto(`${content}/create`)
      const beside = page.getByRole('region', { name: '公开时限（本条）' })
      await beside.getByText('选择公开事项后，系统会推算到期日。').waitFor()
      await page.goto(`${content}?page=1&pageSize=10&_q=${encodeURIComponent(late)}`)
      await page.getByText(late).first().click()
      await beside.getByText('到期日：2026年3月9日（星期一）').waitFor()
      await beside.getByText('时限原文：自信息形成之日起5个工作日内').waitFor()
      const formed = page.getByRole('combobox', { name: /成文|形成/u }).first()
      await formed.fill('2026/09/28')
      await formed.blur()
      await beside.getByText('到期日：2026年10月', { exact: false }).waitFor()
      await beside.scrollIntoViewIfNeeded()
      await page.setViewportSize({ width: 390, height: 844 })
      // The panel lays its form out anew for a phone: what stood before is taken away.
      await beside.waitFor()
      await fitsPhone(page, 'due-beside')
    })
  })
})
