import { readNumeral } from '../catalogue/numeral.ts'
import type { Groups } from './reader.ts'
import type { Period, PeriodUnit } from './rule.ts'

const units: Readonly<Record<string, PeriodUnit>> = {
  工作日: 'workday',
  工作天: 'workday',
  自然日: 'day',
  自然天: 'day',
  日历日: 'day',
  日历天: 'day',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  年: 'year',
  小时: 'hour',
}

/** 5–7个工作日, 第5个工作日 and the 0 of 20 are not lengths. */
const notInside = '(?<![\\d第至.~～\\-－—–一二两三四五六七八九十百半])'
const numeral = '\\d{1,4}|[一二两三四五六七八九十百]{1,5}|半'

/** A pattern for 20个工作日, 三个月, 1年, 半年; its groups carry the given name. Months must say 个: 三月 is March. */
export const period = (name: string): string =>
  `${notInside}(?<${name}Amount>${numeral})(?<${name}Unit>个?工作[日天]|个?自然[日天]|个?日历[日天]|日|天|周|个?星期|个月|年|个?小时)`

const readAmount = (words: string): number | null => {
  const number = readNumeral(words.replace(/两/u, '二'))
  // Nobody gives a deadline of nought or of ten years: such a number was damaged or is no length.
  return number === null || number < 1 || number > 1000 ? null : number
}

export const readPeriod = (groups: Groups, name: string): Period | null => {
  const words = groups[`${name}Amount`]
  const unit = units[(groups[`${name}Unit`] ?? '').replace(/^个/u, '')]
  if (words === undefined || unit === undefined) return null
  if (words === '半') return unit === 'year' ? { amount: 6, unit: 'month' } : null
  const amount = readAmount(words)
  if (amount === null || (unit === 'year' && amount > 100)) return null
  return { amount, unit }
}
