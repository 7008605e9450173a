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

const agreeing = new Set(['unchanged'])

export const effectsOf = ({ rows, counts }: Pick<ImportPlan, 'rows' | 'counts'>): Effects => {
  const doing = (does: string): number => rows.filter((row) => row.does === does).length
  return {
    create: doing('create'),
    update: doing('update'),
    withdraw: doing('withdraw'),
    publish: rows.filter(({ publishes }) => publishes).length,
    barred: rows.filter(({ problems }) => problems.length > 0).length,
    left: rows.filter(({ outcome, does }) => does === 'nothing' && !agreeing.has(outcome)).length,
    complete: Object.values(counts).reduce((sum, count) => sum + count, 0) === rows.length,
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
