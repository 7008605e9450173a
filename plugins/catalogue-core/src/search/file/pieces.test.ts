import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filePieces, mostPieces, pieceLength } from './pieces.ts'

const page = (text: string, number = 1) => ({ page: number, sheet: null, text })

describe('pieces of a file', () => {
  test('keep their page, without blanks that say nothing', () => {
    expect(
      filePieces([page('  门诊\t\t慢特病  \n\n\n  病种 \u0000目录'), page(' \n ', 2), page('第三页', 3)]),
    ).toEqual({
      pieces: [page('门诊 慢特病\n病种 目录'), page('第三页', 3)],
      leftOut: 0,
    })
  })

  test('of a long page are cut after a line', () => {
    const line = `${'药'.repeat(999)}\n`
    const { pieces } = filePieces([page(line.repeat(4), 7)])
    expect(pieces.map(({ page: at, text }) => [at, text.length])).toEqual([
      [7, 2999],
      [7, 999],
    ])
  })

  test('are so many and no more, and what is left out is counted', () => {
    const { pieces, leftOut } = filePieces(
      Array.from({ length: mostPieces + 3 }, (_, i) => page('字', i + 1)),
    )
    expect([pieces.length, leftOut]).toEqual([mostPieces, 3])
  })

  test('lose no word, whatever the text, and are never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8000, size: 'max' }), (text) => {
        const { pieces } = filePieces([page(text)])
        const words = (of: string): string => of.replace(/\p{Cs}|\p{Cc}|\s/gu, '')
        expect(pieces.map((piece) => words(piece.text)).join('')).toBe(words(text))
        expect(pieces.every((piece) => piece.text.length <= pieceLength && piece.text !== '')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
