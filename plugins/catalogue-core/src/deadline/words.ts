import type { Locale } from '../catalogue/ids.ts'
import { monthNames } from './date-words.ts'
import { eventsWords } from './event-words.ts'
import type { Deed, Interval, Pace, Period, Rule, RuleBody } from './rule.ts'

type Words = Readonly<Record<Locale, string>>

const two = (zh: string, en: string): Words => ({ 'zh-Hans': zh, en })

const units: Readonly<Record<Period['unit'], Words>> = {
  hour: two('小时', 'hour'),
  workday: two('个工作日', 'working day'),
  day: two('日', 'day'),
  week: two('周', 'week'),
  month: two('个月', 'month'),
  year: two('年', 'year'),
}

const plural = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`

const periodWords = ({ amount, unit }: Period): Words =>
  two(`${amount} ${units[unit]['zh-Hans']}`, plural(amount, units[unit].en))

const deeds: Readonly<Record<Deed, Words>> = {
  publish: two('公开', 'published'),
  update: two('更新', 'updated'),
  reply: two('答复', 'answered'),
}

const intervals: Readonly<Record<Interval, Words>> = {
  day: two('日', 'day'),
  week: two('周', 'week'),
  month: two('月', 'month'),
  quarter: two('季度', 'quarter'),
  halfYear: two('半年', 'half-year'),
  year: two('年', 'year'),
  term: two('学期', 'school term'),
}

const paces: Readonly<Record<Pace, Words>> = {
  regularly: two('定期', 'at regular intervals'),
  promptly: two('及时', 'promptly'),
  asNeeded: two('按需', 'as needed'),
}

const withinWords = ({ limit, after, deed }: Extract<RuleBody, { kind: 'within' }>): Words => {
  const events = eventsWords(after)
  const done = deeds[deed]
  if (limit.amount === 0)
    return after.length === 0
      ? two(`当日${done['zh-Hans']}`, `${done.en} on the same day`)
      : two(`${events['zh-Hans']}当日${done['zh-Hans']}`, `${done.en} on the day of ${events.en}`)
  const length = periodWords(limit)
  return after.length === 0
    ? two(
        `${length['zh-Hans']}内${done['zh-Hans']}（原文未写明自何时起算）`,
        `${done.en} within ${length.en} (the text does not say of what)`,
      )
    : two(
        `${events['zh-Hans']}之日起 ${length['zh-Hans']}内${done['zh-Hans']}`,
        `${done.en} within ${length.en} of ${events.en}`,
      )
}

const dayInMonth = (
  month: number | null,
  { day, by }: Pick<Extract<RuleBody, { kind: 'yearly' }>, 'day' | 'by'>,
): Words => {
  const zhMonth = month === null ? '' : `${month}月`
  const enMonth = month === null ? 'the month' : (monthNames[month - 1] ?? '')
  const before = by === 'before'
  if (day === 'any') return two(zhMonth, `in ${enMonth}`)
  const zhDay = day === 'last' ? '底' : `${day}日`
  const enDay =
    day === 'last'
      ? `the end of ${enMonth}`
      : month === null
        ? `the ${day}. of the month`
        : `${day} ${enMonth}`
  if (!before) return two(`${zhMonth}${zhDay}`, day === 'last' ? `at ${enDay}` : `on ${enDay}`)
  // 4月1日前 leaves the 1st out; every other day is included.
  return two(`${zhMonth}${zhDay}前`, day === 1 ? `before ${enDay}` : `by ${enDay}`)
}

const yearWords = {
  each: two('每年', 'each year'),
  next: two('次年', 'of the next year'),
  same: two('当年', 'of the same year'),
  unstated: two('', ''),
}

const yearlyWords = (rule: Extract<RuleBody, { kind: 'yearly' }>): Words => {
  const when = dayInMonth(rule.month, rule)
  const year = yearWords[rule.year]
  const done = deeds[rule.deed]
  return two(
    `${year['zh-Hans']}${when['zh-Hans']}${done['zh-Hans']}`,
    `${done.en} ${when.en} ${year.en}`.trimEnd(),
  )
}

const monthlyWords = (rule: Extract<RuleBody, { kind: 'monthly' }>): Words => {
  const when = dayInMonth(null, rule)
  const done = deeds[rule.deed]
  return rule.month === 'each'
    ? two(`每月${when['zh-Hans']}${done['zh-Hans']}`, `${done.en} ${when.en}, every month`)
    : two(
        `次月${when['zh-Hans']}${done['zh-Hans']}`,
        `${done.en} ${when.en.replace('the month', 'the next month')}`,
      )
}

const periodicWords = ({ every, times, deed }: Extract<RuleBody, { kind: 'periodic' }>): Words => {
  const done = deeds[deed]
  const { 'zh-Hans': zh, en } = intervals[every.interval]
  const zhUnit =
    every.interval === 'month' || every.interval === 'quarter' || every.interval === 'term' ? `个${zh}` : zh
  return every.amount === 1
    ? two(`每${zh}${done['zh-Hans']} ${times} 次`, `${done.en} ${plural(times, 'time')} every ${en}`)
    : two(
        `每 ${every.amount} ${zhUnit}${done['zh-Hans']} ${times} 次`,
        `${done.en} ${plural(times, 'time')} every ${plural(every.amount, en)}`,
      )
}

const displayWords = ({ min, max }: Extract<RuleBody, { kind: 'display' }>): Words => {
  const least = min === null ? null : periodWords(min)
  const most = max === null ? null : periodWords(max)
  if (least !== null && most !== null)
    return least['zh-Hans'] === most['zh-Hans']
      ? two(`公示 ${least['zh-Hans']}`, `on display for ${least.en}`)
      : two(
          `公示期最短 ${least['zh-Hans']}，最长 ${most['zh-Hans']}`,
          `on display for at least ${least.en} and at most ${most.en}`,
        )
  if (least !== null) return two(`公示期不少于 ${least['zh-Hans']}`, `on display for at least ${least.en}`)
  return two(`公示期不超过 ${most?.['zh-Hans'] ?? ''}`, `on display for at most ${most?.en ?? ''}`)
}

const bodyWords = (rule: RuleBody): Words => {
  switch (rule.kind) {
    case 'within':
      return withinWords(rule)
    case 'markValidity': {
      const events = eventsWords(rule.after)
      const length = periodWords(rule.limit)
      return rule.after.length === 0
        ? two(`${length['zh-Hans']}内更新有效性标注`, `validity mark updated within ${length.en}`)
        : two(
            `${events['zh-Hans']}之日起 ${length['zh-Hans']}内更新有效性标注`,
            `validity mark updated within ${length.en} of ${events.en}`,
          )
    }
    case 'ahead': {
      const length = periodWords(rule.limit)
      return rule.before === null
        ? two(`提前 ${length['zh-Hans']}公开`, `published ${length.en} ahead`)
        : two(`${rule.before} ${length['zh-Hans']}前公开`, `published ${length.en} before “${rule.before}”`)
    }
    case 'yearly':
      return yearlyWords(rule)
    case 'monthly':
      return monthlyWords(rule)
    case 'dated': {
      const when = dayInMonth(rule.month, rule)
      const done = deeds[rule.deed]
      return two(`${rule.year}年${when['zh-Hans']}${done['zh-Hans']}`, `${done.en} ${when.en} ${rule.year}`)
    }
    case 'periodic':
      return periodicWords(rule)
    case 'atOnce': {
      const done = deeds[rule.deed]
      const events = eventsWords(rule.after)
      return rule.after.length === 0
        ? two(`及时${done['zh-Hans']}`, `${done.en} promptly`)
        : two(`${events['zh-Hans']}后及时${done['zh-Hans']}`, `${done.en} promptly upon ${events.en}`)
    }
    case 'anytime':
      return two('根据工作需要随时公开', 'published whenever needed')
    case 'regularly':
      return two('定期公开', 'published at regular intervals')
    case 'together':
      return two(`与${rule.with}同步公开`, `published together with “${rule.with}”`)
    case 'asOtherRulesSay':
      return two(`按照“${rule.words}”执行`, `as other rules say (“${rule.words}”)`)
    case 'exception':
      return two('法律法规另有规定的，从其规定', 'unless laws or regulations say otherwise')
    case 'stay':
      return two('长期公开', 'kept public permanently')
    case 'display':
      return displayWords(rule)
    case 'notShown':
      return two('不予公示', 'not put on display')
    case 'cleanUp':
      return two(`${paces[rule.pace]['zh-Hans']}清理`, `cleared away ${paces[rule.pace].en}`)
    case 'update':
      return two(`${paces[rule.pace]['zh-Hans']}更新`, `updated ${paces[rule.pace].en}`)
    case 'sameAsAbove':
      return two('与上一行相同', 'as the row above')
    case 'length': {
      const length = periodWords(rule.length)
      return two(`${length['zh-Hans']}（原文未说明用途）`, `${length.en} (the text does not say what for)`)
    }
  }
}

/** A rule in plain words, for the item's page. */
export const ruleWords = (rule: Rule | (RuleBody & Pick<Rule, 'of'>), locale: Locale): string => {
  const words = bodyWords(rule)[locale]
  if (rule.of === null) return words
  return locale === 'zh-Hans' ? `${rule.of}：${words}` : `“${rule.of}”: ${words}`
}
