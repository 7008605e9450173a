import { limits } from './limits.ts'
import type { Source } from './refusal.ts'

/** Counts what a file takes up while it is read, and refuses it before it takes too much. */
export interface Budget {
  readonly cell: (characters: number) => void
  readonly row: (table: string, row: number) => void
}

export const budgetOf = (source: Source): Budget => {
  let cells = 0
  let characters = 0
  return {
    cell: (length) => {
      cells += 1
      characters += length
      if (cells > limits.cells)
        throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.cells)} 个单元格` })
      if (characters > limits.characters)
        throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.characters)} 字` })
    },
    row: (table, row) => {
      if (row > limits.rows) throw source.refuse('ROWS_TOO_MANY', { table, limit: String(limits.rows) })
    },
  }
}

/** A cell's words, cut where no program lets anybody write more. */
export const cellText = (text: string): string =>
  text.length <= limits.cellCharacters
    ? text
    : text.slice(0, limits.cellCharacters).replace(/[\ud800-\udbff]$/, '')
