import * as v from 'valibot'
import { problem, type Problem } from '../catalogue/problem.ts'
import { CalendarNotice, CalendarYear, type Holiday } from './calendar.ts'
import { canonical } from './canonical.ts'
import { documentNumberOf, issuedOf, titleOf, yearOf } from './notice-source.ts'
import { readHoliday } from './notice-holiday.ts'

/** What a State Council notice on the holidays of a year says, or why it could not be read: then there is no year. */
export type NoticeReading =
  | {
      readonly read: true
      readonly year: number
      readonly notice: CalendarNotice
      readonly holidays: readonly Holiday[]
    }
  | { readonly read: false; readonly problems: readonly [Problem, ...Problem[]] }

/** The Regulation on holidays 全国年节及纪念日放假办法 gives each of these every year. */
const always = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

const named = `(?:${always.join('|')})`

/** 一、元旦：… Copies in newspapers drop the numbers; then only the holidays that everybody knows begin a clause. */
const clause = new RegExp(
  `(?:[一二三四五六七八九十]{1,2}、(?<numbered>[\\p{Script=Han}]{2,20}(?:、[\\p{Script=Han}]{2,20})*)|(?<known>${named}(?:、${named})*))：`,
  'gu',
)
/** The last clause ends where the notice turns to other matters. */
const closing = /(?:节假日期间，|鼓励单位和个人|各地区、各部门要|国务院办公厅(?:二|\d{4}年)).*$/su

interface Clause {
  readonly name: string
  readonly body: string
}

const clausesOf = (text: string): readonly Clause[] => {
  const heads = [...text.matchAll(clause)]
  return heads.map((head, at) => ({
    name: head.groups?.['numbered'] ?? head.groups?.['known'] ?? '',
    body: text.slice(head.index + head[0].length, heads[at + 1]?.index).replace(closing, ''),
  }))
}

const missing = (clauses: readonly Clause[]): readonly Problem[] =>
  always
    .filter((holiday) => !clauses.some(({ name }) => name.split('、').includes(holiday)))
    .map((holiday) => problem('NOTICE_HOLIDAY_MISSING', { holiday }))

/**
 * Reads the pasted text of a notice. Its sentences have kept their forms since 2009; what is not in one of them, or
 * contradicts the calendar (a weekday, a count of days), refuses the whole year: half a calendar computes wrong dates.
 */
export const readNotice = (pasted: string, address: string): NoticeReading => {
  const { text } = canonical(pasted)
  const year = yearOf(text)
  const number = documentNumberOf(text)
  const issued = issuedOf(text)
  const clauses = clausesOf(text)
  const problems: Problem[] = []
  if (year === null) problems.push(problem('NOTICE_YEAR_MISSING'))
  if (number === null) problems.push(problem('NOTICE_NUMBER_MISSING'))
  if (issued === null) problems.push(problem('NOTICE_DATE_MISSING'))
  if (!v.safeParse(CalendarNotice.entries.address, address).success)
    problems.push(problem('NOTICE_ADDRESS_WRONG', { address }))
  problems.push(...missing(clauses))
  const holidays = clauses.flatMap(({ name, body }) => {
    if (year === null) return []
    const reading = readHoliday(name, body, year)
    problems.push(...reading.problems)
    return reading.holiday ?? []
  })
  const known = v.safeParse(CalendarYear.entries.holidays, holidays)
  const notice = v.safeParse(CalendarNotice, { title: titleOf(year), number, issued, address })
  if (problems.length === 0 && year !== null && known.success && notice.success)
    return { read: true, year, notice: notice.output, holidays: known.output }
  // Each clause was read, and together they make no year: holidays that overlap, or a clause twice.
  const overlapping = problem('NOTICE_UNREADABLE', { words: clauses.map(({ name }) => name).join('、') })
  const [first = overlapping, ...rest] = problems
  return { read: false, problems: [first, ...rest] }
}
