import type { Table } from '../doors.ts'

const batch = 100

interface Keyed {
  readonly key: string
}

type To<R> = Pick<Table<R>, 'createMany' | 'findMany'>

/** Those of the rows that are not there yet. */
const missing = async <R extends Keyed>(
  to: To<R>,
  rows: readonly (Keyed & object)[],
): Promise<readonly (Keyed & object)[]> => {
  const there = await to.findMany({ where: { key: { $in: rows.map(({ key }) => key) } }, select: ['key'] })
  const keys = new Set(there.map(({ key }) => key))
  return rows.filter(({ key }) => !keys.has(key))
}

/**
 * Writes rows under keys that the database holds unique. Where another process wrote some of them at the same moment the
 * index refuses the batch; what is still missing is written again. An error with nothing there to cause it is passed on.
 */
export const addOnce = async <R extends Keyed>(
  to: To<R>,
  rows: readonly (Keyed & object)[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += batch) {
    let some: readonly (Keyed & object)[] = rows.slice(at, at + batch)
    while (some.length > 0)
      try {
        await to.createMany({ data: some })
        break
      } catch (error) {
        const left = await missing(to, some)
        if (left.length === some.length) throw error
        some = left
      }
  }
}
