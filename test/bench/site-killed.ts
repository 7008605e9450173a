import { siteKilled, victims } from '../faults/site-killed.ts'
import { stack } from '../real/stack.ts'
import { row, type Row } from './measure.ts'

/** CMS, rebuild service and its builds killed at random under load, so many times: what was lost, what still stands. */
export const siteKilledBench = async (kills: number): Promise<readonly Row[]> => {
  const it = await stack({ KEEP_RELEASES: '1000' })
  try {
    const end = await siteKilled(it, kills).catch((error: unknown) => {
      process.stderr.write(it.printed().slice(-8000))
      throw error
    })
    const { visits, doctor } = end
    for (const [what, list] of Object.entries({ ...end, wrong: visits.wrong }))
      if (Array.isArray(list))
        for (const line of list.slice(0, 20)) process.stdout.write(`${what}: ${String(line)}\n`)
    process.stdout.write(`${doctor.said}\n`)
    const count = (what: string, value: number): Row => row('site-killed', what, [value], null, 'count')
    return [
      ...victims.map((victim) => count(`kill -9: ${victim}`, end.kills[victim])),
      count('published meanwhile', end.publishes),
      count('withdrawn meanwhile', end.withdrawals),
      count('acts cut off and taken up again', end.cutOff),
      row('site-killed', 'last act to all of it out or down everywhere', [end.settledMs], null),
      count('published and not out', end.notOut.length),
      count('withdrawn and still there', end.notGone.length),
      count('hooks left open, changes left due or parked', end.openHooks + end.queued + end.parked),
      count('pages asked for by visitors meanwhile', visits.requests),
      count('answered otherwise than with the page', visits.wrong.length),
      count('answered with what no release holds', end.mixed.length),
      count('doctor’s exit code', doctor.code ?? -1),
    ]
  } finally {
    await it.remove()
  }
}
