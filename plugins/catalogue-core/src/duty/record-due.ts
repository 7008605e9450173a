import type { Day } from '../catalogue/ids.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { dueOf } from '../deadline/due.ts'
import { readDeadline } from '../deadline/parse.ts'
import type { Rule } from '../deadline/rule.ts'
import type { Due } from '../deadline/step.ts'
import type { DutyRecord } from './duty.ts'

type Within = Extract<Rule, { kind: 'within' }>

/** By when a record was to be public, as its item's deadline says; or why that cannot be said. Nothing is guessed. */
export type RecordDue =
  | {
      readonly is: 'counted'
      readonly rule: Within
      /** What it gives way to: 法律法规另有规定的，从其规定. */
      readonly exceptions: readonly Rule[]
      /** The day it is counted from. */
      readonly on: Day
      readonly due: Exclude<Due, { is: 'undated' }>
    }
  | { readonly is: 'open'; readonly because: 'unread' | 'several' | 'unstated' }
  /** The time counts from an event whose date the record does not carry. */
  | { readonly is: 'open'; readonly because: 'eventMissing'; readonly rule: Within }
  /** The deadline does not count from an event, or the record has no date to count from yet. */
  | { readonly is: 'none' }

/** What says when something is to be published; the others say how long it stays, or how it is kept up. */
const bounds = (rule: Rule): boolean => {
  switch (rule.kind) {
    case 'within':
    case 'yearly':
    case 'monthly':
    case 'dated':
    case 'periodic':
    case 'atOnce':
      return rule.deed === 'publish'
    case 'ahead':
    case 'anytime':
    case 'regularly':
    case 'together':
    case 'asOtherRulesSay':
    case 'sameAsAbove':
    case 'length':
      return true
    case 'markValidity':
    case 'exception':
    case 'stay':
    case 'display':
    case 'notShown':
    case 'cleanUp':
    case 'update':
      return false
  }
}

const none: RecordDue = { is: 'none' }

/**
 * The day of the event, where the record carries one, is what somebody said that the time counts from; else the day of
 * formation, for a rule that counts from formation (条例 art. 26).
 */
export const recordDue = (
  { formedOn, eventOn }: Pick<DutyRecord, 'formedOn' | 'eventOn'>,
  deadline: string | null,
  calendar: Calendar,
): RecordDue => {
  if (deadline === null || (formedOn === null && eventOn === null)) return none
  const { rules, unread } = readDeadline(deadline)
  const bounding = rules.filter(bounds)
  if (!bounding.some(({ kind }) => kind === 'within')) return none
  const [rule] = bounding
  if (unread.length > 0) return { is: 'open', because: 'unread' }
  if (bounding.length > 1 || rule?.kind !== 'within' || rule.of !== null)
    return { is: 'open', because: 'several' }
  if (eventOn === null && rule.after.length === 0) return { is: 'open', because: 'unstated' }
  const on = eventOn ?? (rule.after.some((event) => event.is === 'formed') ? formedOn : null)
  if (on === null) return { is: 'open', because: 'eventMissing', rule }
  const due = dueOf(rule, on, calendar)
  if (due.is === 'undated') return none
  return { is: 'counted', rule, exceptions: rules.filter(({ kind }) => kind === 'exception'), on, due }
}
