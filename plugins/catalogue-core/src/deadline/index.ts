export { Calendar, CalendarNotice, CalendarYear, Holiday, countDays, withYear } from './calendar.ts'
export type { Span } from './canonical.ts'
export { displayEnds, type DisplayEnds } from './display-ends.ts'
export { dueOf } from './due.ts'
export type { DueOptions } from './due-within.ts'
export { deadlineExample } from './example.ts'
export { explainDue, type Explanation } from './explain.ts'
export { interpretationDue, interpretationRule } from './interpretation-due.ts'
export { readNotice, type NoticeReading } from './notice.ts'
export { readDeadline, type DeadlineReading } from './parse.ts'
export {
  eventKinds,
  type By,
  type DayOfMonth,
  type Deed,
  type Event,
  type EventKind,
  type Interval,
  type Pace,
  type Period,
  type PeriodUnit,
  type Rule,
  type RuleBody,
  type RuleKind,
} from './rule.ts'
export type { Due, Step, Undated } from './step.ts'
export { ruleWords } from './words.ts'
export { isWorkday, type Workday } from './workday.ts'
