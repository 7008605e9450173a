import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf, wordParagraph, wordTable } from '../../plugins/office/testing/ooxml.ts'
import { agencyWithCatalogue, documents, item, record, rows } from '../cms/documents.ts'
import { password, person } from '../cms/people.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { screens } from './screens.ts'
import { still } from './looked-at.ts'

const wordPage = readFileSync(
  new URL('../../plugins/catalogue/admin/src/body/testing/word.txt', import.meta.url),
  'utf8',
)

let database: Database
let it: Cms
let chromium: Chromium
let signedIn: ReturnType<typeof screens>['signedIn']
let under: string

const login = async (role: string) => {
  const { email } = await person(it.strapi, role, role)
  return { email, password, role }
}

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database, { RELAY: 'false' }, true)
  chromium = await browser()
  ;({ signedIn } = screens({ cms: it.url, login }, chromium))
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'body-editor')
  under = (await item(it.strapi, catalogue)).documentId
})
afterAll(async () => {
  await chromium.close()
  await it.stop()
  await database.stop()
})

const editorIn = (page: Page) => page.locator('[data-field=body] .tiptap')
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true })
const open = async (page: Page, documentId: string): Promise<void> => {
  await page.goto(`${it.url}/admin/content-manager/collection-types/plugin::catalogue.record/${documentId}`)
  await editorIn(page).waitFor()
}
const stored = async (documentId: string): Promise<string> => {
  const [row] = await rows(it.strapi, 'record').findMany({ where: { documentId, publishedAt: null } })
  return String(row?.['body'])
}
/** What the browser does when somebody pastes or drops: an event with what the system's clipboard or hand holds. */
const give = async (
  page: Page,
  kind: 'paste' | 'drop',
  what: {
    readonly html?: string
    readonly file?: { readonly name: string; readonly type: string; readonly bytes: readonly number[] }
  },
): Promise<void> => {
  await editorIn(page).evaluate(
    (element, { event, html, file }) => {
      const held = new DataTransfer()
      if (html !== undefined) held.setData('text/html', html)
      if (file !== undefined)
        held.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
      const { left, top } = element.getBoundingClientRect()
      const init = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: held })
          : new DragEvent('drop', { ...init, dataTransfer: held, clientX: left + 20, clientY: top + 20 }),
      )
    },
    { event: kind, ...what },
  )
}

test('opening changes nothing; a page of Word pasted is saved as the list has it, and is the same when opened again', async () => {
  const { documentId } = await record(it.strapi, under, { body: '<p>原有正文</p>' })
  await signedIn('gongkai-editor', async (page) => {
    await open(page, documentId)
    expect(await editorIn(page).innerText()).toBe('原有正文')
    expect(await save(page).isEnabled()).toBe(false)
    await editorIn(page).click()
    expect(await save(page).isEnabled()).toBe(false)

    await page.keyboard.press('Control+A')
    await give(page, 'paste', { html: wordPage })
    await expect.poll(() => editorIn(page).locator('table th').count()).toBe(2)
    await save(page).click()
    await expect
      .poll(() => stored(documentId), { timeout: 20_000 })
      .toBe(
        [
          '<h2>一、办理条件</h2>',
          '<p>参保人员应当<strong>连续参保满一年</strong>，见<a href="https://www.nhsa.gov.cn/">国家医保局</a>。</p>',
          '<p><strong>办理材料：</strong></p>',
          '<ol><li>身份证</li><li>社保卡<ul><li>原件</li><li>复印件</li></ul></li><li>申请表</li></ol>',
          '<h3>（二）标准</h3>',
          '<table><thead><tr><th colspan="2"><p align="center">病种</p></th><th>限额</th></tr></thead>',
          '<tbody><tr><td rowspan="2">高血压</td><td>一级</td><td>200</td></tr><tr><td>二级</td><td></td></tr></tbody></table>',
        ].join(''),
      )
    await expect.poll(() => save(page).isEnabled()).toBe(false)
    await page.reload()
    await editorIn(page).locator('table').waitFor()
    expect(await save(page).isEnabled()).toBe(false)
  })
})

