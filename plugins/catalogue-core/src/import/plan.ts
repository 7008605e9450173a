import type { Problem } from '../catalogue/problem.ts'
import type { CatalogueDocument } from '../catalogue/import.ts'

export type DocumentItem = CatalogueDocument['items'][number]
export type ItemFieldName = keyof DocumentItem

/**
 * What a rehearsal says of one row: a new item; a change of one; nothing to do; an editor's later change that the file
 * does not touch (`kept`); one that it does (`conflict`); a row whose item an editor deleted; an item the file no longer has.
 */
export const rowOutcomes = ['create', 'update', 'unchanged', 'kept', 'conflict', 'deleted', 'gone'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** How a row of the file was recognised as an item that stands. `likeness` of their words, 0 to 1. */
export interface Match {
  readonly by: 'path' | 'name' | 'number' | 'content'
  readonly likeness: number
}

/** One field that reads differently in the file. `imported` is what the last import put there; null where there was none. */
export interface FieldChange {
  readonly field: ItemFieldName
  readonly present: unknown
  readonly file: unknown
  readonly imported: unknown
  readonly verdict: 'update' | 'kept' | 'conflict'
}

export interface PlannedRow {
  /** Row of the file, from 1; null for an item the file no longer has. */
  readonly row: number | null
  readonly outcome: RowOutcome
  /** Outermost group … own name: of the file's row, or of the item that is gone. */
  readonly path: readonly string[]
  readonly number: string | null
  readonly documentId: string | null
  readonly match: Match | null
  readonly fields: readonly FieldChange[]
  /** What committing with the given choices does to it. */
  readonly does: 'create' | 'update' | 'withdraw' | 'nothing'
  /** It becomes (or its change becomes) public on commit. */
  readonly publishes: boolean
  /** Why it cannot be published although that was asked. */
  readonly problems: readonly Problem[]
}

/** A row that says the same as one further up. */
export interface Duplicate {
  readonly row: number
  readonly of: number
  readonly same: 'path' | 'content'
}

export interface PlannedHead {
  readonly outcome: 'create' | 'update' | 'unchanged' | 'kept' | 'conflict'
  readonly fields: readonly {
    readonly field: 'title' | 'edition' | 'columns' | 'notes' | 'source'
    readonly present: unknown
    readonly file: unknown
    readonly verdict: FieldChange['verdict']
  }[]
}

/** What an import would do: closed, explained, and the same whenever nothing changed in between. */
export interface ImportPlan {
  readonly head: PlannedHead
  readonly rows: readonly PlannedRow[]
  readonly counts: Readonly<Record<RowOutcome, number>>
  readonly duplicates: readonly Duplicate[]
}
