import type { Locale } from '../catalogue/ids.ts'

/** What a receipt is for: a version went out, or what was public was taken down. */
export const receiptActs = ['released', 'withdrawn'] as const
export type ReceiptAct = (typeof receiptActs)[number]

/**
 * What has to be seen to have happened, in the order in which it does. `page`: what the public gets at its address is, byte
 * for byte, what the release holds there; or nothing, where nothing should be. `feed` and `files` are of withdrawals only.
 */
export const receiptSteps = ['saved', 'searched', 'built', 'page', 'feed', 'files'] as const
export type ReceiptStep = (typeof receiptSteps)[number]

/** Which parts of the house there are to see it happen. */
export interface Connected {
  readonly search: boolean
  /** A rebuild service that tells what became of a hook. */
  readonly site: boolean
  /** An address at which the public site can be asked. */
  readonly outside: boolean
}

/** The steps that a receipt needs here, in their order. */
export const stepsOf = (act: ReceiptAct, { search, site, outside }: Connected): readonly ReceiptStep[] => [
  'saved',
  ...(search ? (['searched'] as const) : []),
  ...(site ? (['built'] as const) : []),
  // What is fetched is compared with what the rebuild service says of its release.
  ...(site && outside
    ? act === 'released'
      ? (['page'] as const)
      : (['page', 'feed', 'files'] as const)
    : []),
]

type Names = Readonly<Record<ReceiptStep, Readonly<Record<Locale, string>>>>

export const receiptStepNames: Readonly<Record<ReceiptAct, Names>> = {
  released: {
    saved: { 'zh-Hans': '已保存', en: 'Saved' },
    searched: { 'zh-Hans': '检索已更新', en: 'Findable in search' },
    built: { 'zh-Hans': '网页已生成', en: 'Page built' },
    page: { 'zh-Hans': '公网核对一致', en: 'Fetched from outside, identical' },
    feed: { 'zh-Hans': '订阅已更新', en: 'In the feed' },
    files: { 'zh-Hans': '附件可下载', en: 'Attachments there' },
  },
  withdrawn: {
    saved: { 'zh-Hans': '已保存', en: 'Saved' },
    searched: { 'zh-Hans': '检索已撤下', en: 'Gone from search' },
    built: { 'zh-Hans': '网站已更新', en: 'Site built' },
    page: { 'zh-Hans': '网页已撤下', en: 'Page gone' },
    feed: { 'zh-Hans': '订阅已撤下', en: 'Gone from the feeds' },
    files: { 'zh-Hans': '附件已撤下', en: 'Attachments gone' },
  },
}
