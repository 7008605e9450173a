import * as v from 'valibot'

/** What a file shows in one place: a page of a PDF, counted from 1, or a sheet of a workbook; both null where it has neither. */
export const FilePiece = v.object({
  page: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  sheet: v.nullable(v.string()),
  text: v.string(),
})
export type FilePiece = v.InferOutput<typeof FilePiece>

/** Characters of one piece: two printed pages, so that what is found in it is found by eye. */
export const pieceLength = 3000
/** Pieces of one file: more is no reading but a database, and each would be a document of the index. */
export const mostPieces = 400

/** Where to cut a text that is too long: after the last line that fits, else after the last sentence, else anywhere. */
const cutAt = (text: string): number => {
  const head = text.slice(0, pieceLength)
  const ends = [head.lastIndexOf('\n'), head.lastIndexOf('。')].find((at) => at > pieceLength / 2)
  if (ends !== undefined) return ends + 1
  return /[\ud800-\udbff]$/.test(head) ? pieceLength - 1 : pieceLength
}

const cut = (text: string): readonly string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > pieceLength) {
    const at = cutAt(rest)
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...pieces, rest]
}

/** Blanks and empty lines say nothing and cost room; half a character cannot be sent. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\f\v]/gu, '\n')
    .replace(/\p{Cs}|(?![\t\n])\p{Cc}/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s]*/gu, '\n')
    .trim()

export interface FileText {
  readonly pieces: readonly FilePiece[]
  /** How many pieces were more than {@link mostPieces}. */
  readonly leftOut: number
}

/** What a file shows, place by place, as pieces that are fit to be found: none empty, none too long, not too many. */
export const filePieces = (shown: readonly FilePiece[]): FileText => {
  const pieces = shown.flatMap((part) =>
    cut(tidy(part.text)).flatMap((piece) => {
      const text = piece.trim()
      return text === '' ? [] : [{ ...part, text }]
    }),
  )
  return { pieces: pieces.slice(0, mostPieces), leftOut: Math.max(0, pieces.length - mostPieces) }
}
