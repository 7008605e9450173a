/** Lets one at a time through, in the order of asking. */
export type Turns = <T>(act: () => Promise<T>) => Promise<T>

export const turns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const own = last.then(act)
    // The next has its turn whatever became of this one; who asked for this one hears of its failure.
    last = own.catch(() => undefined)
    return own
  }
}
