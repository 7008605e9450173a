import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documents, indexCode } from '../cms/documents.ts'
import { approve, password, people, person, release, review } from '../cms/people.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { still } from './looked-at.ts'
import { screens } from './screens.ts'

const title = '关于调整门诊慢特病待遇有关事项的通知'
const plain = ['2026年第三季度医保基金运行情况', '定点零售药店名单（2026年11月）']
const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }
// A made-up number whose check digit is right.
const idNumber = '110101199003074477'

const pictures = path.resolve(import.meta.dirname, '../../config/guide')

// A poll gives up after a second by itself, which a busy machine needs for a save.
const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 20_000 })

/** Pictures of the guide are taken anew only where asked for: they are part of the repository. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['GUIDE_PICTURES'] === undefined) return
  await mkdir(pictures, { recursive: true })
  // Dialogs fade in.
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: false })
}

const faults = async (page: Page): Promise<readonly string[]> => {
  await still(page)
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('one drafts, another reviews, a third releases, all on screen', () => {
  let database: Database
  let it: Cms
  let chromium: Chromium
  let signedIn: ReturnType<typeof screens>['signedIn']
  let subject: { readonly kind: 'record'; readonly about: string; readonly locale: string }

  beforeAll(async () => {
    database = await sqlite()
    it = await cms(database, { RELAY: 'false' }, true)
    chromium = await browser()
    const make = (kind: 'agency' | 'catalogue' | 'item' | 'record', data: object) =>
      documents(it.strapi, kind).create({ data })
    const agency = await make('agency', {
      name: '资阳市医疗保障局',
      printedName: '资阳市医疗保障局',
      slug: 'ziyang',
      indexCode,
    })
    const catalogue = await make('catalogue', {
      name: '资阳市医疗保障局政务公开事项目录',
      agency: agency.documentId,
      columns: [{ shows: 'content', name: '公开内容', over: null }],
    })
    await release(it.strapi, 'catalogue', catalogue)
    const item = await make('item', {
      name: '医疗保障政策文件',
      content: '规范性文件、政策解读',
      catalogue: catalogue.documentId,
    })
    await release(it.strapi, 'item', item)
    const accounts = new Map<string, string>()
    const ids = new Map<string, number>()
    for (const [role, name] of [
      ['gongkai-editor', '赵敏'],
      ['gongkai-reviewer', '钱进'],
      ['gongkai-signer', '孙立'],
    ] as const) {
      const { id, email } = await person(it.strapi, role, role, [agency.documentId])
      await it.strapi.db.query('admin::user').update({ where: { id }, data: { firstname: name } })
      accounts.set(role, email)
      ids.set(role, id)
    }
    // Who released what was public before, by a name that a picture can show.
    const { signer } = await people(it.strapi)
    await it.strapi.db.query('admin::user').update({ where: { id: signer }, data: { firstname: '郑平' } })
    ;({ signedIn } = screens(
      {
        cms: it.url,
        login: (role) => Promise.resolve({ email: accounts.get(role) ?? '', password, role }),
      },
      chromium,
    ))
    const editor = ids.get('gongkai-editor') ?? 0
    const asEditor = <T>(act: () => Promise<T>): Promise<T> => review(it.strapi).as(editor, act)
    // One that is public and has been changed since, with an ID number left in it.
    const { documentId } = await make('record', {
      title,
      body: '<p>自2026年1月1日起，门诊慢特病年度支付限额为2000元。咨询电话：028-26110621。</p>',
      formedOn: '2026-11-02',
      item: item.documentId,
    })
    await release(it.strapi, 'record', { documentId })
    subject = { kind: 'record', about: documentId, locale: 'zh-Hans' }
    await asEditor(() =>
      documents(it.strapi, 'record').update({
        documentId,
        locale: 'zh-Hans',
        data: {
          body: `<p>自2027年1月1日起，门诊慢特病年度支付限额为3000元。咨询电话：028-26110621。</p><p>经办人身份证号：${idNumber}。</p>`,
          summary: '提高年度支付限额',
        },
      }),
    )
    // Two that wait for the reviewer already.
    for (const name of plain) {
      const made = await asEditor(() =>
        make('record', { title: name, body: '<p>正文</p>', formedOn: '2026-11-03', item: item.documentId }),
      )
      await review(it.strapi).command(
        editor,
        { kind: 'record', about: made.documentId, locale: 'zh-Hans' },
        { does: 'submit', sheet },
      )
    }
  })
  afterAll(async () => {
    await chromium.close()
    await it.stop()
    await database.stop()
  })

  const publicRow = async (): Promise<Readonly<Record<string, unknown>> | null> =>
    (await it.strapi.db.query('plugin::catalogue.record').findOne({
      where: { documentId: subject.about, publishedAt: { $notNull: true } },
    })) as Readonly<Record<string, unknown>> | null

  const openFromWork = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: title }).click()
    await page
      .getByRole('toolbar', { name: '下一步' })
      .or(page.getByText('目前没有您可以办理的步骤'))
      .waitFor()
  }
  const step = (page: Page, name: string) =>
    page.getByRole('toolbar', { name: '下一步' }).getByRole('button', { name, exact: true })
  const dialogButton = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })

  test('the drafter begins at their work, masks what was found, submits, and is told why they cannot approve', async () => {
    await signedIn('gongkai-editor', async (page) => {
      await page.getByRole('heading', { name: '我的工作', level: 1 }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/admin/plugins/catalogue/work')
      await page.getByRole('heading', { name: '我的草稿（1）' }).waitFor()
      expect(await faults(page)).toEqual([])
      await openFromWork(page)
      const refused = page.getByRole('region', { name: '暂不能办理' })
      expect(await refused.innerText()).toContain('个人信息')
      await page.getByRole('heading', { name: '个人信息和涉密标志检查（1）' }).waitFor()
      expect(await page.locator('mark').innerText()).toBe(idNumber)
      expect(await faults(page)).toEqual([])
      await picture(page, 'review-findings')
      await page.getByRole('button', { name: /^脱敏为/ }).click()
      await page.getByText('已脱敏 1 处。').waitFor()

      // By keyboard alone: to the bar, into the dialog, and out of it again.
      await step(page, '送审').focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      // It listens for keys once it has taken the focus, which on a busy machine is later than it is seen.
      await eventually(() => dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('送审')

      await step(page, '送审').click()
      await page.getByLabel('保密审查意见').fill('不涉及国家秘密、商业秘密和个人隐私')
      await picture(page, 'review-submit')
      await dialogButton(page, '送审').click()
      await page.getByText('已办理：送审').waitFor()
      await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('已办理：送审')
      await eventually(() => refused.innerText()).toContain('您起草或修改过这一版本')
      expect(await step(page, '审查通过').count()).toBe(0)
    })
  })

  test('the reviewer compares old and new and approves; of several at once, each is told by itself', async () => {
    await signedIn('gongkai-reviewer', async (page) => {
      await page.getByRole('heading', { name: '待我审查（3）' }).waitFor()
      await picture(page, 'workbench')
      await openFromWork(page)
      const body = page.getByRole('region', { name: '正文', exact: true })
      expect(await body.locator('del').allInnerTexts()).toContain('2000')
      expect(await body.locator('ins').allInnerTexts()).toContain('3000')
      expect(await faults(page)).toEqual([])
      await body.scrollIntoViewIfNeeded()
      await picture(page, 'review-compare')
      // Not by the heading: the panel exchanges it for a smaller one as the page scrolls.
      await step(page, '审查通过').scrollIntoViewIfNeeded()
      await picture(page, 'review')
      await step(page, '审查通过').click()
      await page.getByLabel('审查意见').fill('内容属实，同意公开')
      await dialogButton(page, '审查通过').click()
      await page.getByText('已办理：审查通过').waitFor()

      await page.goto(`${it.url}/admin/`)
      await page.getByRole('heading', { name: '待我审查（2）' }).waitFor()
      await page.getByRole('checkbox', { name: '全选（2）' }).click()
      await page.getByRole('button', { name: '审查通过（2）' }).click()
      await dialogButton(page, '审查通过').click()
      await page.getByText('已办理 2 项，未办理 0 项').waitFor()
      await page.getByText('已全部办理。').waitFor()
    })
  })

  test('the signer releases one by one and several at once, a refused one with its reason', async () => {
    await signedIn('gongkai-signer', async (page) => {
      await page.getByRole('heading', { name: '待我签发（3）' }).waitFor()
      await openFromWork(page)
      await step(page, '签发').click()
      await dialogButton(page, '签发').click()
      await page.getByText('已办理：签发').waitFor()
      expect(await publicRow()).toMatchObject({ summary: '提高年度支付限额' })
      expect(JSON.stringify(await publicRow())).not.toContain(idNumber)

      await page.goto(`${it.url}/admin/`)
      await page.getByRole('heading', { name: '待我签发（2）' }).waitFor()
      // Somebody returns one of them while the list is on screen.
      const [{ about } = { about: '' }] = (await it.strapi.db
        .query('plugin::catalogue.version')
        .findMany({ where: { title: plain[0] } })) as readonly { readonly about: string }[]
      const { signer } = await people(it.strapi)
      await review(it.strapi).command(
        signer,
        { kind: 'record', about, locale: 'zh-Hans' },
        { does: 'return', reason: '请补充数据来源' },
      )
      await page.getByRole('checkbox', { name: '全选（2）' }).click()
      await page.getByRole('button', { name: '签发（2）' }).click()
      await dialogButton(page, '签发').click()
      const outcome = page.getByText('已办理 1 项，未办理 1 项')
      await outcome.waitFor()
      await page.getByText(`${plain[0] ?? ''}：这一版本尚未审查通过`).waitFor()
    })
  })

  test('the sheet holds every step, and prints as nothing but itself', async () => {
    await signedIn('gongkai-signer', async (page) => {
      await page.goto(`${it.url}/admin/plugins/catalogue/review/record/${subject.about}/zh-Hans/sheet/2`)
      const paper = page.locator('#catalogue-review-sheet')
      await paper.waitFor()
      const text = await paper.innerText()
      for (const words of [
        '资阳市医疗保障局',
        '主动公开',
        '不涉及国家秘密、商业秘密和个人隐私',
        '送审 赵敏',
        '保密审查 审查通过 钱进：内容属实，同意公开',
        '签发公开 孙立',
      ])
        expect(text).toContain(words)
      expect(await faults(page)).toEqual([])
      await picture(page, 'review-sheet')
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
      expect(await paper.isVisible()).toBe(true)
    })
  })

  test('the signer withdraws it with a notice; its reason and history stay', async () => {
    await signedIn('gongkai-signer', async (page) => {
      await page.goto(`${it.url}/admin/plugins/catalogue/review/record/${subject.about}/zh-Hans`)
      await step(page, '撤回公开').click()
      await dialogButton(page, '撤回公开').click()
      await page.getByRole('dialog').getByText('请写明理由。').waitFor()
      await page
        .getByRole('dialog')
        .getByRole('textbox', { name: '理由' })
        .fill('限额标准有误，更正后重新公开')
      await dialogButton(page, '撤回公开').click()
      await page.getByText('已办理：撤回公开').waitFor()
      expect(await publicRow()).toBeNull()
      expect(
        await it.strapi.db.query('plugin::catalogue.withdrawal').findOne({ where: { about: subject.about } }),
      ).toMatchObject({ notice: true, reason: '限额标准有误，更正后重新公开' })
      expect(
        await page
          .getByRole('region', { name: /历史版本/ })
          .first()
          .innerText(),
      ).toContain('限额标准有误')
    })
  })

  test('in the editor: the state beside the form and in the list, submitting after a save, and no button that only refuses', async () => {
    await signedIn('gongkai-editor', async (page) => {
      await page.getByRole('heading', { name: '退回给我（1）' }).waitFor()
      await page.getByText('退回理由：请补充数据来源').waitFor()
      await page.goto(
        `${it.url}/admin/content-manager/collection-types/plugin::catalogue.record?page=1&pageSize=10`,
      )
      const line = page.getByRole('row', { name: plain[0] ?? '' })
      await line.getByText('退回', { exact: true }).waitFor()
      await picture(page, 'review-list')
      await line.getByText(plain[0] ?? '').click()
      const panel = page
        .getByRole('complementary', { name: '审查与签发' })
        .or(page.locator('aside', { has: page.getByRole('heading', { name: '审查与签发' }) }))
      await panel.getByRole('button', { name: '送审' }).waitFor()
      // Neither in one language nor in several.
      expect(await page.getByRole('button', { name: /发布/ }).count()).toBe(0)
      await page.locator('[name=summary]').fill('数据来源：全国统一医保信息平台')
      await panel.getByText('请先保存再送审').waitFor()
      expect(await panel.getByRole('button', { name: '送审' }).isDisabled()).toBe(true)
      await panel.getByRole('button', { name: '送审' }).scrollIntoViewIfNeeded()
      await picture(page, 'review-panel')
      await page.getByRole('button', { name: '保存', exact: true }).click()
      await eventually(() => panel.getByRole('button', { name: '送审' }).isEnabled()).toBe(true)
      await panel.getByRole('button', { name: '送审' }).click()
      await dialogButton(page, '送审').click()
      await panel.getByText('已办理：送审').waitFor()
    })
  })

  test('on a phone nothing is wider than the screen', async () => {
    await signedIn('gongkai-reviewer', async (page) => {
      await page.setViewportSize({ width: 390, height: 844 })
      for (const [address, name] of [
        ['work', 'workbench-phone'],
        [`review/record/${subject.about}/zh-Hans`, 'review-phone'],
      ] as const) {
        await page.goto(`${it.url}/admin/plugins/catalogue/${address}`)
        await page.locator('main h1').waitFor()
        await page.waitForLoadState('networkidle')
        await picture(page, name)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      }
    })
  })

  test('a step on what another has moved meanwhile is refused in words, and the page looks again', async () => {
    const { documentId } = await documents(it.strapi, 'item').create({
      data: {
        name: '慢特病认定',
        content: '认定标准',
        catalogue: (await documents(it.strapi, 'catalogue').findMany())[0]?.documentId,
      },
    })
    await approve(it.strapi, 'item', documentId)
    await signedIn('gongkai-signer', async (page) => {
      await page.goto(`${it.url}/admin/plugins/catalogue/review/item/${documentId}/zh-Hans`)
      await step(page, '签发').click()
      const { signer } = await people(it.strapi)
      await review(it.strapi).command(
        signer,
        { kind: 'item', about: documentId, locale: 'zh-Hans' },
        { does: 'return', reason: '名称不准' },
      )
      await dialogButton(page, '签发').click()
      await page.getByRole('dialog').getByText('这条内容刚刚被他人处理过').waitFor()
      await dialogButton(page, '取消').click()
      await page.getByText('名称不准').waitFor()
    })
  })
})
