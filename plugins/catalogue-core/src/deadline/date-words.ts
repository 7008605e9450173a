import type { Locale } from '../catalogue/ids.ts'
import { civilOf, weekday } from './civil.ts'

const weekdays = {
  'zh-Hans': ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const weekdayWord = (number: number, locale: Locale): string =>
  weekdays[locale][weekday(number) - 1] ?? ''

/** 12月21日 · 21 December */
export const dayWords = (number: number, locale: Locale): string => {
  const { month, day } = civilOf(number)
  return locale === 'zh-Hans' ? `${month}月${day}日` : `${day} ${monthNames[month - 1] ?? ''}`
}

/** 2026年12月21日 · 21 December 2026 */
export const dateWords = (number: number, locale: Locale): string => {
  const { year } = civilOf(number)
  const day = dayWords(number, locale)
  return locale === 'zh-Hans' ? `${year}年${day}` : `${day} ${year}`
}

/** A run of days in words. */
export type RunWords = (from: number, to: number) => string

/** 11月24日（星期二）至27日（星期五） · Tue 24 – Fri 27 November; one day stands alone, years are told where they change. */
export const runWords = (from: number, to: number, locale: Locale, withYear = false): string => {
  const start = civilOf(from)
  const end = civilOf(to)
  const told = (number: number, words: string): string =>
    locale === 'zh-Hans'
      ? `${words}（${weekdayWord(number, locale)}）`
      : `${weekdayWord(number, locale)} ${words}`
  if (from === to) return told(from, withYear ? dateWords(from, locale) : dayWords(from, locale))
  const sameYear = start.year === end.year
  const sameMonth = sameYear && start.month === end.month
  if (locale === 'zh-Hans') {
    const first = sameYear && !withYear ? dayWords(from, locale) : dateWords(from, locale)
    const last = sameMonth ? `${end.day}日` : sameYear ? dayWords(to, locale) : dateWords(to, locale)
    return `${told(from, first)}至${told(to, last)}`
  }
  const first = sameMonth ? String(start.day) : sameYear ? dayWords(from, locale) : dateWords(from, locale)
  const last = sameYear && !withYear ? dayWords(to, locale) : dateWords(to, locale)
  return `${told(from, first)} – ${told(to, last)}`
}
