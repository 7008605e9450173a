import type { RuleBody } from './rule.ts'

export interface Read {
  readonly rule: RuleBody
  /** What the rule is for, as printed; null: for the whole item. */
  readonly of: string | null
  /** How much of the text it took. */
  readonly length: number
}

/** Reads one construct at the beginning of a canonical text, up to a mark that ends a clause; null: it is not there. */
export type Reader = (text: string) => Read | null

/** A character within a clause. */
export const within = '[^，；。（）：]'

/** Where a clause ends. */
export const end = '(?=[，；。（）：]|$)'

export type Groups = Readonly<Record<string, string | undefined>>

/** A reader from a pattern that begins with `^`; `make` may still refuse what the pattern let through. */
export const reader = (pattern: string, make: (groups: Groups) => Omit<Read, 'length'> | null): Reader => {
  const compiled = new RegExp(pattern, 'u')
  return (text) => {
    const match = compiled.exec(text)
    const read = match === null ? null : make(match.groups ?? {})
    return match === null || read === null ? null : { ...read, length: match[0].length }
  }
}
