import { locales, type Day, type Locale } from '../catalogue/ids.ts'
import { problemText } from '../catalogue/problem.ts'
import { dayNumber } from '../deadline/civil.ts'
import { dateWords } from '../deadline/date-words.ts'
import type { DueRow } from './dashboard.ts'
import { dueProblem } from './duty-problem.ts'

/** What a reminder tells of one agency. `items` names the items that tasks are of, by key. */
export interface DigestOfAgency {
  readonly name: string
  readonly overdue: readonly DueRow[]
  readonly dueThisWeek: readonly DueRow[]
  readonly items: Readonly<Record<string, string>>
}

export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Lines of an agency in one mail; the rest is counted. */
const most = 30

const words = {
  subject: { 'zh-Hans': '公开时限提醒', en: 'Disclosure due dates' },
  overdue: { 'zh-Hans': '逾期', en: 'overdue' },
  week: { 'zh-Hans': '7天内到期', en: 'due within a week' },
  more: { 'zh-Hans': '其余请登录系统查看：', en: 'More in the system: ' },
  why: {
    'zh-Hans': '本邮件由政府信息公开目录系统每日自动发送，请勿回复。',
    en: 'Sent once a day by the disclosure system; please do not reply.',
  },
} as const satisfies Record<string, Record<Locale, string>>

const linesOf = ({ overdue, dueThisWeek, items }: DigestOfAgency, locale: Locale): readonly string[] => {
  const rows = [...overdue, ...dueThisWeek]
  const told = rows
    .slice(0, most)
    .map((row) => problemText(dueProblem(row, items[row.item] ?? '', locale), locale))
  return rows.length > most ? [...told, `${words.more[locale]}${rows.length - most}`] : told
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  )

const count = (agencies: readonly DigestOfAgency[], part: 'overdue' | 'dueThisWeek'): number =>
  agencies.reduce((sum, agency) => sum + agency[part].length, 0)

const headOf = (agencies: readonly DigestOfAgency[], locale: Locale): string => {
  const [late, soon] = [count(agencies, 'overdue'), count(agencies, 'dueThisWeek')]
  return locale === 'zh-Hans'
    ? `${words.overdue[locale]}${late}项，${words.week[locale]}${soon}项`
    : `${late} ${words.overdue[locale]}, ${soon} ${words.week[locale]}`
}

/** One reminder for a person and a day, Chinese first, English after it. Null where nothing is overdue or due soon. */
export const digestMail = (all: readonly DigestOfAgency[], today: Day): Mail | null => {
  const agencies = all.filter(({ overdue, dueThisWeek }) => overdue.length + dueThisWeek.length > 0)
  if (agencies.length === 0) return null
  const parts = locales.map((locale) => ({
    head: `${dateWords(dayNumber(today), locale)} · ${headOf(agencies, locale)}`,
    agencies: agencies.map((agency) => ({ name: agency.name, lines: linesOf(agency, locale) })),
    why: words.why[locale],
  }))
  const text = parts.map(({ head, why, ...part }) =>
    [
      head,
      ...part.agencies.flatMap(({ name, lines }) => ['', name, ...lines.map((line) => `- ${line}`)]),
      '',
      why,
    ].join('\n'),
  )
  const html = parts.map(
    ({ head, why, ...part }) =>
      `<h2>${escaped(head)}</h2>${part.agencies
        .map(
          ({ name, lines }) =>
            `<h3>${escaped(name)}</h3><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
        )
        .join('')}<p>${escaped(why)}</p>`,
  )
  return {
    subject: `${words.subject['zh-Hans']}：${headOf(agencies, 'zh-Hans')} · ${words.subject.en}`,
    text: text.join('\n\n——\n\n'),
    html: html.join('<hr>'),
  }
}
