import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../cms/documents.ts'
import { release, review } from '../cms/people.ts'
import { bureau, publicItem, type Bureau } from './bureau.ts'
import { fitsPhone, foreign, sound } from './looked-at.ts'

const title = '2026年第三季度医保基金运行情况'

describe('审计记录 and 证据包: what was done, kept so that anybody can check it', () => {
  let it: Bureau
  let about: string

  beforeAll(async () => {
    it = await bureau()
    const { strapi } = it.cms
    const under = await publicItem(it, '基金运行')
    const made = await record(strapi, under, { title })
    about = made.documentId
    await release(strapi, 'record', made)
    // More than a page of lines.
    for (let n = 1; n <= 45; n += 1) await record(strapi, under, { title: `简报第${String(n)}期` })
    // What nobody may: whoever drafts does not release.
    await review(strapi)
      .command(
        it.id('zhao'),
        { kind: 'record', about, locale: 'zh-Hans' },
        { does: 'withdraw', reason: '试', notice: false },
      )
      .then(
        () => {
          throw new Error('an editor withdrew what is public')
        },
        () => undefined,
      )
  })
  afterAll(() => it.stop())

  const opened = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: '审计记录' }).first().click()
    await page.getByRole('heading', { name: '审计记录', level: 1 }).waitFor()
  }
  const table = (page: Page) => page.getByRole('region', { name: '审计记录', exact: true })

  test('the disclosure office reads it, filters it, turns its pages and takes it home whole', async () => {
    await it.signedIn('zhou', async (page) => {
      await opened(page)
      await page.getByText(/审计记录完整，共 \d+ 条/u).waitFor()
      await table(page).waitFor()
      expect(await foreign(page, 'zh-Hans', ['zhao', 'qian', 'sun'])).toEqual([])
      await sound(page, 'audit')
      await fitsPhone(page, 'audit')
      await page.getByRole('button', { name: '下一页' }).click()
      await page.getByText('第 2 页', { exact: false }).waitFor()
      await page.getByRole('checkbox', { name: '只看被拒绝的' }).click()
      await page.getByRole('heading', { name: '记录 1 条' }).waitFor()
      expect(await table(page).locator('tbody').innerText()).toContain('赵敏')
      await sound(page, 'audit-refused')
      await page.getByRole('checkbox', { name: '只看被拒绝的' }).click()
      await page.getByRole('combobox', { name: '操作' }).click()
      await page.getByRole('option', { name: '签发公开', exact: true }).click()
      await page.getByRole('heading', { name: '记录 3 条' }).waitFor()
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: '导出' }).click()
      const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\n')
      expect(lines).toHaveLength(3)
      expect(lines.every((line) => line.includes('released'))).toBe(true)
    })
  })

  test('a line that somebody changed in the database is told, and where', async () => {
    const [line] = (await it.cms.strapi.db.query('plugin::catalogue.audit').findMany({
      where: { act: 'released' },
      orderBy: { seq: 'asc' },
      limit: 1,
    })) as readonly { readonly id: number; readonly seq: number; readonly entry: string }[]
    if (line === undefined) throw new Error('nothing was released')
    const { connection } = it.cms.strapi.db
    // Only somebody at the machine gets so far: the database itself lets no line be changed.
    await connection.raw('DROP TRIGGER catalogue_audits_no_update')
    const change = (entry: string) => connection('catalogue_audits').where({ id: line.id }).update({ entry })
    await it.signedIn('zheng', async (page) => {
      await opened(page)
      await page.getByText(/审计记录完整/u).waitFor()
      await change(line.entry.replace('孙立', '李四').replace('sun', 'li'))
      await page.getByRole('button', { name: '重新核验' }).click()
      await page.getByText(`审计记录断裂：第 ${String(line.seq)} 条被改动`).waitFor()
      await sound(page, 'audit-broken')
      await change(line.entry)
      await page.getByRole('button', { name: '重新核验' }).click()
      await page.getByText(/审计记录完整/u).waitFor()
      await page.context().setOffline(true)
      await page.getByRole('button', { name: '重新核验' }).click()
      await page.getByText('审计记录未能核验').waitFor()
      await page.getByRole('button', { name: '导出' }).click()
      await page.getByText('未能导出').waitFor()
      await sound(page, 'audit-offline')
      await page.context().setOffline(false)
      await it.inEnglish(page, 'zheng')
      await page.getByRole('heading', { name: 'Audit', level: 1 }).waitFor()
      await page.getByText('The audit is whole', { exact: false }).waitFor()
      await sound(page, 'audit-en')
    })
  })

  test('whoever drafts has neither the screen nor the pack', async () => {
    await it.signedIn('zhao', async (page) => {
      expect(await page.getByRole('link', { name: '审计记录' }).count()).toBe(0)
      await page.goto(`${it.cms.url}/admin/plugins/catalogue/audit`)
      await page.locator('main').getByText(/权限/u).first().waitFor()
      await sound(page, 'audit-not')
      await page.goto(`${it.cms.url}/admin/plugins/catalogue/review/record/${about}/zh-Hans`)
      await page.getByRole('heading', { name: title, level: 1 }).waitFor()
      expect(await page.getByRole('button', { name: '下载证据包' }).count()).toBe(0)
    })
  })

  test('the signer takes the pack of a record; a network that is gone is said', async () => {
    await it.signedIn('sun', async (page) => {
      await page.goto(`${it.cms.url}/admin/plugins/catalogue/review/record/${about}/zh-Hans`)
      const pack = page.getByRole('button', { name: '下载证据包' })
      await pack.scrollIntoViewIfNeeded()
      const saved = page.waitForEvent('download')
      await pack.click()
      const download = await saved
      expect(download.suggestedFilename()).toMatch(/\.zip$/u)
      const files = unzipSync(new Uint8Array(await readFile(await download.path())))
      const version = files['versions/1.txt']
      expect(version === undefined ? '' : strFromU8(version)).toContain(title)
      expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({
        title,
        missing: [],
      })
      await sound(page, 'evidence')
      await page.context().setOffline(true)
      await pack.click()
      await page.getByText('未能下载证据包').waitFor()
      await sound(page, 'evidence-offline')
    })
  })
})
