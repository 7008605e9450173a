import type { Core } from '@strapi/strapi'
import {
  lookAgainAfter,
  receiptState,
  stepsOf,
  type ReceiptStep,
  type Rule,
  type Trouble,
} from '@gongkai/catalogue-core/receipt'
import { table, type DeliveryRow } from '../doors.ts'
import { compareOutside, type Found, type Outside } from './compare.ts'
import type { HookWatch } from './hooks.ts'
import { momentOf, receiptOf } from './seen.ts'
import { grouped } from './grouped.ts'
import type { ReceiptRow } from './row.ts'

/** What a look found out about one receipt; written when the look is over. */
interface Draft {
  readonly row: ReceiptRow
  troubles: Partial<Record<ReceiptStep, Trouble>>
}

export interface Looking {
  readonly rule: Rule
  readonly outside: Outside
  readonly hooks: HookWatch
}

type Deliveries = ReadonlyMap<number, readonly DeliveryRow[]>

const deliveriesOf = async (strapi: Core.Strapi, rows: readonly ReceiptRow[]): Promise<Deliveries> => {
  const waiting = rows.filter(({ searchedAt, builtAt }) => searchedAt === null || builtAt === null)
  const found = await table(strapi, 'delivery').findMany({
    where: { changeId: { $in: waiting.map(({ changeId }) => changeId) } },
  })
  return grouped(found, ({ changeId }) => changeId)
}

/** What a connection said of its end is for the webmaster, who reads it beside the queue; a form says it in words. */
const trouble = (code: Trouble['code'], detail: string | null = null): Trouble => ({
  code,
  // What a server says may be a page long.
  detail: detail?.slice(0, 500) ?? null,
})

const lookAtSearch = ({ row, troubles }: Draft, deliveries: Deliveries): void => {
  if (row.searchedAt !== null) return
  const own = deliveries.get(row.changeId)?.find(({ destination }) => destination === 'search')
  if (own?.state === 'done') row.searchedAt = own.doneAt
  else if (own?.state === 'parked') troubles.searched = trouble('SEARCH_PARKED')
  else troubles.searched = trouble('SEARCH_WAITS')
}

/** Told, and not known there any more, or told in a way that cannot be asked after: told once more. */
const tellAgain = async (strapi: Core.Strapi, { id }: DeliveryRow, now: Date): Promise<void> => {
  await table(strapi, 'delivery').updateMany({
    where: { id, state: 'done' },
    data: { state: 'due', dueAt: now.toISOString(), hook: null },
  })
}

const lookAtSite = async (
  strapi: Core.Strapi,
  { row, troubles }: Draft,
  deliveries: Deliveries,
  hooks: HookWatch,
  now: Date,
): Promise<void> => {
  if (row.builtAt !== null) return
  const own = deliveries.get(row.changeId)?.find(({ destination }) => destination === 'site')
  if (own?.state === 'parked') troubles.built = trouble('SITE_PARKED')
  if (own?.state === 'due') troubles.built = trouble('SITE_NOT_TOLD')
  if (own?.state !== 'done') return
  const state = own.hook === null ? { is: 'unknown' as const } : hooks.look(own.hook)
  switch (state?.is) {
    case undefined:
    case 'pending':
      troubles.built = trouble('SITE_WAITS')
      return
    case 'released':
      row.builtAt = momentOf(state.at)
      return
    case 'failed':
      troubles.built = trouble('SITE_FAILED', state.reason)
      return
    case 'away':
      troubles.built = trouble('SITE_AWAY')
      return
    case 'unknown':
      troubles.built = trouble('SITE_NOT_TOLD')
      if (own.hook !== null) hooks.forget(own.hook)
      await tellAgain(strapi, own, now)
  }
}

const atColumn = { page: 'pageAt', feed: 'feedAt', files: 'filesAt' } as const

const takeFound = ({ row, troubles }: Draft, { judged, shown }: Found, now: Date): void => {
  row.shown = shown
  for (const step of ['page', 'feed', 'files'] as const) {
    const one = judged[step]
    if (one === undefined) continue
    if (one.right) row[atColumn[step]] = now.toISOString()
    else {
      // Once right is not right for ever while the rest is waited for.
      row[atColumn[step]] = null
      troubles[step] = trouble(one.because.code, one.because.detail)
    }
  }
}

const save = async (strapi: Core.Strapi, { row, troubles }: Draft, rule: Rule, now: Date): Promise<void> => {
  const open = { ...row, state: 'open', troubles } as const
  const state = receiptState(receiptOf(open), rule, momentOf(now.toISOString()))
  const { searchedAt, builtAt, pageAt, feedAt, filesAt, shown } = row
  const looks = row.looks + 1
  await table(strapi, 'receipt').updateMany({
    // What was undone meanwhile stays so.
    where: { id: row.id, state: 'open' },
    data: {
      ...{ searchedAt, builtAt, pageAt, feedAt, filesAt, shown, looks },
      troubles: Object.keys(troubles).length === 0 ? null : troubles,
      ...(state.is === 'done'
        ? { state: 'done', doneAt: state.at }
        : { dueAt: new Date(now.getTime() + lookAgainAfter(looks)).toISOString() }),
    },
  })
}

/** Looks after these receipts once: search, hooks, and for all that are built the public site, together. */
export const lookAfter = async (
  strapi: Core.Strapi,
  rows: readonly ReceiptRow[],
  { rule, outside, hooks }: Looking,
): Promise<void> => {
  const { connected } = rule
  const now = new Date()
  const drafts = rows.map((row): Draft => ({ row: { ...row }, troubles: {} }))
  const deliveries = await deliveriesOf(strapi, rows)
  for (const draft of drafts) {
    if (connected.search) lookAtSearch(draft, deliveries)
    if (connected.site) await lookAtSite(strapi, draft, deliveries, hooks, now)
  }
  const built = drafts.filter(
    ({ row }) => row.builtAt !== null && stepsOf(row.act, connected).includes('page'),
  )
  if (built.length > 0) {
    const found = await compareOutside(
      strapi,
      built.map(({ row }) => row),
      outside,
    )
    if ('away' in found) for (const draft of built) draft.troubles.page = trouble('SITE_AWAY')
    else {
      const byRow = new Map(found.map((one) => [one.row, one]))
      for (const draft of built) {
        const one = byRow.get(draft.row)
        if (one !== undefined) takeFound(draft, one, new Date())
      }
    }
  }
  for (const draft of drafts) await save(strapi, draft, rule, new Date())
}
