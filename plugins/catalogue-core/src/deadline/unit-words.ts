import type { Locale } from '../catalogue/ids.ts'
import type { Deed, Interval, Pace, Period } from './rule.ts'

export type Words = Readonly<Record<Locale, string>>

export const two = (zh: string, en: string): Words => ({ 'zh-Hans': zh, en })

const units: Readonly<Record<Period['unit'], Words>> = {
  hour: two('小时', 'hour'),
  workday: two('个工作日', 'working day'),
  day: two('日（自然日）', 'calendar day'),
  week: two('周', 'week'),
  month: two('个月', 'month'),
  year: two('年', 'year'),
}

export const plural = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`

export const periodWords = ({ amount, unit }: Period): Words =>
  two(`${amount} ${units[unit]['zh-Hans']}`, plural(amount, units[unit].en))

export const deeds: Readonly<Record<Deed, Words>> = {
  publish: two('公开', 'published'),
  update: two('更新', 'updated'),
  reply: two('答复', 'answered'),
}

export const intervals: Readonly<Record<Interval, Words>> = {
  day: two('日', 'day'),
  week: two('周', 'week'),
  month: two('月', 'month'),
  quarter: two('季度', 'quarter'),
  halfYear: two('半年', 'half-year'),
  year: two('年', 'year'),
  term: two('学期', 'school term'),
}

export const paces: Readonly<Record<Pace, Words>> = {
  regularly: two('定期', 'at regular intervals'),
  promptly: two('及时', 'promptly'),
  asNeeded: two('按需', 'as needed'),
}
