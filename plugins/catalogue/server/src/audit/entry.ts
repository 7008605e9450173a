import { createHash } from 'node:crypto'

/** One line of the audit: who did what to which version and why, or was refused and why. */
export interface Entry {
  readonly at: string
  readonly who: { readonly is: string; readonly id: string | null; readonly name: string }
  readonly act: string
  readonly kind: string | null
  readonly about: string | null
  readonly language: string | null
  readonly version: number | null
  readonly agencyKey: string | null
  /** Title of what it is about, so that the line can be read when the thing is gone. */
  readonly title: string | null
  readonly reason: string | null
  /** Codes of the problems it was refused for; empty where it was done. */
  readonly refused: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
}

/** Before the first line. */
export const origin = '0'.repeat(64)

/** Every line holds the digest of the one before it: changing one breaks all after it. */
export const chained = (previous: string, seq: number, entry: string): string =>
  createHash('sha256')
    .update(`${previous}\n${String(seq)}\n${entry}`)
    .digest('hex')

/** Keys in one order, so that the same line is the same text. */
export const textOf = (entry: Entry): string =>
  JSON.stringify({
    at: entry.at,
    who: entry.who,
    act: entry.act,
    kind: entry.kind,
    about: entry.about,
    language: entry.language,
    version: entry.version,
    agencyKey: entry.agencyKey,
    title: entry.title,
    reason: entry.reason,
    refused: entry.refused,
    detail: entry.detail,
  })
