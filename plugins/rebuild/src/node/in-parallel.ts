/**
 * Runs `work` on all of `things`, shared out among workers: who is ready takes the next. The first failure, also of a worker
 * that does not come to be, stops the rest from starting.
 */
export const sharedOut = async <Thing, Worker>(
  things: readonly Thing[],
  workers: readonly (Worker | Promise<Worker>)[],
  work: (worker: Worker, thing: Thing) => Promise<void>,
): Promise<void> => {
  const left = things.values()
  let failed = false
  const takePart = async (expected: Worker | Promise<Worker>): Promise<void> => {
    try {
      const worker = await expected
      for (const thing of left) {
        if (failed) return
        await work(worker, thing)
      }
    } catch (error) {
      failed = true
      throw error
    }
  }
  const ends = await Promise.allSettled(workers.map(takePart))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Runs `work` on all of `things`, `width` at a time. The first failure stops the rest from starting. */
export const inParallel = <Thing>(
  things: readonly Thing[],
  width: number,
  work: (thing: Thing) => Promise<void>,
): Promise<void> =>
  sharedOut(
    things,
    Array.from({ length: Math.min(width, things.length) }, (_, worker) => worker),
    (_, thing) => work(thing),
  )
