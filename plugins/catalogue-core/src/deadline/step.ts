import type { Day } from '../catalogue/ids.ts'
import type { Interval } from './rule.ts'

/** One line of the working of a date, days as numbers (see `civil.ts`). */
export type Step =
  /** The day of the event, which is not counted. */
  | { readonly is: 'start'; readonly day: number }
  | { readonly is: 'sameDay'; readonly day: number }
  /** A run of working days, the `first` to the `last` that were counted; made up for a holiday where it names one. */
  | {
      readonly is: 'counted'
      readonly from: number
      readonly to: number
      readonly first: number
      readonly last: number
      readonly makeUp: string | null
    }
  /** A run of rest days: a weekend, or a holiday by its name. */
  | { readonly is: 'skipped'; readonly from: number; readonly to: number; readonly holiday: string | null }
  /** The same at the end of a period that runs through rest days: they are why it is not over yet. */
  | { readonly is: 'rest'; readonly from: number; readonly to: number; readonly holiday: string | null }
  /** Here the calendar ends, after so many working days. */
  | { readonly is: 'unannounced'; readonly day: number; readonly year: number; readonly counted: number }
  | { readonly is: 'dayCounted'; readonly from: number; readonly to: number }
  /** The corresponding day of the month in which a period of months ends, or its last day. */
  | { readonly is: 'corresponding'; readonly to: number; readonly sameDay: boolean }
  /** The last day was a rest day, so that the period ends here. */
  | { readonly is: 'moved'; readonly to: number }
  | { readonly is: 'named'; readonly day: number; readonly excluded: boolean }
  | { readonly is: 'periodEnd'; readonly day: number; readonly interval: Interval }

export type Undated =
  'noDay' | 'hours' | 'countedBackwards' | 'severalInPeriod' | 'purposeUnstated' | 'otherRules'

/** When something is due: on a day, 待定 until a year is announced, or on no day that could be computed. */
export type Due =
  | { readonly is: 'due'; readonly day: Day; readonly working: readonly Step[] }
  | { readonly is: 'pending'; readonly year: number; readonly working: readonly Step[] }
  | { readonly is: 'undated'; readonly because: Undated }
