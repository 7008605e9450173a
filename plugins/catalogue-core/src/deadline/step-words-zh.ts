import type { RunWords } from './date-words.ts'
import type { Interval } from './rule.ts'
import type { Step } from './step.ts'

const intervals: Readonly<Record<Interval, string>> = {
  day: '当日',
  week: '本周',
  month: '本月',
  quarter: '本季度',
  halfYear: '本半年',
  year: '本年',
  term: '本学期',
}

const rest = (holiday: string | null): string => (holiday === null ? '周末' : `${holiday}放假`)

const counted = ({ first, last, makeUp }: Extract<Step, { is: 'counted' }>): string =>
  `${makeUp === null ? '' : `${makeUp}调休上班，`}第${first === last ? first : `${first}至${last}`}个工作日`

export const stepWordsZh = (step: Step, run: RunWords): string => {
  switch (step.is) {
    case 'start':
      return `${run(step.day, step.day)}为起算之日，当日不计，自次日起算（民法典第二百零一条）。`
    case 'sameDay':
      return `${run(step.day, step.day)}当日为到期日。`
    case 'counted':
      return `${run(step.from, step.to)}：${counted(step)}。`
    case 'skipped':
      return `${run(step.from, step.to)}：${rest(step.holiday)}，不计。`
    case 'rest':
      return `${run(step.from, step.to)}：${rest(step.holiday)}。`
    case 'unannounced':
      return step.counted === 0
        ? `${run(step.day, step.day)}：${step.year}年放假安排尚未录入，无法判断是否为工作日。`
        : `${run(step.day, step.day)}起：${step.year}年放假安排尚未录入，无法继续计算（已数${step.counted}个工作日）。`
    case 'dayCounted':
      return `${run(step.from, step.to)}：按自然日计算，第1至${step.to - step.from + 1}日。`
    case 'corresponding':
      return step.sameDay
        ? `按月（年）计算，到期月的对应日为${run(step.to, step.to)}（民法典第二百零二条）。`
        : `按月（年）计算，到期月没有对应日，以月末日${run(step.to, step.to)}为最后一日（民法典第二百零二条）。`
    case 'moved':
      return `最后一日为休息日，顺延至${run(step.to, step.to)}（民法典第二百零三条）。`
    case 'named':
      return step.excluded
        ? `规定在${run(step.day, step.day)}之前，不含当日，最后一日为其前一日。固定日期遇休息日不顺延。`
        : `规定日期为${run(step.day, step.day)}，含当日。固定日期遇休息日不顺延。`
    case 'periodEnd':
      return `${intervals[step.interval]}的最后一日为${run(step.day, step.day)}。`
  }
}
