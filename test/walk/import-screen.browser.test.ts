import { AxeBuilder } from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AgencyDocument, type CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { writeFile } from '@gongkai/office'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium, type Window } from '../real/browser.ts'
import { stack, type Stack } from '../real/stack.ts'
import { team, type Team } from '../real/team.ts'
import { until } from '../real/until.ts'
import { still } from './looked-at.ts'

const seeds = path.resolve(import.meta.dirname, '../../seeds/catalogues')
const agency = '曲靖市麒麟区医疗保障局'
const added = '异地就医备案办事指南（新）'
const changed = '局领导姓名、职务、工作分工、联系方式'

type Items = CatalogueDocument['items']

/** The bureau's own catalogue a year later: a row changed, one added, one left out; a copy as printed, nothing hidden in it. */
const nextYear = async (): Promise<{ readonly name: string; readonly buffer: Buffer }> => {
  const text = await readFile(path.join(seeds, 'qilin.json'), 'utf8')
  const { catalogue } = v.parse(AgencyDocument, JSON.parse(text))
  const items: Items = catalogue.items.flatMap((item, at) => {
    if (at === 2) return [{ ...item, content: changed }]
    return at === 20 ? [] : [item]
  })
  const last = items.at(-1)
  if (last === undefined) throw new Error('the seed has no items')
  const more = {
    ...last,
    number: '99',
    path: ['便民服务', added],
    content: '备案条件、材料、渠道、电话',
    merged: [],
  }
  const { bytes } = writeFile({ ...catalogue, items: [...items, more] }, 'xlsx', { appendix: false })
  return { name: '公开目录（2027年版）.xlsx', buffer: Buffer.from(bytes) }
}

const file = ({ name, buffer }: { readonly name: string; readonly buffer: Buffer }) => ({
  name,
  buffer,
  mimeType: 'application/octet-stream',
})

