import type { Day, Locale } from '../catalogue/ids.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { dayNumber, dayOf } from '../deadline/civil.ts'
import { dateWords } from '../deadline/date-words.ts'
import { eventWords } from '../deadline/event-words.ts'
import { explainDue } from '../deadline/explain.ts'
import { readDeadline, type DeadlineReading } from '../deadline/parse.ts'
import type { Rule } from '../deadline/rule.ts'
import { ruleWords } from '../deadline/words.ts'
import { isWorkday } from '../deadline/workday.ts'
import { countedDue, type CountedDue } from './counted-due.ts'

/** A stretch of the printed text: understood, or to be marked as not. */
export interface PrintedPart {
  readonly text: string
  readonly understood: boolean
}

/** A rule counted out from a day that was chosen for the example. */
export interface DeadlineExample extends CountedDue {
  /** 例：2026年9月30日形成 */
  readonly from: string
}

export interface UnderstoodRule {
  readonly words: string
  /** Null where the rule names no day, or no calendar reaches. */
  readonly example: DeadlineExample | null
  /** Why no day follows, where a reader would expect one. */
  readonly undated: string | null
}

/** What is understood of a printed deadline 公开时限, for its item's page. */
export interface DeadlineView {
  readonly printed: readonly PrintedPart[]
  readonly rules: readonly UnderstoodRule[]
  readonly unread: readonly string[]
}

const printedParts = (text: string, { unread }: DeadlineReading): readonly PrintedPart[] => {
  const parts: PrintedPart[] = []
  let at = 0
  for (const { start, end } of unread) {
    parts.push({ text: text.slice(at, start), understood: true })
    parts.push({ text: text.slice(start, end), understood: false })
    at = end
  }
  return [...parts, { text: text.slice(at), understood: true }].filter((part) => part.text !== '')
}

/**
 * The day that examples count from: the last working day before the last holiday that was announced, so that the working
 * shows rest days left out. It comes from the calendar alone: a page says the same whenever it is built.
 */
export const exampleDay = (calendar: Calendar): Day | null => {
  const newest = Object.keys(calendar.years).toSorted().at(-1)
  const holiday = newest === undefined ? undefined : calendar.years[newest]?.holidays.at(-1)
  if (holiday === undefined) return null
  let day = dayNumber(holiday.from) - 1
  while (isWorkday(calendar, dayOf(day)).is === 'no') day -= 1
  return dayOf(day)
}

const fromWords = (rule: Rule, day: Day, locale: Locale): string => {
  const date = dateWords(dayNumber(day), locale)
  const zh = locale === 'zh-Hans'
  if (rule.kind === 'within' || rule.kind === 'markValidity') {
    const first = rule.after[0]
    if (first === undefined) return zh ? `例：自${date}起算` : `Example: counted from ${date}`
    const event = eventWords(first)
    return zh ? `例：${date}${event['zh-Hans']}` : `Example: ${event.en} on ${date}`
  }
  if (rule.kind === 'periodic') return zh ? `例：${date}所在的一期` : `Example: the period of ${date}`
  return zh ? `例：${date}之后的下一次` : `Example: the next one after ${date}`
}

const understood = (rule: Rule, day: Day | null, calendar: Calendar, locale: Locale): UnderstoodRule => {
  const words = ruleWords(rule, locale)
  if (day === null) return { words, example: null, undated: null }
  const counted = countedDue(rule, day, calendar, locale)
  if ('due' in counted)
    return { words, example: { from: fromWords(rule, day, locale), ...counted.due }, undated: null }
  const { undated } = counted
  return {
    words,
    example: null,
    undated: undated.because === 'noDay' ? null : explainDue(undated, locale).answer,
  }
}

export const deadlineView = (text: string, calendar: Calendar, locale: Locale): DeadlineView => {
  const reading = readDeadline(text)
  const printed = printedParts(text, reading)
  const day = exampleDay(calendar)
  return {
    printed,
    rules: reading.rules.map((rule) => understood(rule, day, calendar, locale)),
    unread: printed.flatMap((part) => (part.understood ? [] : [part.text.replace(/\s+/gu, '')])),
  }
}
