import type { Core } from '@strapi/strapi'
import { table, type ChangeRow } from '../doors.ts'

type Seen = Pick<ChangeRow, 'id' | 'subject' | 'about'>

export interface Since {
  /** Number of the newest change there is; 0 before the first. */
  readonly newest: number
  /** What came since the last question; null where that cannot be told, as with the first one. */
  readonly changes: readonly Seen[] | null
}

/** More at once than reading everything anew is worth, and than a question to the database takes well. */
const mostChanges = 5000
const mostGaps = 500
/** Numbers so far below the newest may still belong to transactions that are open when the counting begins. */
const lookBack = 500

/**
 * Follows the change rows. PostgreSQL gives a number when a row is written and shows the row when its transaction is over:
 * 12 may be seen before 11. A number that was passed over is therefore asked for again, until it is there or the
 * counting begins anew; mostly it belongs to an act that was refused and never comes.
 */
export class ChangesSince {
  readonly #strapi: Core.Strapi
  #newest: number | null = null
  #gaps = new Set<number>()

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi
  }

  async look(): Promise<Since> {
    const newest = await this.#newestId()
    const before = this.#newest
    if (before === null || newest < before || newest - before > mostChanges) return this.#begin(newest)
    const changes = await this.#read({
      $or: [
        { id: { $gt: before, $lte: newest } },
        ...(this.#gaps.size === 0 ? [] : [{ id: { $in: [...this.#gaps] } }]),
      ],
    })
    for (const { id } of changes) this.#gaps.delete(id)
    this.#note(before, newest, changes)
    if (this.#gaps.size > mostGaps) return this.#begin(newest)
    this.#newest = newest
    return { newest, changes }
  }

  /** Has the next look begin anew. */
  forget(): void {
    this.#newest = null
  }

  async #begin(newest: number): Promise<Since> {
    const from = Math.max(0, newest - lookBack)
    this.#gaps = new Set()
    const rows = await this.#read({ id: { $gt: from, $lte: newest } })
    this.#note(from, newest, rows)
    this.#newest = newest
    return { newest, changes: null }
  }

  #note(after: number, until: number, seen: readonly Seen[]): void {
    const there = new Set(seen.map(({ id }) => id))
    for (let id = after + 1; id <= until; id += 1) if (!there.has(id)) this.#gaps.add(id)
  }

  #read(where: object): Promise<readonly Seen[]> {
    return table(this.#strapi, 'change').findMany({ where, select: ['id', 'subject', 'about'] })
  }

  async #newestId(): Promise<number> {
    const row = await table(this.#strapi, 'change').findOne({
      where: {},
      orderBy: { id: 'desc' },
      select: ['id'],
    })
    return row?.id ?? 0
  }
}
