import * as v from 'valibot'
import { Code, Moment } from '../ids.ts'

/** What stands where a record stood that its agency took down and says so: 已撤回. Nothing of its text remains. */
export const WithdrawnNotice = v.object({
  code: Code,
  title: v.string(),
  /** Code of the item it stood under; null where that is not public. */
  item: v.nullable(Code),
  reason: v.string(),
  at: Moment,
})
export type WithdrawnNotice = v.InferOutput<typeof WithdrawnNotice>

export interface Withdrawal {
  /** Id of the record. */
  readonly about: string
  /** ISO 8601. */
  readonly at: string
  /** Whether a notice stays, or nothing at all. */
  readonly notice: boolean
}

/**
 * Of every withdrawal there was, those that leave a notice now: the last of each record, and none of a record that is
 * released again.
 */
export const standingNotices = <W extends Withdrawal>(
  withdrawals: readonly W[],
  released: ReadonlySet<string>,
): readonly W[] => {
  const last = new Map<string, W>()
  for (const withdrawal of withdrawals.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)))
    last.set(withdrawal.about, withdrawal)
  return [...last.values()].filter(({ about, notice }) => notice && !released.has(about))
}
