import { cellText } from '../budget.ts'

/** Collects the words of a page the way a browser shows them: blanks run together, blocks and breaks begin a line. */
export interface PageText {
  readonly add: (text: string) => void
  readonly sign: (character: string) => void
  readonly line: () => void
  readonly take: () => string
}

export const pageText = (): PageText => {
  let text = ''
  let blank = false
  const put = (piece: string): void => {
    if (blank && text !== '' && !text.endsWith('\n')) text += ' '
    blank = false
    text += piece
  }
  return {
    add: (piece) => {
      // Only blanks of HTML run together: a hard blank and the wide blank of Chinese print as they are.
      for (const part of piece.split(/([ \t\r\n\f]+)/u)) {
        if (part === '') continue
        if (/^[ \t\r\n\f]/u.test(part)) blank = true
        else put(part)
      }
    },
    sign: put,
    line: () => {
      text += '\n'
      blank = false
    },
    take: () => {
      const taken = cellText(text)
      text = ''
      blank = false
      return taken
    },
  }
}
