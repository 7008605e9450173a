import type { CatalogueDocument } from '../catalogue/import.ts'
import type { ColumnDecision } from '../document/columns.ts'
import type { OfferedTable } from '../document/find-tables.ts'
import type { Finding } from '../document/findings/finding.ts'
import type { SourceSheet } from '../document/sheet.ts'
import type { ImportPlan, RowOutcome } from './plan.ts'

/** What the import door answers; the panel and the command line read the same. */

/** How many rows, items and findings a rehearsal carries for showing; the counts hold for all. */
export const shownRows = 1000

export interface ImportedFile {
  readonly name: string
  readonly format: string
  /** SHA-256 of the bytes, hex. */
  readonly digest: string
}

export interface PlannedImport extends ImportPlan {
  readonly agency: { readonly slug: string; readonly name: string; readonly exists: boolean }
  /** Null where a new catalogue is made. */
  readonly catalogue: { readonly documentId: string; readonly name: string } | null
  /** An import that was committed before from the very same bytes; null where there is none. */
  readonly again: { readonly id: number; readonly at: string } | null
  /** Of everything the plan says; committing demands the fingerprint that was rehearsed. */
  readonly fingerprint: string
}

export type Rehearsal =
  | {
      readonly outcome: 'read'
      readonly file: ImportedFile
      readonly tables: readonly OfferedTable[]
      readonly table: number | null
      readonly header: { readonly row: number; readonly rows: number } | null
      readonly columns: readonly ColumnDecision[]
      readonly sheet: SourceSheet | null
      readonly catalogue: CatalogueDocument
      /** All items of the file; `catalogue.items` may hold fewer. */
      readonly items: number
      readonly findings: readonly Finding[]
      readonly findingCount: number
      /** Null until an agency is named. */
      readonly plan: PlannedImport | null
    }
  | {
      readonly outcome: 'choose' | 'refused'
      readonly because: Finding
      readonly findings: readonly Finding[]
      readonly tables: readonly OfferedTable[]
    }

export const importStates = ['running', 'done', 'stopped', 'undoing', 'undone'] as const
export type ImportState = (typeof importStates)[number]

/** One line of the history. */
export interface ImportSummary {
  readonly id: number
  /** ISO 8601. */
  readonly at: string
  readonly by: string
  readonly agency: { readonly slug: string; readonly name: string }
  readonly catalogue: { readonly documentId: string; readonly name: string } | null
  readonly file: ImportedFile
  readonly state: ImportState
  /** Steps done and to do, for progress; also while undoing. */
  readonly done: number
  readonly total: number
  readonly counts: Readonly<Record<RowOutcome, number>>
  /** Documents that became public. */
  readonly published: number
  /** Why it stopped, in both languages; null where it did not. */
  readonly problem: { readonly 'zh-Hans': string; readonly en: string } | null
  /** The newest import of its catalogue that is finished: it may be undone if nothing was edited since. */
  readonly undoable: boolean
}

/** Where an import can go. */
export interface ImportTargets {
  readonly agencies: readonly {
    readonly slug: string
    readonly name: string
    readonly catalogues: readonly {
      readonly documentId: string
      readonly name: string
      readonly published: boolean
    }[]
  }[]
}
