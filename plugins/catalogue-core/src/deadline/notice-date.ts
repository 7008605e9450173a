import { exists, numberOf, weekday } from './civil.ts'
import { weekdayWord } from './date-words.ts'

/** 2月15日（农历腊月二十八、周日）: a day as a notice prints it. The pattern's groups carry a name. */
export const printedDay = (name: string): string =>
  `(?:(?<${name}Year>\\d{4})年)?(?:(?<${name}Month>\\d{1,2})月)?(?<${name}Day>\\d{1,2})日(?:（(?<${name}Note>[^（）]{1,20})）)?`

export interface PrintedDay {
  readonly number: number
  readonly month: number
  readonly year: number
  /** The weekday that the notice prints is another one than the calendar's, which is told here. */
  readonly contradiction: string | null
}

export interface Around {
  readonly year: number
  /** 二月七日、八日: a month is printed once for the days that follow it. */
  readonly month: number | null
}

const weekdays = '一二三四五六日'

/** Null: there is no such day. */
export const readPrintedDay = (
  groups: Readonly<Record<string, string | undefined>>,
  name: string,
  around: Around,
): PrintedDay | null => {
  const month = groups[`${name}Month`] === undefined ? around.month : Number(groups[`${name}Month`])
  if (month === null) return null
  const year = groups[`${name}Year`] === undefined ? around.year : Number(groups[`${name}Year`])
  const civil = { year, month, day: Number(groups[`${name}Day`]) }
  if (!exists(civil)) return null
  const number = numberOf(civil)
  const printed = /(?:周|星期)([一二三四五六日天])/u
    .exec(groups[`${name}Note`] ?? '')?.[1]
    ?.replace('天', '日')
  const contradicts = printed !== undefined && weekdays.indexOf(printed) + 1 !== weekday(number)
  return { number, month, year, contradiction: contradicts ? weekdayWord(number, 'zh-Hans') : null }
}
