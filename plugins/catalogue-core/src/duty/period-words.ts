import type { Day, Locale } from '../catalogue/ids.ts'
import { dayNumber } from '../deadline/civil.ts'
import { dateWords, monthNames } from '../deadline/date-words.ts'

const ordinals = ['一', '二', '三', '四']

/** A period's name in words: `2026-11` → 2026年11月 · November 2026. The number of an item's further rule is left out. */
export const periodWords = (period: string, locale: Locale): string => {
  const [name = ''] = period.split('.')
  const zh = locale === 'zh-Hans'
  const [, year = '', part = ''] = /^(\d{4})(?:-([HQ]?\d{1,2}))?$/.exec(name) ?? []
  const number = Number(part.replace(/^[HQ]/, ''))
  if (year === '') {
    const [day = ''] = /\d{4}-\d{2}-\d{2}$/.exec(name) ?? []
    const words = day === '' ? name : dateWords(dayNumber(day as Day), locale)
    return name.startsWith('week-') ? (zh ? `${words}起一周` : `the week of ${words}`) : words
  }
  if (part === '') return zh ? `${year}年度` : year
  if (part.startsWith('Q'))
    return zh ? `${year}年第${ordinals[number - 1] ?? part}季度` : `Q${number} ${year}`
  if (part.startsWith('H'))
    return zh
      ? `${year}年${number === 1 ? '上' : '下'}半年`
      : `the ${number === 1 ? 'first' : 'second'} half of ${year}`
  return zh ? `${year}年${number}月` : `${monthNames[number - 1] ?? part} ${year}`
}
