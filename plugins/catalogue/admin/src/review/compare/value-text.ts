import { bodyText, phoneText } from '@gongkai/catalogue-core/catalogue'
import { readChoices, readLines, readPhones, readWords } from '../../fields/values/rows.ts'

const marks = { yes: '☑', no: '☐', unknown: '？' } as const

const ofList = (value: unknown): string | null => {
  const lines = readLines(value)
  if (lines !== null) return lines.join('\n')
  const choices = readChoices(value)
  if (choices !== null) return choices.map(({ option, ticked }) => `${marks[ticked]} ${option}`).join('\n')
  const phones = readPhones(value)
  return phones === null ? null : phones.map(phoneText).join('\n')
}

const json = (value: unknown): string => JSON.stringify(value, null, 1)

/** A stored value as text to be read and compared line by line; names of codes are asked for. */
export const valueText = (field: string, value: unknown, named: (code: string) => string): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return field === 'body' ? bodyText(value) : named(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return named(value ? 'yes' : 'no')
  if (Array.isArray(value)) return ofList(value) ?? value.map(json).join('\n')
  const words = readWords(value)
  return words === null ? json(value) : words.map(({ heading, text }) => `${heading}：${text}`).join('\n')
}

/** As it is stored, for a difference that the words do not show: a link, a heading, a table's form. */
export const sourceText = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/(?=<(?!\/))/gu, '\n').trim() : json(value)
