import * as v from 'valibot'
import type { Locale } from '../catalogue/ids.ts'
import type { ReceiptStep } from './step.ts'

type Words = Readonly<Record<Locale, string>>

/** Why a step has not come yet. `detail` is what was seen, as it was seen. */
export const troubles = {
  SEARCH_WAITS: { 'zh-Hans': '检索未更新', en: 'Search has not been updated' },
  SEARCH_PARKED: {
    'zh-Hans': '检索未更新，多次未成已搁置',
    en: 'Search was not updated; set aside after many tries',
  },
  SITE_NOT_TOLD: { 'zh-Hans': '网站生成服务未收到通知', en: 'The rebuild service has not been told' },
  SITE_PARKED: {
    'zh-Hans': '网站生成服务未收到通知，多次未成已搁置',
    en: 'The rebuild service was not told; set aside after many tries',
  },
  SITE_AWAY: { 'zh-Hans': '网站生成服务无法连接', en: 'The rebuild service cannot be reached' },
  SITE_WAITS: { 'zh-Hans': '网站未生成', en: 'The site has not been built' },
  SITE_FAILED: { 'zh-Hans': '网站生成失败', en: 'Building the site failed' },
  PAGE_WAITS: { 'zh-Hans': '尚未从公网核对', en: 'Not yet compared from outside' },
  PAGE_NOT_BUILT: { 'zh-Hans': '网站中没有这个网页', en: 'The site has no such page' },
  PAGE_UNREACHABLE: { 'zh-Hans': '公网无法访问', en: 'The public site cannot be reached' },
  PAGE_MISSING: { 'zh-Hans': '公网访问不到这个网页', en: 'The page is not there for the public' },
  PAGE_DIFFERS: { 'zh-Hans': '公网访问不一致', en: 'What the public gets is not what was built' },
  PAGE_STILL_THERE: { 'zh-Hans': '网页在公网仍可访问', en: 'The page can still be reached' },
  FEED_WAITS: { 'zh-Hans': '尚未核对订阅', en: 'The feeds have not been looked at yet' },
  FEED_STILL_LISTS: { 'zh-Hans': '订阅中仍列有', en: 'A feed still lists it' },
  FILES_WAIT: { 'zh-Hans': '尚未核对附件', en: 'The attachments have not been looked at yet' },
  FILES_STILL_THERE: { 'zh-Hans': '附件在公网仍可下载', en: 'An attachment can still be downloaded' },
} as const satisfies Readonly<Record<string, Words>>

export type TroubleCode = keyof typeof troubles

const codes = Object.keys(troubles) as [TroubleCode, ...TroubleCode[]]

export const Trouble = v.object({
  code: v.picklist(codes),
  detail: v.optional(v.nullable(v.string()), null),
})
export type Trouble = v.InferOutput<typeof Trouble>

/** `公网访问不一致：https://… 答复 200` */
export const troubleText = ({ code, detail }: Trouble, locale: Locale): string =>
  detail === null || detail === ''
    ? troubles[code][locale]
    : `${troubles[code][locale]}${locale === 'zh-Hans' ? '：' : ': '}${detail}`

/** What is wrong with a step of which nothing else is known than that it has not come. */
export const plainTrouble = (step: ReceiptStep): TroubleCode => {
  switch (step) {
    case 'saved':
    case 'searched':
      return 'SEARCH_WAITS'
    case 'built':
      return 'SITE_WAITS'
    case 'page':
      return 'PAGE_WAITS'
    case 'feed':
      return 'FEED_WAITS'
    case 'files':
      return 'FILES_WAIT'
  }
}
