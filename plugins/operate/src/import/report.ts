import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { findingText, findingWhy, severityOf, type Finding } from '@gongkai/catalogue-core/document'
import type { ImportSummary, PlannedImport, Rehearsal } from '@gongkai/catalogue-core/import'

/** A finding with its words, for programs that do not know the code. */
interface ToldFinding extends Finding {
  readonly severity: string
  readonly 'zh-Hans': string
  readonly en: string
  readonly why: { readonly 'zh-Hans': string; readonly en: string }
}

/** What `npm run import --json` writes (DESIGN §5); `outcome` is `read`, `choose` (one of several tables) or `refused`. */
export interface ImportReport {
  readonly outcome: Rehearsal['outcome']
  readonly file: string
  readonly catalogue: CatalogueDocument | null
  readonly findings: readonly ToldFinding[]
  readonly plan: PlannedImport | null
  readonly tables: Rehearsal['tables']
  /** The commit, where there was one. */
  readonly import: ImportSummary | null
}

const told = (finding: Finding): ToldFinding => ({
  ...finding,
  severity: severityOf(finding),
  'zh-Hans': findingText(finding, 'zh-Hans'),
  en: findingText(finding, 'en'),
  why: { 'zh-Hans': findingWhy(finding.code, 'zh-Hans'), en: findingWhy(finding.code, 'en') },
})

export const reportOf = (file: string, rehearsal: Rehearsal, done: ImportSummary | null): ImportReport => {
  const { outcome, tables } = rehearsal
  const base = { outcome, file, tables, import: done }
  return rehearsal.outcome === 'read'
    ? {
        ...base,
        catalogue: rehearsal.catalogue,
        findings: rehearsal.findings.map(told),
        plan: rehearsal.plan,
      }
    : {
        ...base,
        catalogue: null,
        findings: [rehearsal.because, ...rehearsal.findings].map(told),
        plan: null,
      }
}
