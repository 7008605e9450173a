/** What follows from a thing that never changes, worked out when it is first asked for and kept as long as the thing is. */
export const onceFor = <K extends object, V extends object>(work: (of: K) => V): ((of: K) => V) => {
  const kept = new WeakMap<K, V>()
  return (of) => {
    const known = kept.get(of)
    if (known !== undefined) return known
    const made = work(of)
    kept.set(of, made)
    return made
  }
}
