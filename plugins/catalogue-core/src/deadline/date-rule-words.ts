import { monthNames } from './date-words.ts'
import type { RuleBody } from './rule.ts'
import { deeds, intervals, plural, two, type Words } from './unit-words.ts'

const dayInMonth = (
  month: number | null,
  { day, by }: Pick<Extract<RuleBody, { kind: 'yearly' }>, 'day' | 'by'>,
): Words => {
  const zhMonth = month === null ? '' : `${month}月`
  const enMonth = month === null ? 'the month' : (monthNames[month - 1] ?? '')
  const before = by === 'before'
  if (day === 'any') return two(zhMonth, `in ${enMonth}`)
  const zhDay = day === 'last' ? '底' : `${day}日`
  const enDay =
    day === 'last'
      ? `the end of ${enMonth}`
      : month === null
        ? `day ${day} of the month`
        : `${day} ${enMonth}`
  if (!before) return two(`${zhMonth}${zhDay}`, day === 'last' ? `at ${enDay}` : `on ${enDay}`)
  // 4月1日前 leaves the 1st out; every other day is included.
  return two(`${zhMonth}${zhDay}前`, day === 1 ? `before ${enDay}` : `by ${enDay}`)
}

const yearWords = {
  each: two('每年', 'each year'),
  next: two('次年', 'of the next year'),
  same: two('当年', 'of the same year'),
  unstated: two('', ''),
}

export const yearlyWords = (rule: Extract<RuleBody, { kind: 'yearly' }>): Words => {
  const when = dayInMonth(rule.month, rule)
  const year = yearWords[rule.year]
  const done = deeds[rule.deed]
  return two(
    `${year['zh-Hans']}${when['zh-Hans']}${done['zh-Hans']}`,
    `${done.en} ${when.en} ${year.en}`.trimEnd(),
  )
}

export const monthlyWords = (rule: Extract<RuleBody, { kind: 'monthly' }>): Words => {
  const when = dayInMonth(null, rule)
  const done = deeds[rule.deed]
  return rule.month === 'each'
    ? two(`每月${when['zh-Hans']}${done['zh-Hans']}`, `${done.en} ${when.en}, every month`)
    : two(
        `次月${when['zh-Hans']}${done['zh-Hans']}`,
        `${done.en} ${when.en.replace('the month', 'the next month')}`,
      )
}

export const datedWords = (rule: Extract<RuleBody, { kind: 'dated' }>): Words => {
  const when = dayInMonth(rule.month, rule)
  const done = deeds[rule.deed]
  return two(`${rule.year}年${when['zh-Hans']}${done['zh-Hans']}`, `${done.en} ${when.en} ${rule.year}`)
}

const timesWords = (times: number): string => (times === 1 ? 'once' : `${times} times`)

export const periodicWords = ({ every, times, deed }: Extract<RuleBody, { kind: 'periodic' }>): Words => {
  const done = deeds[deed]
  const { 'zh-Hans': zh, en } = intervals[every.interval]
  const zhUnit =
    every.interval === 'month' || every.interval === 'quarter' || every.interval === 'term' ? `个${zh}` : zh
  return every.amount === 1
    ? two(`每${zh}${done['zh-Hans']} ${times} 次`, `${done.en} ${timesWords(times)} every ${en}`)
    : two(
        `每 ${every.amount} ${zhUnit}${done['zh-Hans']} ${times} 次`,
        `${done.en} ${timesWords(times)} every ${plural(every.amount, en)}`,
      )
}
