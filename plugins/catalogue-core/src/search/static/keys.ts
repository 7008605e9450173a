/**
 * Keys of the index, one alphabet for all; the first sign says of what kind one is:
 * `医保` two neighbouring characters, `保` the last of a run, `drg` a word of letters and digits,
 * `#…` a document number's key, `@…` an article's, `+…` a phone's digits,
 * `~yi bao` two neighbouring syllables, `~bao` the last of a run, `^ylbx` initials.
 */
export const families = ['words', 'numbers', 'sounds'] as const
export type Family = (typeof families)[number]

export const familyOf = (key: string): Family => {
  switch (key.charAt(0)) {
    case '#':
    case '@':
    case '+':
      return 'numbers'
    case '~':
    case '^':
      return 'sounds'
    default:
      return 'words'
  }
}

/** Keys that share this stand in one shard, so that a beginning is looked up in one place. */
const together = (key: string): string => {
  switch (key.charAt(0)) {
    case '#':
    case '@':
      return key
    case '+':
      return key.slice(0, 5)
    case '~':
      return key.replace(/ .*/s, '')
    case '^':
      return key.slice(0, 3)
    default:
      return /^[a-z0-9]/.test(key) ? key.slice(0, 2) : String.fromCodePoint(key.codePointAt(0) ?? 0)
  }
}

/** The shard of its family that has a key, of so many. */
export const shardOf = (key: string, shards: number): number => {
  let hash = 0x811c9dc5
  for (const character of together(key))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % shards
}

/** What a question asks the index for: a whole key, or all that begin so. */
export interface Sought {
  readonly key: string
  readonly beginning: boolean
}
