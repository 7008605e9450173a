import { expect, test } from 'vitest'
import { rowsXml, workbookOf } from '../../testing/ooxml.ts'
import { pdfOf } from '../../testing/pdf.ts'
import { readShownApart } from './read-apart.ts'

test('a thread of its own reads what the file shows', async () => {
  const bytes = pdfOf([['first page of words'], ['second page of words']])
  expect(await readShownApart(bytes)).toEqual({
    outcome: 'read',
    leftOut: 0,
    pieces: [
      { page: 1, sheet: null, text: 'first page of words' },
      { page: 2, sheet: null, text: 'second page of words' },
    ],
  })
})

test('a file that asks for more memory than it may have is too large, and this program goes on', async () => {
  const rows = Array.from({ length: 15_000 }, (_, y) =>
    Array.from({ length: 26 }, (__, x) => `第${String(y)}行${String(x)}`),
  )
  const bytes = workbookOf([{ name: '大', xml: rowsXml(rows) }])
  expect(await readShownApart(bytes, { milliseconds: 60_000, megabytes: 24 })).toEqual({
    outcome: 'unreadable',
    because: 'tooLarge',
  })
})

test('a file that takes longer than it may is too large', async () => {
  const bytes = workbookOf([{ name: '表', xml: rowsXml([['甲']]) }])
  expect(await readShownApart(bytes, { milliseconds: 0, megabytes: 700 })).toEqual({
    outcome: 'unreadable',
    because: 'tooLarge',
  })
})

test('a reading that is stopped ends at once and says so', async () => {
  const stop = new AbortController()
  const reading = readShownApart(pdfOf([['some words of a page']]), { signal: stop.signal })
  stop.abort()
  await expect(reading).rejects.toThrow('stopped')
})
