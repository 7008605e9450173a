/** What follows from a text alone, kept for as many texts as `most`; the one that was worked out longest ago makes room. */
export const recently = <V extends object>(
  most: number,
  work: (text: string) => V,
): ((text: string) => V) => {
  const kept = new Map<string, V>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const made = work(text)
    const oldest = kept.keys().next()
    if (kept.size >= most && oldest.done !== true) kept.delete(oldest.value)
    kept.set(text, made)
    return made
  }
}
