import type { Day, Locale } from '../catalogue/ids.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { eventsWords } from '../deadline/event-words.ts'
import type { Rule } from '../deadline/rule.ts'
import { ruleWords } from '../deadline/words.ts'
import { recordDue } from '../duty/record-due.ts'
import { countedDue, type CountedDue } from './counted-due.ts'

/** By when a record was to be public, as its item's deadline says; or why that cannot be said. Nothing is guessed. */
export type RecordDeadline =
  | {
      readonly is: 'counted'
      readonly printed: string
      /** The day counted from: that of formation, or of the event that the record gives. */
      readonly from: { readonly day: Day; readonly is: 'formed' | 'event' }
      /** The rule in plain words, and what it gives way to. */
      readonly rule: string
      readonly caveats: readonly string[]
      readonly due: CountedDue
    }
  | { readonly is: 'open'; readonly printed: string; readonly because: string }

const because = {
  unread: {
    'zh-Hans': '时限中有系统未能识别的文字，不计算到期日。',
    en: 'Part of the deadline is not understood, so no date is computed.',
  },
  several: {
    'zh-Hans': '该事项的时限因情形而异，本条适用哪一种须由人判断，不计算到期日。',
    en: 'The item’s deadline differs from case to case; which one applies is for people to tell, so no date is computed.',
  },
  unstated: {
    'zh-Hans': '原文未写明自何时起算，不计算到期日。',
    en: 'The text does not say what the time is counted from, so no date is computed.',
  },
} as const satisfies Record<string, Record<Locale, string>>

const otherEvent = (rule: Extract<Rule, { kind: 'within' }>, locale: Locale): string => {
  const events = eventsWords(rule.after)
  return locale === 'zh-Hans'
    ? `时限自“${events['zh-Hans']}”之日起算，本条没有记载该日期，不计算到期日。`
    : `The time is counted from ${events.en}, a date this record does not carry, so no due date is computed.`
}

type Dates = Pick<GovernmentRecord, 'formedOn' | 'eventOn'>

/** Null where the deadline does not count from an event, or the record has no date to count from. */
export const recordDeadline = (
  { formedOn, eventOn }: Dates,
  { deadline }: Pick<Item, 'deadline'>,
  calendar: Calendar,
  locale: Locale,
): RecordDeadline | null => {
  const found = recordDue({ formedOn, eventOn }, deadline, calendar)
  if (deadline === null || found.is === 'none') return null
  if (found.is === 'open')
    return {
      is: 'open',
      printed: deadline,
      because:
        found.because === 'eventMissing' ? otherEvent(found.rule, locale) : because[found.because][locale],
    }
  const counted = countedDue(found.rule, found.on, calendar, locale)
  if (!('due' in counted)) return null
  return {
    is: 'counted',
    printed: deadline,
    from: { day: found.on, is: eventOn === null ? 'formed' : 'event' },
    rule: ruleWords(found.rule, locale),
    caveats: found.exceptions.map((one) => ruleWords(one, locale)),
    due: counted.due,
  }
}
