/** Chance that can be repeated: the same seed gives the same corpus on every machine (xorshift32). */
export interface Random {
  /** A whole number from 0 to below `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly digits: (count: number) => string
  readonly chance: (of: number) => boolean
}

export const randomFrom = (seed: number): Random => {
  let state = seed
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)]
    if (one === undefined) throw new Error('There is nothing to pick from.')
    return one
  }
  return {
    below,
    pick,
    digits: (count) => Array.from({ length: count }, () => String(below(10))).join(''),
    chance: (of) => below(of) === 0,
  }
}
