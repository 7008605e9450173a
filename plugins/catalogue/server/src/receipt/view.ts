import type { Core } from '@strapi/strapi'
import { AgencySlug, Code, Locale } from '@gongkai/catalogue-core/catalogue'
import { itemPath, recordPath } from '@gongkai/catalogue-core/page'
import {
  receiptState,
  stepsOf,
  troubleText,
  type ReceiptAct,
  type ReceiptStep,
} from '@gongkai/catalogue-core/receipt'
import * as v from 'valibot'
import { table } from '../doors.ts'
import { settingsOf } from '../settings.ts'
import { momentOf, receiptOf, ruleOf } from './seen.ts'
import type { ReceiptRow } from './row.ts'

type Words = Readonly<Record<Locale, string>>

/** A receipt as a person sees it. */
export interface ReceiptView {
  readonly id: number
  readonly kind: string
  readonly about: string
  readonly language: string
  readonly title: string
  readonly act: ReceiptAct
  readonly state: 'done' | 'superseded' | 'underWay' | 'late'
  /** Since when it is whole; null until then. */
  readonly at: string | null
  /** Whether the public sees it: what is withheld is released as well, and is not. Null until that is known. */
  readonly shown: boolean | null
  readonly steps: readonly { readonly step: ReceiptStep; readonly at: string | null }[]
  readonly because: readonly Words[]
  /** Its page, for the public; null where no address is known or nothing stands there. */
  readonly address: string | null
}

const Named = v.object({ slug: AgencySlug, language: Locale, code: Code })

const addressOf = (strapi: Core.Strapi, row: ReceiptRow): string | null => {
  const { url, basePath } = settingsOf(strapi).publicSite
  const named = v.safeParse(Named, row)
  if (url === '' || row.act === 'withdrawn' || !named.success) return null
  const { slug, language: locale, code } = named.output
  const path = (row.kind === 'item' ? itemPath : recordPath)({ slug, locale }, { code })
  return `${new URL(basePath, url).href.replace(/\/$/, '')}${path}`
}

const receiptView = (strapi: Core.Strapi, row: ReceiptRow, now: Date): ReceiptView => {
  const rule = ruleOf(settingsOf(strapi))
  const receipt = receiptOf(row)
  const state = receiptState(receipt, rule, momentOf(now.toISOString()))
  const { id, kind, about, language, title, act, shown } = row
  return {
    ...{ id, kind, about, language, title, act, shown },
    state: state.is,
    at: state.is === 'done' ? state.at : null,
    steps: stepsOf(act, rule.connected).map((step) => ({ step, at: receipt.seen[step] ?? null })),
    because:
      state.is === 'late'
        ? state.because.map((one) => ({
            'zh-Hans': troubleText(one, 'zh-Hans'),
            en: troubleText(one, 'en'),
          }))
        : [],
    address: addressOf(strapi, row),
  }
}

/** The last receipt of one language of a document; null where it was never released. */
export const lastReceipt = async (
  strapi: Core.Strapi,
  about: string,
  language: string,
  now: Date,
): Promise<ReceiptView | null> => {
  const [row] = await table(strapi, 'receipt').findMany({
    where: { about, language },
    orderBy: { id: 'desc' },
    limit: 1,
  })
  return row === undefined ? null : receiptView(strapi, row, now)
}

export interface OpenReceipts {
  readonly open: number
  readonly late: number
  /** The oldest hundred of those that are open. */
  readonly rows: readonly ReceiptView[]
}

const mostShown = 100

/** What is on its way out, for the webmaster: the late ones first, as they are the oldest. */
export const openReceiptsNow = async (strapi: Core.Strapi, now: Date): Promise<OpenReceipts> => {
  const { lateSeconds } = ruleOf(settingsOf(strapi))
  const before = new Date(now.getTime() - lateSeconds * 1000).toISOString()
  const receipts = table(strapi, 'receipt')
  const [open, late, rows] = await Promise.all([
    receipts.count({ where: { state: 'open' } }),
    receipts.count({ where: { state: 'open', savedAt: { $lte: before } } }),
    receipts.findMany({ where: { state: 'open' }, orderBy: { id: 'asc' }, limit: mostShown }),
  ])
  return { open, late, rows: rows.map((row) => receiptView(strapi, row, now)) }
}
