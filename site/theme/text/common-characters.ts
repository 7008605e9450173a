const rows = { from: 0xb0, to: 0xd7 }
const cells = { from: 0xa1, to: 0xfe }

/** The 3 755 everyday characters of GB/T 2312 (its level 1), which are what people type; the decoder has the standard's table. */
export const commonCharacters = (): string => {
  const decoder = new TextDecoder('gb2312')
  const bytes: number[] = []
  for (let row = rows.from; row <= rows.to; row += 1)
    for (let cell = cells.from; cell <= cells.to; cell += 1) bytes.push(row, cell)
  return decoder.decode(new Uint8Array(bytes)).replace(/[^\p{Script=Han}]/gu, '')
}
