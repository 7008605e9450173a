import type { Locale } from '../catalogue/ids.ts'
import { civilOf, dayNumber } from './civil.ts'
import { dateWords, runWords, weekdayWord } from './date-words.ts'
import type { Interval } from './rule.ts'
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

const intervalWords: Readonly<Record<Interval, Readonly<Record<Locale, string>>>> = {
  day: { 'zh-Hans': '当日', en: 'the day' },
  week: { 'zh-Hans': '本周', en: 'the week' },
  month: { 'zh-Hans': '本月', en: 'the month' },
  quarter: { 'zh-Hans': '本季度', en: 'the quarter' },
  halfYear: { 'zh-Hans': '本半年', en: 'the half-year' },
  year: { 'zh-Hans': '本年', en: 'the year' },
  term: { 'zh-Hans': '本学期', en: 'the school term' },
}

const full = (number: number, locale: Locale): string =>
  locale === 'zh-Hans'
    ? `${dateWords(number, locale)}（${weekdayWord(number, locale)}）`
    : `${weekdayWord(number, locale)} ${dateWords(number, locale)}`

const restWords = (holiday: string | null, locale: Locale): string => {
  if (locale === 'zh-Hans') return holiday === null ? '周末' : `${holiday}放假`
  return holiday === null ? 'weekend' : `holiday (${holiday})`
}

const countedWords = (step: Extract<Step, { is: 'counted' }>, locale: Locale): string => {
  const { first, last, makeUp } = step
  const numbers =
    first === last ? String(first) : locale === 'zh-Hans' ? `${first}至${last}` : `${first}–${last}`
  if (locale === 'zh-Hans') return `${makeUp === null ? '' : `${makeUp}调休上班，`}第${numbers}个工作日`
  return `working day${first === last ? '' : 's'} ${numbers}${makeUp === null ? '' : ` (worked in exchange for ${makeUp})`}`
}

const zh = (step: Step, run: (from: number, to: number) => string): string => {
  switch (step.is) {
    case 'start':
      return `${run(step.day, step.day)}为起算之日，当日不计，自次日起算（民法典第二百零一条）。`
    case 'sameDay':
      return `${run(step.day, step.day)}当日为到期日。`
    case 'counted':
      return `${run(step.from, step.to)}：${countedWords(step, 'zh-Hans')}。`
    case 'skipped':
      return `${run(step.from, step.to)}：${restWords(step.holiday, 'zh-Hans')}，不计。`
    case 'rest':
      return `${run(step.from, step.to)}：${restWords(step.holiday, 'zh-Hans')}。`
    case 'unannounced':
      return step.counted === 0
        ? `${run(step.day, step.day)}：${step.year}年放假安排尚未公布，无法判断是否为工作日。`
        : `${run(step.day, step.day)}起：${step.year}年放假安排尚未公布，无法继续计算（已数${step.counted}个工作日）。`
    case 'dayCounted':
      return `${run(step.from, step.to)}：按自然日计算，第1至${step.to - step.from + 1}日。`
    case 'corresponding':
      return step.sameDay
        ? `按月计算，到期月的对应日为${run(step.to, step.to)}（民法典第二百零二条）。`
        : `按月计算，到期月没有对应日，以月末日${run(step.to, step.to)}为最后一日（民法典第二百零二条）。`
    case 'moved':
      return `最后一日为休息日，顺延至${run(step.to, step.to)}（民法典第二百零三条）。`
    case 'named':
      return step.excluded
        ? `规定在${run(step.day, step.day)}之前，不含当日，最后一日为其前一日。固定日期遇休息日不顺延。`
        : `规定日期为${run(step.day, step.day)}，含当日。固定日期遇休息日不顺延。`
    case 'periodEnd':
      return `${intervalWords[step.interval]['zh-Hans']}的最后一日为${run(step.day, step.day)}。`
  }
}

const en = (step: Step, run: (from: number, to: number) => string): string => {
  switch (step.is) {
    case 'start':
      return `${run(step.day, step.day)}: the day of the event is not counted (Civil Code, art. 201).`
    case 'sameDay':
      return `${run(step.day, step.day)}: due on the day itself.`
    case 'counted':
      return `${run(step.from, step.to)}: ${countedWords(step, 'en')}.`
    case 'skipped':
      return `${run(step.from, step.to)}: ${restWords(step.holiday, 'en')}, not counted.`
    case 'rest':
      return `${run(step.from, step.to)}: ${restWords(step.holiday, 'en')}.`
    case 'unannounced':
      return step.counted === 0
        ? `${run(step.day, step.day)}: the holidays of ${step.year} are not announced, so that it may be a rest day.`
        : `From ${run(step.day, step.day)}: the holidays of ${step.year} are not announced (${step.counted} working days counted so far).`
    case 'dayCounted':
      return `${run(step.from, step.to)}: natural days 1–${step.to - step.from + 1}.`
    case 'corresponding':
      return step.sameDay
        ? `The corresponding day of the last month is ${run(step.to, step.to)} (Civil Code, art. 202).`
        : `The last month has no corresponding day; its last day is ${run(step.to, step.to)} (Civil Code, art. 202).`
    case 'moved':
      return `The last day is a rest day: the period ends on ${run(step.to, step.to)} (Civil Code, art. 203).`
    case 'named':
      return step.excluded
        ? `Named: before ${run(step.day, step.day)}, which is not included. A named date does not move for rest days.`
        : `Named: ${run(step.day, step.day)}, which is included. A named date does not move for rest days.`
    case 'periodEnd':
      return `The last day of ${intervalWords[step.interval].en} is ${run(step.day, step.day)}.`
  }
}

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
    const run = (from: number, to: number): string => runWords(from, to, locale, withYear)
    return locale === 'zh-Hans' ? zh(step, run) : en(step, run)
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
            ? `到期日：待定（${due.year}年放假安排尚未公布）`
            : `Due date open (the holidays of ${due.year} are not announced)`,
        working: lines(due.working, locale),
      }
    case 'undated':
      return { answer: undatedWords[due.because][locale], working: [] }
  }
}
