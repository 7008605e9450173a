import type { Choice, Column, Phone } from '@gongkai/catalogue-core/catalogue'
import { isTruncated } from '@gongkai/catalogue-core/catalogue'
import type { TextId } from '../../language/text.ts'
import type { Word } from './rows.ts'

/** What is wrong with a row, as a text to show under it. The server refuses the same (core schemas); this only says it sooner. */
export interface Fault {
  readonly id: TextId
  readonly values?: Readonly<Record<string, number>>
}

const words = (text: string, max: number): Fault | null => {
  if (text.trim() === '') return { id: 'catalogue.fault.empty' }
  return text.length > max ? { id: 'catalogue.fault.long', values: { max } } : null
}

const repeated = (texts: readonly string[], at: number): Fault | null =>
  texts.indexOf(texts[at] ?? '') < at ? { id: 'catalogue.fault.repeated' } : null

export const choiceFault = (choices: readonly Choice[], at: number): Fault | null => {
  const choice = choices[at]
  if (choice === undefined) return null
  return (
    words(choice.option, 200) ??
    repeated(
      choices.map(({ option }) => option),
      at,
    )
  )
}

export const lineFault = (line: string): Fault | null => words(line, 20_000)

export const phoneFault = (phone: Phone): Fault | null => words(phone.number, 40)

/** Not wrong, but worth a look: the document printed fewer digits than one can call. */
export const phoneDoubt = (phone: Phone): boolean => phone.number.trim() !== '' && isTruncated(phone)

export const labelFault = ({ label }: Phone): Fault | null =>
  label !== null && label.length > 40 ? { id: 'catalogue.fault.long', values: { max: 40 } } : null

export const headingFault = (rows: readonly Word[], at: number): Fault | null => {
  const row = rows[at]
  if (row === undefined) return null
  return (
    words(row.heading, 100) ??
    repeated(
      rows.map(({ heading }) => heading),
      at,
    )
  )
}

export const columnNameFault = ({ name }: Column): Fault | null => words(name, 100)

export const columnOverFault = ({ over }: Column): Fault | null =>
  over !== null && over.length > 100 ? { id: 'catalogue.fault.long', values: { max: 100 } } : null

export const columnRestFault = (column: Column): Fault | null => {
  switch (column.shows) {
    case 'path':
      return column.from > column.to ? { id: 'catalogue.fault.levels' } : null
    case 'option':
      return words(column.option, 100)
    case 'extra':
      return words(column.key, 100)
    case 'number':
    case 'content':
    case 'basis':
    case 'publisher':
    case 'deadline':
    case 'responsible':
    case 'phones':
    case 'channels':
    case 'attribute':
    case 'form':
    case 'audience':
      return null
  }
}
