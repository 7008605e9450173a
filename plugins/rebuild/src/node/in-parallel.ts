/**
 * Runs `work` on all of `things`, shared out among workers: who is ready takes the next, and nobody waits for a worker when
 * nothing is left for it. Of `both` ends the first worker takes from the beginning, all others from the end. The first
 * failure, also of a worker that does not come to be, stops the rest from starting.
 */
export const sharedOut = async <Thing, Worker>(
  things: readonly Thing[],
  workers: readonly (Worker | Promise<Worker>)[],
  work: (worker: Worker, thing: Thing) => Promise<void>,
  ends: 'one' | 'both' = 'one',
): Promise<void> => {
  let [from, to] = [0, things.length]
  const nothingLeft = Promise.withResolvers<null>()
  let failed = false
  function* leftFor(worker: number): Generator<Thing> {
    while (!failed && from < to) {
      if (ends === 'both' && worker > 0) to -= 1
      else from += 1
      if (from === to) nothingLeft.resolve(null)
      const next = ends === 'both' && worker > 0 ? to : from - 1
      yield* things.slice(next, next + 1)
    }
  }
  if (things.length === 0) nothingLeft.resolve(null)
  const takePart = async (expected: Worker | Promise<Worker>, worker: number): Promise<void> => {
    try {
      const coming = Promise.resolve(expected).then((one) => ({ one }))
      const ready = await Promise.race([coming, nothingLeft.promise])
      if (ready === null) return
      for (const thing of leftFor(worker)) await work(ready.one, thing)
    } catch (error) {
      failed = true
      nothingLeft.resolve(null)
      throw error
    }
  }
  const settled = await Promise.allSettled(workers.map(takePart))
  for (const end of settled) if (end.status === 'rejected') throw end.reason
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
