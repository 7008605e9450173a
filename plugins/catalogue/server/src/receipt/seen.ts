import * as v from 'valibot'
import { Moment } from '@gongkai/catalogue-core/catalogue'
import {
  Trouble,
  receiptSteps,
  type Receipt,
  type ReceiptStep,
  type Rule,
} from '@gongkai/catalogue-core/receipt'
import type { Settings } from '../settings.ts'
import type { ReceiptRow } from './row.ts'

export const momentOf = (text: string): Moment => v.parse(Moment, new Date(text).toISOString())

const columns = {
  saved: 'savedAt',
  searched: 'searchedAt',
  built: 'builtAt',
  page: 'pageAt',
  feed: 'feedAt',
  files: 'filesAt',
} as const satisfies Readonly<Record<ReceiptStep, keyof ReceiptRow>>

// Whatever is no list of troubles is none.
const Troubles = v.fallback(v.record(v.string(), Trouble), {})
const troublesOf = ({ troubles }: Pick<ReceiptRow, 'troubles'>): Receipt['troubles'] =>
  v.parse(Troubles, typeof troubles === 'string' ? JSON.parse(troubles) : (troubles ?? {}))

const Files = v.fallback(v.array(v.string()), [])
export const filesOf = ({ files }: Pick<ReceiptRow, 'files'>): readonly string[] =>
  v.parse(Files, typeof files === 'string' ? JSON.parse(files) : (files ?? []))

/** A row as the core's rules take it. */
export const receiptOf = (row: ReceiptRow): Receipt => ({
  act: row.act,
  seen: Object.fromEntries(
    receiptSteps.flatMap((step) => {
      const at = row[columns[step]]
      return at === null ? [] : [[step, momentOf(at)]]
    }),
  ),
  troubles: troublesOf(row),
  superseded: row.state === 'superseded',
})

/** What a receipt has to show in this installation, and when it is late. */
export const ruleOf = ({ search, rebuild, publicSite, receipts }: Settings): Rule => ({
  connected: { search: search.host !== '', site: rebuild.url !== '', outside: publicSite.url !== '' },
  lateSeconds: receipts.lateSeconds,
})
