import type * as v from 'valibot'
import { problem, type Problem } from './problem.ts'

const words: Readonly<Record<string, string>> = {
  min_length: '不能为空 · must not be empty',
  regex: '格式不符 · wrong form',
  picklist: '不在可选范围内 · none of the choices',
  iso_date: '不是有效日期 · no date',
  iso_timestamp: '不是有效时间 · no moment',
  check: '不是有效日期 · no such day',
}

/** What is wrong with one field, from the first issue its schema raised. */
export const valueProblem = (
  field: string,
  issue: Pick<v.BaseIssue<unknown>, 'type' | 'requirement' | 'message'>,
): Problem =>
  issue.type === 'max_length'
    ? problem('VALUE_TOO_LONG', { field, most: String(issue.requirement) })
    : problem('VALUE_UNREADABLE', { field, detail: words[issue.type] ?? `类型不对 · ${issue.message}` })
