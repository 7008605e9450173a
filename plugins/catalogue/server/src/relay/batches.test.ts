import { expect, test } from 'vitest'
import { batches } from './batches.ts'

const read = (documents: readonly object[]): readonly (readonly unknown[])[] =>
  [...batches(documents)].map((lines) => lines.split('\n').map((line) => JSON.parse(line) as unknown))

test('nothing is no batch', () => {
  expect(read([])).toEqual([])
})

test('documents stay in order, at most five thousand together', () => {
  const documents = Array.from({ length: 12_001 }, (_, id) => ({ id, title: '医保\n"卡"' }))
  const read12 = read(documents)
  expect(read12.map((batch) => batch.length)).toEqual([5000, 5000, 2001])
  expect(read12.flat()).toEqual(documents)
})

test('what is large goes in smaller batches, and the largest alone', () => {
  const large = (id: number, characters: number) => ({ id, body: '长'.repeat(characters) })
  const documents = [large(1, 12_000_000), large(2, 12_000_000), large(3, 30_000_000), large(4, 1)]
  expect(read(documents).map((batch) => batch.length)).toEqual([1, 1, 1, 1])
})
