import { publishingDay } from '../faults/publishing-day.ts'
import { stack } from '../real/stack.ts'
import { row, type Row } from './measure.ts'

/** Two hundred acts of ten editors in a minute, while visitors read: what came of them, and at how many builds. */
export const publishingDayBench = async (): Promise<readonly Row[]> => {
  const it = await stack({ KEEP_RELEASES: '1000' })
  try {
    const day = { editors: 10, publishes: 130, withdrawals: 65, records: 5, seconds: 60 }
    const end = await publishingDay(it, day)
    for (const [what, list] of Object.entries({
      notGreen: end.notGreen,
      notOut: end.notOut,
      notGone: end.notGone,
      mixed: end.mixed,
      wrong: end.visits.wrong,
    }))
      for (const line of list.slice(0, 20)) process.stdout.write(`${what}: ${line}\n`)
    const bad = end.runs.filter(({ outcome }) => outcome !== 'released' && outcome !== 'unchanged')
    for (const { outcome, reason } of bad) process.stdout.write(`${outcome}: ${reason ?? ''}\n`)
    const count = (what: string, value: number): Row => row('publishing-day', what, [value], null, 'count')
    return [
      row('publishing-day', 'an act, from the desk to its last answer', end.actMs, null),
      row('publishing-day', '200 acts by 10 editors, first click to last answer', [end.actedMs], null),
      row('publishing-day', 'last answer to all of it out or down everywhere', [end.settledMs], null),
      row(
        'publishing-day',
        'last click to the receipt that all of it is seen from outside',
        end.receiptMs,
        null,
      ),
      count('acts without such a receipt', end.notGreen.length),
      count('builds (at most 20)', end.runs.length),
      count('builds that failed', bad.length),
      count('published and not out', end.notOut.length),
      count('withdrawn and still there', end.notGone.length),
      count('hooks left open, changes left due or parked', end.openHooks + end.queued + end.parked),
      count('pages asked for by visitors meanwhile', end.visits.requests),
      count('answered otherwise than with the page', end.visits.wrong.length),
      count('answered with what no release holds', end.mixed.length),
    ]
  } finally {
    await it.remove()
  }
}
