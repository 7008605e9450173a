import { bodyText } from '@gongkai/catalogue-core/catalogue'
import { stateNames, type ReviewedKind } from '@gongkai/catalogue-core/review'
import type { VersionRow } from '../../doors.ts'
import { labels } from '../../panel/labels.ts'
import { filesOf, pathInPack } from './version-file.ts'

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const moment = (at: string | null): string =>
  at === null ? '—' : `${clock.format(new Date(at))}（北京时间）`

const valueText = (field: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'string') return field === 'body' ? bodyText(value) : value
  if (Array.isArray(value)) return value.map((one) => valueText('', one)).join('；')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key}：${valueText('', one)}`)
      .join('，')
  return JSON.stringify(value)
}

const labelOf = (kind: ReviewedKind, field: string): string =>
  (labels[kind] as Readonly<Record<string, string>>)[field] ?? field

/** A released version as a person reads it; the exact words stand in the JSON beside it. */
export const versionText = (row: VersionRow, people: Readonly<Record<string, string>>): string => {
  const who = (id: string | null): string => (id === null ? '—' : (people[id] ?? id))
  const { files: _files, ...words } = row.words ?? {}
  const lines = [
    `${row.title}  第 ${String(row.number)} 版  ${stateNames[row.state]['zh-Hans']}`,
    `起草 Drafted by: ${row.authors.map(who).join('、')}`,
    ...row.taken.map(
      ({ step, name, at, opinion }) => `审查 Reviewed (${step}): ${name} ${moment(at)} ${opinion ?? ''}`,
    ),
    `签发 Released: ${who(row.releasedBy)} ${moment(row.releasedAt)}`,
    ...(row.urgent === null ? [] : [`紧急发布 Urgent: ${row.urgent.reason}`]),
    `结束 Ended: ${moment(row.endedAt)} ${row.endedBecause ?? ''}`,
    `摘要 Digest: ${row.digest ?? '—'}`,
    '',
    ...Object.entries(words).flatMap(([field, value]) => {
      const text = valueText(field, value)
      return text === '' ? [] : [`【${labelOf(row.kind, field)}】`, text, '']
    }),
    ...filesOf(row).map((file) => `附件 Attachment: ${file.name} → ${pathInPack(file) ?? '—'}`),
  ]
  return `${lines.join('\r\n')}\r\n`
}
