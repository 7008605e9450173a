import { problem, type Problem } from '../catalogue/problem.ts'
import type { Holiday } from './calendar.ts'
import { dayOf, weekday } from './civil.ts'
import { weekdayWord } from './date-words.ts'
import { printedDay, readPrintedDay, type PrintedDay } from './notice-date.ts'

interface Reading {
  readonly holiday: Holiday | null
  readonly problems: readonly Problem[]
}

interface Range {
  readonly from: number
  readonly to: number
}

type Found<T> = { readonly value: T } | { readonly problem: Problem }

const unreadable = (words: string): { problem: Problem } => ({
  problem: problem('NOTICE_UNREADABLE', { words }),
})
const contradicts = (words: string, expected: string): { problem: Problem } => ({
  problem: problem('NOTICE_CONTRADICTS', { words, expected }),
})

const isWeekend = (number: number): boolean => weekday(number) > 5

/** 1月1日（周四）至3日（周六）放假调休，共3天 · 1月1日放假，与周末连休 · 4月5日放假，4月7日（星期一）补休 */
const off = new RegExp(
  `^${printedDay('from')}(?:[至到－—-]${printedDay('to')})?放假(?:调休|公休)?(?<length>\\d{1,2}天)?(?:，不调休)?(?<weekend>，与周[末六日]连休)?(?:，共(?<total>\\d{1,2}天))?(?:，${printedDay('lieu')}补休)?$`,
  'u',
)

const throughWeekend = ({ from, to }: Range): Range => {
  let [start, last] = [from, to]
  while (isWeekend(start - 1)) start -= 1
  while (isWeekend(last + 1)) last += 1
  return { from: start, to: last }
}

/** A day in lieu after a weekend makes one holiday with it. */
const withLieu = ({ from, to }: Range, lieu: number): Range | null => {
  for (let day = to + 1; day < lieu; day += 1) if (!isWeekend(day)) return null
  return lieu > to ? { from, to: lieu } : null
}

const rangeOf = (from: PrintedDay, to: PrintedDay, groups: Record<string, string>): Range | null => {
  const range = { from: from.number, to: to.number }
  if (groups['weekend'] !== undefined) return throughWeekend(range)
  if (groups['lieuDay'] === undefined) return range
  const lieu = readPrintedDay(groups, 'lieu', { year: to.year, month: to.month })
  return lieu?.contradiction === null ? withLieu(range, lieu.number) : null
}

const readOff = (sentence: string, year: number): Found<Range> => {
  const groups = off.exec(sentence)?.groups
  if (groups === undefined) return unreadable(sentence)
  // 12月30日至1月1日 begins in the year before.
  const startsBefore = groups['fromMonth'] === '12' && groups['toMonth'] === '1'
  const from = readPrintedDay(groups, 'from', { year: startsBefore ? year - 1 : year, month: null })
  if (from === null) return unreadable(sentence)
  const to =
    groups['toDay'] === undefined
      ? from
      : readPrintedDay(groups, 'to', { year: startsBefore ? year : from.year, month: from.month })
  if (to === null) return unreadable(sentence)
  const wrong = from.contradiction ?? to.contradiction
  if (wrong !== null) return contradicts(sentence, wrong)
  const range = rangeOf(from, to, groups)
  if (range === null || range.to < range.from) return unreadable(sentence)
  const days = range.to - range.from + 1
  const printed = groups['total'] ?? groups['length']
  return printed !== undefined && Number.parseInt(printed, 10) !== days
    ? contradicts(sentence, `${days}天`)
    : { value: range }
}

const workDay = new RegExp(`^${printedDay('work')}$`, 'u')

/** 2月20日（星期六）、21日（星期日）上班 */
const readWork = (sentence: string, year: number): Found<readonly number[]> => {
  const days: number[] = []
  let month: number | null = null
  for (const printed of sentence.replace(/上班$/u, '').split(/、(?![^（]*）)/u)) {
    const groups = workDay.exec(printed)?.groups
    if (groups === undefined) return unreadable(sentence)
    const day = readPrintedDay(groups, 'work', { year, month })
    if (day === null) return unreadable(sentence)
    if (day.contradiction !== null) return contradicts(sentence, day.contradiction)
    if (!isWeekend(day.number)) return contradicts(sentence, weekdayWord(day.number, 'zh-Hans'))
    days.push(day.number)
    month = day.month
  }
  return { value: days }
}

/** What one numbered clause of the notice says of its holiday. */
export const readHoliday = (name: string, body: string, year: number): Reading => {
  const sentences = body
    .split(/[。；]/u)
    .filter((sentence) => /[\p{Script=Han}\d]/u.test(sentence) && !sentence.startsWith('鼓励'))
  const [first, ...rest] = sentences
  if (first === undefined) return { holiday: null, problems: [problem('NOTICE_UNREADABLE', { words: name })] }
  const range = readOff(first, year)
  const works = rest.map((sentence) =>
    sentence.endsWith('上班') ? readWork(sentence, year) : unreadable(sentence),
  )
  const problems = [range, ...works].flatMap((found) => ('problem' in found ? [found.problem] : []))
  if ('problem' in range || problems.length > 0) return { holiday: null, problems }
  const work = works.flatMap((found) => ('value' in found ? found.value : []))
  return {
    holiday: { name, from: dayOf(range.value.from), to: dayOf(range.value.to), work: work.map(dayOf) },
    problems: [],
  }
}
