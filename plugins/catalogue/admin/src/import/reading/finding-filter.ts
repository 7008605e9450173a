import { severityOf, type Finding, type FindingCode } from '@gongkai/catalogue-core/document'

export const severityFilters = ['all', 'error', 'warning', 'note'] as const
export type SeverityFilter = (typeof severityFilters)[number]

const order: readonly SeverityFilter[] = ['error', 'warning', 'note']

/** Findings of a severity and a code; the gravest first, else as the file has them. */
export const filtered = (
  findings: readonly Finding[],
  severity: SeverityFilter,
  code: FindingCode | null,
): readonly Finding[] =>
  findings
    .filter((one) => severity === 'all' || severityOf(one) === severity)
    .filter((one) => code === null || one.code === code)
    .toSorted((a, b) => order.indexOf(severityOf(a)) - order.indexOf(severityOf(b)))

/** Which codes occur how often, in the order in which they are met. */
export const codesOf = (
  findings: readonly Finding[],
): readonly { readonly code: FindingCode; readonly count: number }[] => {
  const counts = new Map<FindingCode, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count }))
}
