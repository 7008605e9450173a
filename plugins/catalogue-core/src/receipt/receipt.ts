import type { Moment } from '../catalogue/ids.ts'
import { stepsOf, type Connected, type ReceiptAct, type ReceiptStep } from './step.ts'
import { plainTrouble, type Trouble } from './trouble.ts'

/** What was seen of one release or withdrawal so far. */
export interface Receipt {
  readonly act: ReceiptAct
  /** When each step was seen; what is not in here has not been. */
  readonly seen: Readonly<Partial<Record<ReceiptStep, Moment>>>
  readonly troubles: Readonly<Partial<Record<ReceiptStep, Trouble>>>
  /** Whether the opposite was done since, so that this will not be seen any more. */
  readonly superseded: boolean
}

export type ReceiptState =
  | { readonly is: 'done'; readonly at: Moment }
  | { readonly is: 'superseded' }
  | { readonly is: 'underWay'; readonly missing: readonly ReceiptStep[] }
  /** Longer than it may take; why, of each step that something can be said of. */
  | {
      readonly is: 'late'
      readonly missing: readonly ReceiptStep[]
      readonly because: readonly Trouble[]
      readonly seconds: number
    }

/** Nothing can be said of the page before the site is built: only the first of these that is missing is to blame. */
const chain: readonly ReceiptStep[] = ['built', 'page']

const blamed = (missing: readonly ReceiptStep[]): readonly ReceiptStep[] => {
  const first = chain.find((step) => missing.includes(step))
  return missing.filter(
    (step) => step === 'searched' || step === first || (first !== 'built' && !chain.includes(step)),
  )
}

export interface Rule {
  readonly connected: Connected
  /** A receipt that is not whole after so long is late. */
  readonly lateSeconds: number
}

/** Where a release or withdrawal stands on its way to the public at that moment. */
export const receiptState = (
  { act, seen, troubles, superseded }: Receipt,
  { connected, lateSeconds }: Rule,
  now: Moment,
): ReceiptState => {
  const needed = stepsOf(act, connected)
  const missing = needed.filter((step) => seen[step] === undefined)
  if (missing.length === 0) {
    const times = needed.flatMap((step) => seen[step] ?? [])
    // The last of the steps, which need not be the last that was seen: search may be slower than the site.
    const at = times.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1)
    if (at !== undefined) return { is: 'done', at }
  }
  if (superseded) return { is: 'superseded' }
  const seconds = Math.floor((Date.parse(now) - Date.parse(seen.saved ?? now)) / 1000)
  if (seconds < lateSeconds) return { is: 'underWay', missing }
  const because = blamed(missing).map((step) => troubles[step] ?? { code: plainTrouble(step), detail: null })
  return { is: 'late', missing, because, seconds }
}
