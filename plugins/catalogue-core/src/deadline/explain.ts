import type { Locale } from '../catalogue/ids.ts'
import { civilOf, dayNumber } from './civil.ts'
import { dateWords, runWords, weekdayWord, type RunWords } from './date-words.ts'
import { stepWordsEn } from './step-words-en.ts'
import { stepWordsZh } from './step-words-zh.ts'
import type { Due, Step, Undated } from './step.ts'

/** 怎么算的: the answer in one line, and the working that leads to it. */
export interface Explanation {
  readonly answer: string
  readonly working: readonly string[]
}

const undatedWords: Readonly<Record<Undated, Readonly<Record<Locale, string>>>> = {
  noDay: { 'zh-Hans': '该时限没有固定日期。', en: 'This deadline names no day.' },
  hours: {
    'zh-Hans': '该时限按小时计算，需要知道具体时刻。',
    en: 'This deadline is counted in hours from a time of day.',
  },
  countedBackwards: {
    'zh-Hans': '该时限为提前公开，没有统一的倒数规则，请人工确定。',
    en: 'This deadline is counted backwards, for which there is no settled rule; fix the day by hand.',
  },
  severalInPeriod: {
    'zh-Hans': '该时限跨多个周期或一个周期内有多次，无法确定单一日期。',
    en: 'This deadline spans or repeats within its period, so that no single day follows.',
  },
  purposeUnstated: {
    'zh-Hans': '原文只写了时长，没有说明用途，无法计算。',
    en: 'The text gives a length and not what it is for.',
  },
  otherRules: {
    'zh-Hans': '该时限由其他规定确定，请查阅相应规定。',
    en: 'Other rules decide on this deadline.',
  },
}

const full = (number: number, locale: Locale): string =>
  locale === 'zh-Hans'
    ? `${dateWords(number, locale)}（${weekdayWord(number, locale)}）`
    : `${weekdayWord(number, locale)} ${dateWords(number, locale)}`

const firstDay = (step: Step): number =>
  step.is === 'counted' || step.is === 'skipped' || step.is === 'rest' || step.is === 'dayCounted'
    ? step.from
    : step.is === 'corresponding' || step.is === 'moved'
      ? step.to
      : step.day

/** A year is told at the first line and where it changes. */
const lines = (working: readonly Step[], locale: Locale): readonly string[] =>
  working.map((step, at) => {
    const before = working[at - 1]
    const withYear = before === undefined || civilOf(firstDay(before)).year !== civilOf(firstDay(step)).year
    const run: RunWords = (from, to) => runWords(from, to, locale, withYear)
    return locale === 'zh-Hans' ? stepWordsZh(step, run) : stepWordsEn(step, run)
  })

export const explainDue = (due: Due, locale: Locale): Explanation => {
  switch (due.is) {
    case 'due': {
      const day = full(dayNumber(due.day), locale)
      return {
        answer: locale === 'zh-Hans' ? `到期日：${day}` : `Due on ${day}`,
        working: lines(due.working, locale),
      }
    }
    case 'pending':
      return {
        answer:
          locale === 'zh-Hans'
            ? `到期日：待定（${due.year}年放假安排尚未录入）`
            : `Due date open (the holidays of ${due.year} are not entered)`,
        working: lines(due.working, locale),
      }
    case 'undated':
      return { answer: undatedWords[due.because][locale], working: [] }
  }
}