test('a hostile page on the clipboard runs nothing and leaves nothing', async () => {
  const { documentId } = await record(it.strapi, under, { body: '' })
  await signedIn('gongkai-editor', async (page) => {
    await open(page, documentId)
    await editorIn(page).click()
    await give(page, 'paste', {
      html: '<p onclick="window.ran=1">甲</p><img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">乙</a><svg onload="window.ran=1"></svg>',
    })
    await expect.poll(() => editorIn(page).innerText()).toContain('乙')
    await save(page).click()
    await expect.poll(() => stored(documentId), { timeout: 20_000 }).toMatch(/^<p>甲<\/p><p>乙<\/p>$/)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })
})

test('a dropped Word document becomes the text, offers its title and says what stayed behind', async () => {
  const bytes = documentOf(
    `${wordParagraph('参保人员应当备案。')}${wordTable([
      ['项目', '金额'],
      ['门诊', '12'],
    ])}<w:p><w:ins w:id="1" w:author="甲"><w:r><w:t>新增一句。</w:t></w:r></w:ins></w:p>`,
    {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
  )
  await signedIn('gongkai-editor', async (page) => {
    await page.goto(`${it.url}/admin/content-manager/collection-types/plugin::catalogue.record/create`)
    await editorIn(page).waitFor()
    await page.getByText('也可把 .docx 文档拖到这里').waitFor()
    await give(page, 'drop', {
      file: { name: '异地就医备案须知.docx', type: '', bytes: [...bytes] },
    })
    await page.getByText('文档带有修订痕迹').waitFor()
    expect(await editorIn(page).innerText()).toContain('新增一句。')
    await page.getByRole('button', { name: '填入标题' }).click()
    expect(await page.locator('input[name=title]').inputValue()).toBe('异地就医备案须知')
    await save(page).click()
    const made = async () =>
      (await rows(it.strapi, 'record').findMany({ where: { title: '异地就医备案须知' } })).map(
        (row) => row['body'],
      )
    await expect
      .poll(made, { timeout: 20_000 })
      .toEqual([
        '<p>参保人员应当备案。</p><table><tbody><tr><td>项目</td><td>金额</td></tr><tr><td>门诊</td><td>12</td></tr></tbody></table><p>新增一句。</p>',
      ])
  })
})

test('a pasted picture goes to the media library and hangs on the record', async () => {
  const { documentId } = await record(it.strapi, under, { body: '<p>图示：</p>' })
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await signedIn('gongkai-editor', async (page) => {
    await open(page, documentId)
    await editorIn(page).click()
    await page.keyboard.press('End')
    await give(page, 'paste', { html: `<p><img src="data:image/png;base64,${png}" alt="流程图"></p>` })
    await editorIn(page).locator('img[src^="/uploads/"]').waitFor()
    await save(page).click()
    await expect
      .poll(() => stored(documentId), { timeout: 20_000 })
      .toMatch(/<img src="\/uploads\/[\w.-]+\.png" alt="流程图" \/>/)
    const [row] = await rows(it.strapi, 'record').findMany({ where: { documentId }, populate: ['images'] })
    expect(row?.['images']).toHaveLength(1)
  })
})

test('the toolbar is used from the keyboard, works on tables, and is fit for screen readers', async () => {
  const { documentId } = await record(it.strapi, under, { body: '<p>标题文字</p>' })
  await signedIn('gongkai-editor', async (page) => {
    await open(page, documentId)
    await editorIn(page).click()
    await page.keyboard.press('Shift+Tab')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('撤销')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('标题二')
    await page.keyboard.press('Enter')
    expect(await editorIn(page).locator('h2').innerText()).toBe('标题文字')
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(() => save(page).isEnabled()).toBe(false)

    await page.getByRole('button', { name: '插入表格' }).click()
    await page.getByRole('button', { name: '下方插入行' }).click()
    expect(await editorIn(page).locator('tr').count()).toBe(4)
    await still(page)
    const { violations } = await new AxeBuilder({ page })
      .include('[data-field=body]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})

test('who may only read sees the text and cannot write in it', async () => {
  const { documentId } = await record(it.strapi, under, { body: '<p>只读正文</p>' })
  await signedIn('gongkai-signer', async (page) => {
    await open(page, documentId)
    expect(await editorIn(page).getAttribute('contenteditable')).toBe('false')
    await documents(it.strapi, 'record').delete({ documentId })
  })
})
