import type { Day, Locale } from '../catalogue/ids.ts'
import type { Calendar, CalendarNotice } from '../deadline/calendar.ts'
import { readDay } from '../deadline/civil.ts'
import { dueOf } from '../deadline/due.ts'
import { explainDue, type Explanation } from '../deadline/explain.ts'
import type { RuleBody } from '../deadline/rule.ts'
import type { Due } from '../deadline/step.ts'

/** A due date with its working 怎么算的, and the notices that its working days are taken from. */
export interface CountedDue extends Explanation {
  /** 待定: the first year whose working days are not in the calendar; null where a date was found. */
  readonly missingYear: number | null
  readonly notices: readonly CalendarNotice[]
}

const noticesBetween = (from: number, to: number, { years }: Calendar): readonly CalendarNotice[] =>
  Object.entries(years)
    .filter(([year]) => Number(year) >= from && Number(year) <= to)
    .map(([, { notice }]) => notice)

const usesCalendar = (rule: RuleBody): boolean =>
  (rule.kind === 'within' || rule.kind === 'markValidity') && rule.limit.amount > 0

/** A rule counted from a day, or why no day follows from it. */
export const countedDue = (
  rule: RuleBody,
  on: Day,
  calendar: Calendar,
  locale: Locale,
): { readonly due: CountedDue } | { readonly undated: Extract<Due, { is: 'undated' }> } => {
  const due = dueOf(rule, on, calendar)
  if (due.is === 'undated') return { undated: due }
  const last = due.is === 'due' ? readDay(due.day).year : due.year
  return {
    due: {
      ...explainDue(due, locale),
      missingYear: due.is === 'pending' ? due.year : null,
      notices: usesCalendar(rule) ? noticesBetween(readDay(on).year, last, calendar) : [],
    },
  }
}
