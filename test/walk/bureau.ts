import type { Page } from 'playwright-core'
import { documents, indexCode, item } from '../cms/documents.ts'
import { password, person, release } from '../cms/people.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { sqlite } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { screens } from './screens.ts'

/** People by their surnames, as their colleagues would say who is at the screen. */
const staff = {
  zhao: ['gongkai-editor', '赵敏'],
  qian: ['gongkai-reviewer', '钱进'],
  sun: ['gongkai-signer', '孙立'],
  zhou: ['gongkai-office', '周宁'],
  wu: ['gongkai-webmaster', '吴洋'],
  zheng: ['strapi-super-admin', '郑平'],
} as const

export type Who = keyof typeof staff

/** A public item to file things under. */
export const publicItem = async (
  { cms: { strapi }, agency }: Bureau,
  name: string,
  more: object = {},
): Promise<string> => {
  const [known] = await documents(strapi, 'catalogue').findMany({ filters: { agencyKey: agency } })
  const catalogue =
    known ??
    (await documents(strapi, 'catalogue').create({
      data: {
        name: '政务公开事项目录',
        agency,
        columns: [{ shows: 'content', name: '公开内容', over: null }],
      },
    }))
  if (known === undefined) await release(strapi, 'catalogue', catalogue)
  const { documentId } = await item(strapi, catalogue, { name, ...more })
  await release(strapi, 'item', { documentId })
  return documentId
}

/** A small bureau with everybody it needs, its panel open in a real browser. */
export interface Bureau {
  readonly cms: Cms
  readonly agency: string
  readonly other: string
  /** An account's id, as the review knows it. */
  id(who: Who): number
  /** From now on this person's panel is in English, as their profile would have it. */
  inEnglish(page: Page, who: Who): Promise<void>
  readonly signedIn: ReturnType<typeof screens>['signedIn']
  readonly chromium: Chromium
  stop(): Promise<void>
}

export const agencyName = '资阳市医疗保障局'
export const otherName = '示例市卫生健康委员会'

export const bureau = async (): Promise<Bureau> => {
  const database = await sqlite()
  const it = await cms(database, { RELAY: 'false' }, true)
  const chromium = await browser()
  const agencyOf = async (name: string, slug: string, more: object) =>
    (
      await documents(it.strapi, 'agency').create({
        data: { name, printedName: name, slug, indexCode, ...more },
      })
    ).documentId
  const agency = await agencyOf(agencyName, 'ziyang', {
    phone: '028-26110621',
    address: '资阳市雁江区广场路1号',
    officeHours: '周一至周五 9:00—12:00，14:00—17:00',
  })
  const other = await agencyOf(otherName, 'wjw', {})
  const ids = new Map<string, number>()
  const accounts = new Map<string, string>()
  for (const [who, [role, name]] of Object.entries(staff)) {
    const { id, email } = await person(it.strapi, role, who, who === 'zhou' ? ['*'] : [agency])
    await it.strapi.db.query('admin::user').update({ where: { id }, data: { firstname: name } })
    ids.set(who, id)
    accounts.set(who, email)
  }
  const { signedIn } = screens(
    {
      cms: it.url,
      login: (who) => Promise.resolve({ email: accounts.get(who) ?? '', password, role: who }),
    },
    chromium,
  )
  return {
    cms: it,
    agency,
    other,
    id: (who) => ids.get(who) ?? 0,
    inEnglish: async (page, who) => {
      await it.strapi.db
        .query('admin::user')
        .update({ where: { id: ids.get(who) }, data: { preferedLanguage: 'en' } })
      await page.reload()
      await page.getByText('Content Manager').first().waitFor()
    },
    signedIn,
    chromium,
    stop: async () => {
      await chromium.close()
      await it.stop()
      await database.stop()
    },
  }
}