describe('the import screen', () => {
  let it: Stack
  let chromium: Chromium
  let window: Window
  let page: Page
  let bureau: Team

  beforeAll(async () => {
    it = await stack()
    chromium = await browser()
    const { email, password } = await it.login('gongkai-editor')
    bureau = await team(it)
    window = await chromium.open({ width: 1440, height: 1000 })
    page = window.page
    await page.goto(`${it.cms}/admin/auth/login`)
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=password]').fill(password)
    await page.locator('button[type=submit]').click()
    await page.getByRole('link', { name: '目录导入' }).first().click()
    await page.getByRole('heading', { name: '目录导入' }).waitFor()
  })
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  const choose = (given: { readonly name: string; readonly buffer: Buffer }) =>
    page.locator('input[type=file]').setInputFiles(file(given))
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(name) })
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  // Other bureaus have items of the same name.
  const items = (name: string) =>
    bureau.editor.find(
      'item',
      `filters[name][$eq]=${encodeURIComponent(name)}&filters[catalogue][agency][slug][$eq]=qilin`,
    )
  const confirm = () => page.getByRole('alertdialog').getByRole('button', { name: '确认' }).click()
  const wellMade = async (): Promise<void> => {
    await still(page)
    // The panel's own frame round the page is Strapi's.
    const { violations } = await new AxeBuilder({ page })
      .include('main')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([])
  }

  test('an old Word file is refused in a sentence that says what to do', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
    await choose({ name: '公开目录.doc', buffer: old })
    const said = page.getByRole('alert').filter({ hasText: '旧版 Office' })
    await said.waitFor()
    expect(await said.innerText()).toContain('另存为 .docx 或 .xlsx 后再导入')
    await wellMade()
  })

  test('a table pasted from a web page is read as a file is', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer()
      const row = (...cells: readonly string[]) =>
        `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
      data.setData(
        'text/html',
        `<table>${row('序号', '公开事项', '公开内容', '公开时限')}${row('1', '机构职能', '职能、电话', '20个工作日内')}</table>`,
      )
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    await page.getByText('粘贴的表格').waitFor()
    await page.getByText('已读取 1 行').waitFor()
    await tab('公开页预览').click()
    await page.getByRole('cell', { name: '职能、电话' }).waitFor()
  })

  test('of two catalogues in one file that is dropped a person chooses one', async () => {
    await page.evaluate(() => {
      const table = (item: string) =>
        `<table><tr><td>序号</td><td>公开事项</td><td>公开内容</td><td>公开时限</td></tr><tr><td>1</td><td>${item}</td><td>职能</td><td>20个工作日内</td></tr></table>`
      const data = new DataTransfer()
      const text = `<h1>甲局目录</h1>${table('甲局职能')}<h1>乙局目录</h1>${table('乙局职能')}`
      data.items.add(new File([text], '汇编.html', { type: 'text/html' }))
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    })
    await page.getByText('文件中有多个表格，请选择一个').waitFor()
    await wellMade()
    await page
      .getByRole('button', { name: /^读取此表/ })
      .nth(1)
      .click()
    await page.getByText('已读取 1 行').waitFor()
    await tab('公开页预览').click()
    await page.getByText('乙局职能').waitFor()
  })

  test('a workbook is read, and a column read otherwise when told to', async () => {
    await choose(await nextYear())
    await page.getByText(/已读取 33 行/).waitFor()
    await tab('栏目识别').click()
    const column = page.getByRole('combobox', { name: '“公开渠道和载体”读作' })
    expect(await column.innerText()).toContain('公开渠道')
    await column.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: '其他栏目（照录原文）' }).click()
    await page.getByText('人工指定').waitFor()
    expect(await column.innerText()).toContain('其他栏目')
    await column.click()
    await page.getByRole('option', { name: '恢复自动识别' }).click()
    await until('the column to be recognised again', async () =>
      (await column.innerText()).includes('公开渠道'),
    )
    await wellMade()
  })

  test('a finding leads to its row in the preview and to its cell in the file', async () => {
    await tab('核对提示').click()
    await page.getByText('TICK_UNKNOWN').first().waitFor()
    await wellMade()
    const first = page.getByRole('listitem').filter({ hasText: 'TICK_UNKNOWN' }).first()
    const row = /预览第 (\d+) 行/.exec(await first.innerText())?.[1]
    await first.getByRole('button', { name: '在预览中查看' }).click()
    await until('the row to be focused', async () => (await focused()) === row)
    await tab('核对提示').click()
    await first.getByRole('button', { name: '在原表中查看' }).click()
    await until('the cell to be focused', () => page.evaluate(() => document.activeElement?.tagName === 'TD'))
    await wellMade()
  })

  const chooseAgency = async (): Promise<void> => {
    await page.getByRole('combobox', { name: '机关' }).click()
    await page.keyboard.insertText('麒麟')
    await page.getByRole('option', { name: agency }).click()
    await tab('与现有目录的差异').click()
  }

  test('choosing the agency tells what would happen, and nothing has', async () => {
    await chooseAgency()
    await page.getByRole('button', { name: /^新增\s*1$/ }).waitFor()
    await page.getByRole('row').filter({ hasText: added }).getByText('新建').waitFor()
    await page.getByRole('button', { name: /展开.*领导信息/ }).click()
    await page
      .getByRole('table', { name: /“.*领导信息”的差异/ })
      .getByText(changed)
      .waitFor()
    await page.getByRole('button', { name: /^文件中已没有\s*1$/ }).waitFor()
    await wellMade()
    expect(await items(added)).toEqual([])
  })

  test('what an editor changed meanwhile is not written over: it is told, and decided row by row', async () => {
    const [leaders] = await items('领导信息')
    if (leaders === undefined) throw new Error('the seed has no such item')
    await bureau.editor.save('item', leaders.documentId, { content: '经办人同时改的内容' })
    await page.getByRole('button', { name: '提交导入' }).click()
    await confirm()
    await page.getByText('预演之后，系统中的目录有了变化').waitFor()
    const row = page.getByRole('row').filter({ hasText: '领导信息' }).first()
    await row.getByText('冲突').waitFor()
    await page
      .getByRole('table', { name: /领导信息”的差异/ })
      .getByText('经办人同时改的内容')
      .waitFor()
    await wellMade()
    await row.getByRole('combobox').click()
    await page.getByRole('option', { name: '以文件为准' }).click()
    await row.getByText('按文件修改').waitFor()
  })

  const commit = async (): Promise<void> => {
    await page.getByRole('checkbox', { name: '提交后将可以公开的事项送审' }).click()
    await page.getByText('项送审，签发后公开；').waitFor()
    await page.getByRole('button', { name: '提交导入' }).click()
    const question = await page.getByRole('alertdialog').innerText()
    expect(question).toContain('新增 1 项')
    expect(question).toMatch(/\d+ 项送审/)
    await confirm()
    await page.getByText('全部写入完成').waitFor()
  }
  const publicPage = async (): Promise<string> => (await fetch(`${it.site}/qilin/catalogue/`)).text()

  test('committing asks first, shows its end, and the items are in review, not in public', async () => {
    await commit()
    await page.getByRole('row').filter({ hasText: '公开目录（2027年版）.xlsx' }).getByText('完成').waitFor()
    const [item] = await items(added)
    expect((await bureau.reviewer.review('item', String(item?.documentId))).latest).toMatchObject({
      state: 'inReview',
    })
    expect(
      await bureau.editor.find('item', `filters[name][$eq]=${encodeURIComponent(added)}&status=published`),
    ).toEqual([])
    expect(await publicPage()).not.toContain(added)
    await wellMade()
    await page
      .getByRole('link', { name: /查看“.*”的事项/ })
      .first()
      .click()
    await page.getByRole('gridcell', { name: added }).first().waitFor()
    await page.goBack()
  })

  test('an import whose items were edited since is not undone, and says why', async () => {
    const [item] = await items(added)
    if (item === undefined) throw new Error('the imported item is not there')
    await bureau.editor.save('item', item.documentId, { content: '经办人后来改的内容' })
    await undo()
    await page.getByText('没有撤销，一项也没有改动').waitFor()
    expect(await page.getByRole('alert').filter({ hasText: '没有撤销' }).innerText()).toContain(added)
    await bureau.editor.save('item', item.documentId, { content: '备案条件、材料、渠道、电话' })
  })

  const undo = async (): Promise<void> => {
    await page.getByRole('button', { name: '撤销 公开目录（2027年版）.xlsx' }).first().click()
    await confirm()
  }

  test('undone, everything is as it was before', async () => {
    await undo()
    await page
      .getByRole('row')
      .filter({ hasText: '公开目录（2027年版）.xlsx' })
      .getByText('已撤销')
      .waitFor({ timeout: 60_000 })
    expect(await items(added)).toEqual([])
    const [leaders] = await items('领导信息')
    expect(leaders?.['content']).toBe('经办人同时改的内容')
    expect(await publicPage()).not.toContain(added)
  })

  test('imported again, reviewed and released by others, it is public; then no single click takes it back', async () => {
    await choose(await nextYear())
    await chooseAgency()
    await page.getByRole('button', { name: /^新增\s*1$/ }).waitFor()
    await commit()
    const [item] = await items(added)
    const id = String(item?.documentId)
    await bureau.approve('item', id)
    await bureau.release('item', id)
    await until('the new item on the public page', async () => (await publicPage()).includes(added), 60)
    await undo()
    await page.getByText('没有撤销，一项也没有改动').waitFor()
    expect(await publicPage()).toContain(added)
    expect(window.outside).toEqual([])
  })
})
