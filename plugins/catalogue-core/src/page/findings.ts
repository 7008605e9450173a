import type { Locale } from '../catalogue/ids.ts'
import type { Severity } from '../catalogue/problem.ts'
import { findingGroups, findings, type FindingCode } from '../document/findings/finding.ts'

/** One code as its page explains it. */
export interface ExplainedFinding {
  readonly code: FindingCode
  readonly severity: Severity
  /** The sentence as it is reported; what differs from case to case is left open: …. */
  readonly sentence: string
  readonly why: string
}

export interface FindingsPage {
  readonly groups: readonly {
    readonly group: keyof typeof findingGroups
    readonly findings: readonly ExplainedFinding[]
  }[]
}

const explained = (code: FindingCode, locale: Locale): ExplainedFinding => ({
  code,
  severity: findings[code].severity,
  sentence: findings[code][locale].replace(/\{\w+\}/gu, '…'),
  why: findings[code].why[locale],
})

/** Every code that the reader of documents can report, in groups, for the page that explains them. */
export const findingsPage = (locale: Locale): FindingsPage => ({
  groups: (['content', 'table', 'file'] as const).map((group) => ({
    group,
    findings: findingGroups[group].map((code) => explained(code, locale)),
  })),
})
