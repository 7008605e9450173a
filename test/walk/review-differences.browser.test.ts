import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documents, record } from '../cms/documents.ts'
import { release, review } from '../cms/people.ts'
import { bureau, publicItem, type Bureau } from './bureau.ts'
import { foreign, pictured, sound } from './looked-at.ts'

const title = '行政处罚决定公示'
const written = [
  title,
  '旧公示办法',
  '政策文件',
  '其他',
  '行政执法',
  '处罚决定',
  '资阳市医疗保障局',
  '当事人身份证号：',
  '赵敏',
  '钱进',
  '孙立',
  '《行政处罚法》第四十八条',
  '正文',
]
// A made-up number whose check digit is right.
const idNumber = '110101199003074477'

describe('what a reviewer decides on: relations by name, personal data by law, one state in a list', () => {
  let it: Bureau
  let about: string

  beforeAll(async () => {
    it = await bureau()
    const { strapi } = it.cms
    const before = await publicItem(it, '其他', { groups: ['政策文件'] })
    const after = await publicItem(it, '处罚决定', { groups: ['行政执法'] })
    const old = await record(strapi, before, { title: '旧公示办法' })
    await release(strapi, 'record', old)
    const made = await record(strapi, before, { title, kind: 'normative' })
    about = made.documentId
    await release(strapi, 'record', made)
    await review(strapi).as(it.id('zhao'), () =>
      documents(strapi, 'record').update({
        documentId: about,
        locale: 'zh-Hans',
        data: {
          item: after,
          repeals: [old.documentId],
          body: `<p>当事人身份证号：${idNumber}。</p>`,
        },
      }),
    )
  })
  afterAll(() => it.stop())

  const opened = async (page: Page): Promise<void> => {
    await page.goto(`${it.cms.url}/admin/plugins/catalogue/review/record/${about}/zh-Hans`)
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  }
  const step = (page: Page, name: string) =>
    page.getByRole('toolbar', { name: '下一步' }).getByRole('button', { name, exact: true })
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })

  test('relations are compared by the names of what they lead to, old and new', async () => {
    await it.signedIn('qian', async (page) => {
      await opened(page)
      const field = (name: string) => page.getByRole('region', { name, exact: true })
      expect(await field('公开事项').locator('del').allInnerTexts()).toEqual(
        expect.arrayContaining(['政策文件']),
      )
      expect((await field('公开事项').locator('ins').allInnerTexts()).join('')).toContain('行政执法')
      expect(await field('废止的信息').locator('ins').innerText()).toBe('旧公示办法')
      expect(await page.locator('main').innerText()).not.toContain('Key')
      expect(await foreign(page, 'zh-Hans', ['zhao', 'qian', 'sun'])).toEqual([])
      await sound(page, 'differences')
    })
  })

  test('a drafter keeps what a law wants kept, and a second person confirms it one by one', async () => {
    await it.signedIn('zhao', async (page) => {
      await opened(page)
      const keep = page.getByRole('button', { name: /^依法保留/u })
      await keep.focus()
      await page.keyboard.press('Enter')
      await inDialog(page, '依法保留').click()
      await page.getByRole('dialog').getByText('请写明理由。').waitFor()
      await page.getByRole('dialog').getByRole('textbox').fill('《行政处罚法》第四十八条')
      await pictured(page, 'keep')
      await inDialog(page, '依法保留').click()
      await page.getByText('赵敏拟依法保留，待审查人确认。', { exact: false }).waitFor()
      await sound(page, 'kept')
      await step(page, '送审').click()
      await inDialog(page, '送审').click()
      await page.getByText('已办理：送审').waitFor()
    })
    await it.signedIn('qian', async (page) => {
      await opened(page)
      await step(page, '审查通过').click()
      await inDialog(page, '审查通过').click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
      await pictured(page, 'approve-kept')
      await page.getByRole('dialog').getByRole('checkbox').click()
      await inDialog(page, '审查通过').click()
      await page.getByText('已办理：审查通过').waitFor()
      await page.getByText('赵敏提出依法保留，已由审查人确认。', { exact: false }).waitFor()
      const versions = (await it.cms.strapi.db
        .query('plugin::catalogue.version')
        .findMany({ where: { about }, orderBy: { number: 'desc' } })) as readonly unknown[]
      expect(versions[0]).toMatchObject({ state: 'approved', kept: [{ confirmedBy: String(it.id('qian')) }] })
    })
  })

  test('a list shows one state, the review’s, and says where something older is still public', async () => {
    await it.signedIn('zhao', async (page) => {
      await page.goto(
        `${it.cms.url}/admin/content-manager/collection-types/plugin::catalogue.record?page=1&pageSize=10`,
      )
      const line = page.getByRole('row', { name: title })
      await line.getByText('待签发', { exact: true }).waitFor()
      await line.getByText('原版仍在公开').waitFor()
      // The design system calls its headings cells.
      const headings = page.locator('thead th', { hasText: '状态' })
      expect(await headings.filter({ visible: true }).count()).toBe(1)
      expect(await page.getByText('已修改', { exact: true }).filter({ visible: true }).count()).toBe(0)
      await page
        .getByRole('row', { name: '旧公示办法' })
        .locator('[data-catalogue-state=published]')
        .waitFor()
      await sound(page, 'list')
    })
  })

  test('in English no Chinese word of ours is left on the review', async () => {
    await it.signedIn('sun', async (page) => {
      await opened(page)
      await it.inEnglish(page, 'sun')
      await page.getByRole('heading', { name: title, level: 1 }).waitFor()
      await page.getByRole('toolbar', { name: 'Next steps' }).waitFor()
      await sound(page, 'differences-en')
      expect(await foreign(page, 'en', written)).toEqual([])
    })
  })
})
