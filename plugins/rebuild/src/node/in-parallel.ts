/** Runs `work` on all of `things`, `width` at a time. The first failure stops the rest from starting. */
export const inParallel = async <Thing>(
  things: readonly Thing[],
  width: number,
  work: (thing: Thing) => Promise<void>,
): Promise<void> => {
  const left = things.values()
  let failed = false
  const worker = async (): Promise<void> => {
    for (const thing of left) {
      if (failed) return
      try {
        await work(thing)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: Math.min(width, things.length) }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
