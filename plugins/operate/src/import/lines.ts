import { findingText, placeText, severityOf, type Finding } from '@gongkai/catalogue-core/document'
import type { PlannedImport, RowOutcome } from '@gongkai/catalogue-core/import'

const mostShown = 20
const signs = { error: '✗', warning: '!', note: '·' } as const
const order = Object.keys(signs)

const findingLine = (finding: Finding): string => {
  const where = finding.at === null ? '' : `  ${placeText(finding.at, 'zh-Hans')}`
  return [
    `  ${signs[severityOf(finding)]} ${finding.code}${where}`,
    `    ${findingText(finding, 'zh-Hans')}`,
    `    ${findingText(finding, 'en')}`,
  ].join('\n')
}

/** Findings for a person, the grave ones first. */
export const findingLines = (findings: readonly Finding[]): string => {
  const sorted = [...findings].sort((a, b) => order.indexOf(severityOf(a)) - order.indexOf(severityOf(b)))
  const rest = sorted.length - mostShown
  const more = `  … 另有 ${rest} 条，加 --json 查看全部 · ${rest} more; --json gives all`
  return [...sorted.slice(0, mostShown).map(findingLine), ...(rest > 0 ? [more] : [])].join('\n')
}

const outcomeNames: Readonly<Record<RowOutcome, string>> = {
  create: '新增 · new',
  update: '更新 · changed',
  unchanged: '不变 · unchanged',
  kept: '保留经办人的修改 · edited here, not in the file',
  conflict: '两边都改过 · changed on both sides',
  deleted: '已被删除 · deleted here',
  gone: '文件中没有 · gone from the file',
}

const matchNames = { path: '路径', name: '名称', number: '序号', content: '内容' } as const

const rowLine = ({ row, outcome, path, match, fields }: PlannedImport['rows'][number]): string => {
  const how = match === null ? '' : `（${matchNames[match.by]}相符，${Math.round(match.likeness * 100)}%）`
  const what = fields.length === 0 ? '' : `：${fields.map(({ field }) => field).join('、')}`
  const place = row === null ? '—' : `第${row}行`
  return `  ${place} ${outcomeNames[outcome]}：${path.join(' › ')}${how}${what}`
}

/** The plan in a few lines: the counts, then each row that something is to be said of. */
export const planLines = ({ counts, rows }: PlannedImport): string => {
  const count = (number: number, name: string): string => `${String(number).padStart(7)}  ${name}`
  const notable = rows.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'create')
  const rest = notable.length - mostShown
  return [
    ...(Object.keys(counts) as RowOutcome[]).flatMap((outcome) =>
      counts[outcome] === 0 ? [] : [count(counts[outcome], outcomeNames[outcome])],
    ),
    count(rows.filter(({ publishes }) => publishes).length, '将公开 · to be published'),
    ...notable.slice(0, mostShown).map(rowLine),
    ...(rest > 0 ? [`  … 另有 ${rest} 行，加 --json 查看全部 · ${rest} more; --json gives all`] : []),
  ].join('\n')
}
