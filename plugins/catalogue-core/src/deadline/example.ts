import type { Day, Locale } from '../catalogue/ids.ts'
import type { Calendar } from './calendar.ts'
import { civilOf, dayNumber } from './civil.ts'
import { dateWords, dayWords } from './date-words.ts'
import { dueOf } from './due.ts'
import { eventWords } from './event-words.ts'
import type { RuleBody } from './rule.ts'
import type { Due } from './step.ts'

const dueWords = (due: Exclude<Due, { is: 'undated' }>, today: Day, locale: Locale): string => {
  if (due.is === 'pending')
    return locale === 'zh-Hans'
      ? `待定（${due.year}年放假安排尚未录入）`
      : `open (the holidays of ${due.year} are not entered)`
  const number = dayNumber(due.day)
  return civilOf(number).year === civilOf(dayNumber(today)).year
    ? dayWords(number, locale)
    : dateWords(number, locale)
}

/** 例：今天形成 → 12月21日. Null where a rule has no day to show. */
export const deadlineExample = (
  rule: RuleBody,
  today: Day,
  calendar: Calendar,
  locale: Locale,
): string | null => {
  const due = dueOf(rule, today, calendar)
  if (due.is === 'undated') return null
  const day = dueWords(due, today, locale)
  if (rule.kind === 'within' || rule.kind === 'markValidity') {
    const first = rule.after[0]
    const event = first === undefined ? null : eventWords(first)
    return locale === 'zh-Hans'
      ? `例：今天${event?.['zh-Hans'] ?? '起算'} → ${day}`
      : `Example: ${event?.en ?? 'counted from'} today → ${day}`
  }
  if (rule.kind === 'periodic') return locale === 'zh-Hans' ? `本期截至：${day}` : `This time until: ${day}`
  return locale === 'zh-Hans' ? `下一次：${day}` : `Next: ${day}`
}
