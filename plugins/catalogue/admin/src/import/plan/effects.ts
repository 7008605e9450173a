import type { ImportPlan } from '@gongkai/catalogue-core/import'

/** What committing will do, counted for the question before it. */
export interface Effects {
  readonly create: number
  readonly update: number
  readonly withdraw: number
  readonly publish: number
  /** Rows that were to go out and may not. */
  readonly barred: number
  /** Rows that the file and the catalogue tell differently, and that stay as they are. */
  readonly left: number
  /** False where the plan holds more rows than were sent to the screen: then these are the least. */
  readonly complete: boolean
}

/** `publish`: whether what may be published shall be; only then does anything happen to rows that say the same. */
export const effectsOf = (
  { rows, counts }: Pick<ImportPlan, 'rows' | 'counts'>,
  { publish }: { readonly publish: boolean },
): Effects => {
  const doing = (does: string): number => rows.filter((row) => row.does === does).length
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const unsent = all - rows.length
  const unchanged = counts.unchanged - rows.filter(({ outcome }) => outcome === 'unchanged').length
  return {
    create: doing('create'),
    update: doing('update'),
    withdraw: doing('withdraw'),
    publish: rows.filter(({ publishes }) => publishes).length,
    barred: rows.filter(({ problems }) => problems.length > 0).length,
    left: rows.filter(({ outcome, does }) => does === 'nothing' && outcome !== 'unchanged').length,
    complete: unsent === 0 || (!publish && unsent === unchanged),
  }
}

/** Nothing to write and nothing to publish: committing would only add a line to the history. */
export const isIdle = (
  { create, update, withdraw, publish, complete }: Effects,
  { head }: Pick<ImportPlan, 'head'>,
): boolean =>
  complete &&
  create + update + withdraw + publish === 0 &&
  (head.outcome === 'unchanged' || head.outcome === 'kept')
