/**
 * Runs `work` on all of `things`, shared out among workers: who is ready takes the next, and nobody waits for a worker when
 * nothing is left for it. The first failure, also of a worker that does not come to be, stops the rest from starting.
 */
export const sharedOut = async <Thing, Worker>(
  things: readonly Thing[],
  workers: readonly (Worker | Promise<Worker>)[],
  work: (worker: Worker, thing: Thing) => Promise<void>,
): Promise<void> => {
  const left = things.entries()
  const nothingLeft = Promise.withResolvers<null>()
  let failed = false
  if (things.length === 0) nothingLeft.resolve(null)
  const takePart = async (expected: Worker | Promise<Worker>): Promise<void> => {
    try {
      const coming = Promise.resolve(expected).then((worker) => ({ worker }))
      const ready = await Promise.race([coming, nothingLeft.promise])
      if (ready === null) return
      for (const [i, thing] of left) {
        if (failed) return
        if (i === things.length - 1) nothingLeft.resolve(null)
        await work(ready.worker, thing)
      }
    } catch (error) {
      failed = true
      nothingLeft.resolve(null)
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
