import { readNumeral } from '../catalogue/numeral.ts'
import { byPattern, dayPattern, monthPattern, readBy, readDayOfMonth, readMonth } from './day-of-month.ts'
import { deed, object, readDeed } from './deed.ts'
import { end, reader, type Groups, type Reader } from './reader.ts'
import type { RuleBody } from './rule.ts'
import { readScope, scope } from './scope.ts'

type Yearly = Extract<RuleBody, { kind: 'yearly' }>

const years: readonly (readonly [RegExp, Yearly['year']])[] = [
  [/^每/u, 'each'],
  [/^[次翌下第]/u, 'next'],
  [/^[当本]/u, 'same'],
]

const readYear = (words: string | undefined): Yearly['year'] =>
  years.find(([pattern]) => pattern.test(words ?? ''))?.[1] ?? 'unstated'

const year = '(?<year>每一?年度?|次年度?|翌年|下一?年度?|第二年|当年度?|本年度?)?的?'
const tail = `${byPattern}${deed}${object}${end}`

const yearly = (groups: Groups, month: number | null, day: Yearly['day'] | null): ReturnType<Make> => {
  const of = readScope(groups['of'])
  const aim = readScope(groups['object'])
  if (of === undefined || aim === undefined || month === null || day === null) return null
  return {
    rule: {
      kind: 'yearly',
      year: readYear(groups['year']),
      month,
      day,
      by: readBy(groups),
      deed: readDeed(groups),
    },
    of: of ?? aim,
  }
}

type Make = Parameters<typeof reader>[1]

/** 每年1月31日前; 次年8月31日前; 每年4月1日之前; 6月底前; 每年3月份. */
export const readYearly: Reader = reader(
  `^${scope}(?:应?[于在])?${year}${monthPattern}${dayPattern}${tail}`,
  (groups) => {
    const month = readMonth(groups)
    return yearly(groups, month, readDayOfMonth(groups, month))
  },
)

/** 每年底前; 年底前. */
export const readYearEnd: Reader = reader(
  `^${scope}(?:应?[于在])?${year}(?:年?[底末]|年终)${tail}`,
  (groups) => yearly(groups, 12, 'last'),
)

/** 每年第一季度; 一季度末前: the last day of the quarter is the last on which it is still done in time. */
export const readQuarter: Reader = reader(
  `^${scope}(?:应?[于在])?${year}第?(?<quarter>[一二三四1-4])季度(?:内|[底末])?${tail}`,
  (groups) =>
    groups['by'] === '以前' || groups['by'] === '之前'
      ? null
      : yearly({ ...groups, by: '前' }, (readNumeral(groups['quarter'] ?? '') ?? 0) * 3, 'last'),
)

/** 每月10日前; 次月15日前; 每月底. */
export const readMonthly: Reader = reader(
  `^${scope}(?:应?[于在])?(?<month>每个?月|次月|下个?月)份?的?(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|月?(?<monthEnd>底|末))${tail}`,
  (groups) => {
    const of = readScope(groups['of'])
    const aim = readScope(groups['object'])
    const day = readDayOfMonth(groups, null)
    if (of === undefined || aim === undefined || day === null) return null
    const month = groups['month']?.startsWith('每') === true ? 'each' : 'next'
    return {
      rule: { kind: 'monthly', month, day, by: readBy(groups), deed: readDeed(groups) },
      of: of ?? aim,
    }
  },
)

/** 2026年12月31日前; 2026年底前. */
export const readDated: Reader = reader(
  `^${scope}(?:应?[于在])?(?<!\\d)(?<fullYear>20\\d{2})年(?:${monthPattern}${dayPattern}|(?<yearEnd>年?[底末]))${tail}`,
  (groups) => {
    const of = readScope(groups['of'])
    const aim = readScope(groups['object'])
    const month = groups['yearEnd'] === undefined ? readMonth(groups) : 12
    const day = groups['yearEnd'] === undefined ? readDayOfMonth(groups, month) : 'last'
    if (of === undefined || aim === undefined || month === null || day === null) return null
    return {
      rule: {
        kind: 'dated',
        year: Number(groups['fullYear']),
        month,
        day,
        by: readBy(groups),
        deed: readDeed(groups),
      },
      of: of ?? aim,
    }
  },
)
