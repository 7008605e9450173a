import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agencyWithCatalogue, documents, item } from '../cms/documents.ts'
import { password, person, release } from '../cms/people.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { screens } from './screens.ts'

const title = '示例市医疗保障局关于进一步做好基本医疗保险跨省异地就医住院医疗费用直接结算工作的通知'
const indexNumber = '11510000MB1670604J/2026-00042'

let database: Database
let it: Cms
let chromium: Chromium
let signedIn: ReturnType<typeof screens>['signedIn']
let catalogue: { readonly documentId: string }

const login = async (role: string) => ({
  email: (await person(it.strapi, role, role)).email,
  password,
  role,
})

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database, { RELAY: 'false' }, true)
  chromium = await browser()
  ;({ signedIn } = screens({ cms: it.url, login }, chromium))
  ;({ catalogue } = await agencyWithCatalogue(it.strapi, 'screen'))
  const about = await item(it.strapi, catalogue, {
    name: '参保人员异地就医登记备案',
    number: '23',
    groups: ['公共服务', '医疗保障公共服务事项清单'],
    deadline: '自信息形成或变更之日起20个工作日内',
  })
  await release(it.strapi, 'item', about)
  const record = await documents(it.strapi, 'record').create({
    data: {
      title,
      item: about.documentId,
      kind: 'normative',
      documentNumber: '示医保规〔2026〕123号',
      indexNumber,
      formedOn: '2026-11-02',
      summary: '直接结算',
      body: '正文',
    },
  })
  await release(it.strapi, 'record', record)
})
afterAll(async () => {
  await chromium.close()
  await it.stop()
  await database.stop()
})

const open = async (page: Page, kind: string): Promise<void> => {
  await page.goto(
    `${it.url}/admin/content-manager/collection-types/plugin::catalogue.${kind}?page=1&pageSize=10`,
  )
  await page.getByRole('row').nth(1).waitFor()
}

test('on a small screen the state of an entry is in sight, and a form shows the whole index number', async () => {
  await signedIn('gongkai-editor', async (page) => {
    const hidden: string[] = []
    for (const kind of ['record', 'item', 'catalogue']) {
      await open(page, kind)
      const heads = await page.locator('thead th').evaluateAll((cells) =>
        cells.map((cell) => {
          const { left, right } = cell.getBoundingClientRect()
          return [cell.textContent, Math.round(left), Math.round(right)] as const
        }),
      )
      const edge = await page
        .locator('table')
        .evaluate((table) => Math.round(table.parentElement?.getBoundingClientRect().right ?? 0))
      const state = heads.find(([name]) => name === '状态')
      if (state === undefined || state[2] > edge) hidden.push(kind)
    }
    expect(hidden).toEqual([])
    await open(page, 'record')
    await page.getByRole('row').nth(1).click()
    const field = page.locator('input[name=indexNumber]')
    await field.waitFor()
    expect(await field.inputValue()).toBe(indexNumber)
    const { inside, needed } = await field.evaluate((input) => ({
      inside: input.clientWidth,
      needed: input.scrollWidth,
    }))
    expect(needed).toBeLessThanOrEqual(inside)
  })
})

test('a parked delivery is named by the title of its document, its id stands small below', async () => {
  const where = { destination: 'search' }
  await it.strapi.db.query('plugin::catalogue.delivery').updateMany({ where, data: { state: 'parked' } })
  await signedIn('gongkai-webmaster', async (page) => {
    await page.goto(`${it.url}/admin/plugins/catalogue/operations`)
    // Among the receipts, which say that search has not heard of it, it stands as well.
    const parked = page.getByRole('link', { name: `政府信息 · ${title}` })
    await parked.and(page.locator('[href*="/content-manager/"]')).waitFor()
    const row = page.getByRole('row', { name: catalogue.documentId })
    expect(await row.innerText()).toContain('公开目录 · 目录')
    expect(await row.innerText()).toContain(catalogue.documentId)
  })
})
