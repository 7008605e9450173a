import type { Day } from '../catalogue/ids.ts'
import type { Calendar } from './calendar.ts'
import { dueWithin } from './due-within.ts'
import type { Period, RuleBody } from './rule.ts'
import type { Due } from './step.ts'

export interface DisplayEnds {
  /** Not to be taken down before the end of this day. */
  readonly earliest: Due | null
  /** To be taken down after it. */
  readonly latest: Due | null
}

/** How long something published on a day stays on display 公示. Natural days and months keep their last day: display runs through rest days. */
export const displayEnds = (
  { min, max }: Extract<RuleBody, { kind: 'display' }>,
  publishedOn: Day,
  calendar: Calendar,
): DisplayEnds => {
  const end = (limit: Period | null): Due | null =>
    limit === null ? null : dueWithin(limit, publishedOn, calendar, { restDay: 'keep' })
  return { earliest: end(min), latest: end(max) }
}
