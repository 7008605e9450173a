import { largest, packNumbers, unpackNumbers } from './numbers.ts'

/** Where a document has a key, the best place counted. */
const places = ['elsewhere', 'content', 'path', 'title'] as const
export type Place = 0 | 1 | 2 | 3

/** Document numbers, ascending, each with the place. */
export type Postings = ReadonlyMap<number, Place>

/** So many documents that the distance between any two can be packed. */
export const mostDocuments = Math.floor(largest / places.length)

/** One document with its place, as one number: a number of each document for each key is what an index is made of. */
export const postingOf = (document: number, place: Place): number => document * places.length + place

/** The number of the document that a posting is of. */
const documentOf = (posting: number): number => Math.floor(posting / places.length)

/** Postings as text; more may be appended. */
export interface PackedPostings {
  readonly text: string
  /** The last document in it. */
  readonly last: number
}

export const noPostings: PackedPostings = { text: '', last: 0 }

/** `postings`: of documents that ascend, from where `packed` ends. */
export const appendPostings = (
  { text, last }: PackedPostings,
  postings: Iterable<number>,
): PackedPostings => {
  let before = last
  const steps: number[] = []
  for (const posting of postings) {
    steps.push(posting - before * places.length)
    before = documentOf(posting)
  }
  return { text: text + packNumbers(steps), last: before }
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
