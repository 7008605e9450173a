import { markEnd, markStart } from '@gongkai/catalogue-core/search'

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** A text with the index's marks → its pieces. Marks that do not pair, as a cut can leave them, are let go. */
export const pieces = (text: string): readonly Piece[] => {
  const found: Piece[] = []
  let marked = false
  for (const part of text.split(new RegExp(`(${markStart}|${markEnd})`))) {
    if (part === markStart) marked = true
    else if (part === markEnd) marked = false
    else if (part !== '') found.push({ text: part, marked })
  }
  return found
}
