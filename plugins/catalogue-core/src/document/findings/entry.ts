import type { Severity } from '../../catalogue/problem.ts'

/** What a code means: one sentence shown with the finding, and a paragraph that explains the code. `{x}` is filled in. */
export interface FindingEntry {
  readonly severity: Severity
  readonly 'zh-Hans': string
  readonly en: string
  readonly why: { readonly 'zh-Hans': string; readonly en: string }
}
