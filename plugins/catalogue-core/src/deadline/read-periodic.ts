import { readNumeral } from '../catalogue/numeral.ts'
import { deed, object, readDeed } from './deed.ts'
import { end, reader, type Groups, type Reader } from './reader.ts'
import type { Interval } from './rule.ts'
import { readScope, scope } from './scope.ts'

const intervals: Readonly<Record<string, Interval>> = {
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  月度: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'halfYear',
  年: 'year',
  年度: 'year',
  学期: 'term',
}

const interval = '(?<interval>半年|星期|学期|季度?|月度?|年度?|周|日|天)'
const numeral = '\\d{1,3}|[一二两三四五六七八九十]{1,3}'

const number = (words: string | undefined): number | null =>
  words === undefined ? 1 : readNumeral(words.replace('两', '二'))

const periodic = (groups: Groups): ReturnType<Parameters<typeof reader>[1]> => {
  const of = readScope(groups['of'])
  const aim = readScope(groups['object'])
  const amount = number(groups['amount'])
  const times = number(groups['times'] ?? groups['again'])
  const every = intervals[groups['interval'] ?? '']
  // Said twice, 每年2次公布3次, it cannot be told which.
  if (groups['times'] !== undefined && groups['again'] !== undefined) return null
  if (of === undefined || aim === undefined || every === undefined) return null
  if (amount === null || times === null || amount < 1 || times < 1) return null
  return {
    rule: { kind: 'periodic', every: { amount, interval: every }, times, deed: readDeed(groups) },
    of: of ?? aim,
  }
}

/** 每月公布1次; 每6个月更新; 每年至少更新一次. */
export const readEvery: Reader = reader(
  `^${scope}每(?:隔)?(?<amount>${numeral})?个?${interval}(?:至少|不少于)?(?:(?<times>${numeral})次)?${deed}(?:(?<again>${numeral})次)?${object}${end}`,
  periodic,
)

/** 1次/年; 一次/季度; 2次/每年. */
export const readTimesPer: Reader = reader(
  `^${scope}(?<times>${numeral})次[/／每]每?${interval}${deed}${end}`,
  periodic,
)

/** 按年公开; 按季度更新. */
export const readPerInterval: Reader = reader(`^${scope}按照?${interval}${deed}${object}${end}`, periodic)

/** 一年两次; 半年一次; 一季度公开一次. */
export const readTimesIn: Reader = reader(
  `^${scope}(?:一个?)?${interval}${deed}(?<times>${numeral})次${end}`,
  periodic,
)
