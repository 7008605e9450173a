import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { largest, packNumbers, unpackNumbers } from './numbers.ts'
import { appendPostings, noPostings, postingOf, unpackPostings, type Place } from './postings.ts'

const throughJson = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(String(JSON.parse(JSON.stringify(text)))))

test('any whole numbers come back, through JSON and UTF-8', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: largest })), (numbers) => {
      expect(unpackNumbers(throughJson(packNumbers(numbers)))).toEqual(numbers)
    }),
  )
})

test.each([0, 92 - 35, 0xd800 - 36, 0xd800 - 35, largest])('%j stays itself', (number) => {
  expect(unpackNumbers(throughJson(packNumbers([number])))).toEqual([number])
})

test.each([-1, largest + 1])('%j is refused', (number) => {
  expect(() => packNumbers([number])).toThrow(RangeError)
})

test('any postings come back', () => {
  const place = fc.constantFrom<Place>(0, 1, 2, 3)
  fc.assert(
    fc.property(fc.dictionary(fc.nat(200_000).map(String), place), fc.nat(20), (entries, cut) => {
      const postings = new Map(
        Object.entries(entries)
          .map(([document, at]) => [Number(document), at] as const)
          .sort(([a], [b]) => a - b),
      )
      const written = [...postings].map(([document, place]) => postingOf(document, place))
      const packed = appendPostings(appendPostings(noPostings, written.slice(0, cut)), written.slice(cut))
      expect(unpackPostings(packed.text)).toEqual(postings)
    }),
  )
})
