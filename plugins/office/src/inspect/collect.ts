import type { Part, PartCell, PartPlace } from '@gongkai/catalogue-core/privacy'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import type { UnscannedPart } from './inspection.ts'

/** Gathers the parts of one file and holds it to the limits all readers keep. */
export interface Collected {
  readonly text: (place: PartPlace, text: string) => void
  readonly rows: (place: PartPlace, rows: readonly (readonly PartCell[])[]) => void
  /** Counts a cell before it is kept. */
  readonly cell: (characters: number) => void
  readonly unscanned: (part: UnscannedPart) => void
  readonly parts: readonly Part[]
  readonly left: readonly UnscannedPart[]
}

export const collecting = (source: Source): Collected => {
  const parts: Part[] = []
  const left: UnscannedPart[] = []
  let cells = 0
  let characters = 0
  const count = (length: number): void => {
    characters += length
    if (characters > limits.characters)
      throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.characters)} 字` })
  }
  return {
    text: (place, text) => {
      count(text.length)
      if (text.trim() !== '') parts.push({ place, text })
    },
    rows: (place, rows) => {
      if (rows.length > 0) parts.push({ place, text: '', rows })
    },
    cell: (length) => {
      cells += 1
      count(length)
      if (cells > limits.cells)
        throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.cells)} 个单元格` })
    },
    unscanned: (part) => {
      if (left.length < limits.entries) left.push(part)
    },
    parts,
    left,
  }
}
