import type { Choice, Phone } from '@gongkai/catalogue-core/catalogue'
import { ticks } from '@gongkai/catalogue-core/catalogue'

/**
 * Readers for the stored values. `null` means: not ours to touch. They are stricter than the core's schemas on purpose,
 * which trim and drop unknown keys; an editor that opens a document and saves it must change nothing.
 */
export type Read<T> = (value: unknown) => readonly T[] | null

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasOnly = (value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key))

const listOf =
  <T>(is: (value: unknown) => value is T): Read<T> =>
  (value) => {
    if (value === null || value === undefined) return []
    return Array.isArray(value) && value.every(is) ? value : null
  }

const isChoice = (value: unknown): value is Choice =>
  isRecord(value) &&
  hasOnly(value, ['option', 'ticked']) &&
  typeof value['option'] === 'string' &&
  ticks.some((tick) => tick === value['ticked'])

const isPhone = (value: unknown): value is Phone =>
  isRecord(value) &&
  hasOnly(value, ['label', 'number']) &&
  (value['label'] === null || typeof value['label'] === 'string') &&
  typeof value['number'] === 'string'

const isLine = (value: unknown): value is string => typeof value === 'string'

export const readChoices: Read<Choice> = listOf(isChoice)
export const readPhones: Read<Phone> = listOf(isPhone)
export const readLines: Read<string> = listOf(isLine)

/** Words of extra columns, in the order they are stored. Two rows may share a heading only while being typed. */
export interface Word {
  readonly heading: string
  readonly text: string
}

export const readWords: Read<Word> = (value) => {
  if (value === null || value === undefined) return []
  if (!isRecord(value)) return null
  const entries = Object.entries(value)
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? entries.map(([heading, text]) => ({ heading, text }))
    : null
}

/** The stored form of {@link Word} rows; `null` where two share a heading, which an object cannot say. */
export const wordsOf = (words: readonly Word[]): Readonly<Record<string, string>> | null => {
  const headings = new Set(words.map((word) => word.heading))
  return headings.size === words.length
    ? Object.fromEntries(words.map(({ heading, text }) => [heading, text]))
    : null
}

/** Moves one row to the place of another, those between shift. */
export const moved = <T>(rows: readonly T[], from: number, to: number): readonly T[] => {
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return rows
  return rows.toSpliced(from, 1).toSpliced(to, 0, row)
}
