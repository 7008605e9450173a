import { largest, packNumbers, unpackNumbers } from './numbers.ts'

/** Where a document has a key, the best place counted. */
const places = ['elsewhere', 'content', 'path', 'title'] as const
export type Place = 0 | 1 | 2 | 3

/** Document numbers, ascending, each with the place. */
export type Postings = ReadonlyMap<number, Place>

/** So many documents that the distance between any two can be packed. */
export const mostDocuments = Math.floor(largest / places.length)

export const packPostings = (postings: Postings): string => {
  let before = 0
  return packNumbers(
    [...postings].map(([document, place]) => {
      const step = document - before
      before = document
      return step * places.length + place
    }),
  )
}

const isPlace = (number: number): number is Place => number >= 0 && number < places.length

export const unpackPostings = (text: string): Postings => {
  let document = 0
  return new Map(
    unpackNumbers(text).map((number) => {
      const place = number % places.length
      document += (number - place) / places.length
      return [document, isPlace(place) ? place : 0]
    }),
  )
}
