import { createHash } from 'node:crypto'
import type { PublicationIndex } from '@gongkai/catalogue-core/catalogue'

type Line = PublicationIndex['agencies'][number]

export const agencyKey = ({ locale, slug }: Pick<Line, 'locale' | 'slug'>): string => `${locale}/${slug}`

/** One order for all, so that the same publication is the same text. */
export const sortedIndex = ({ agencies, words, version }: PublicationIndex): PublicationIndex => ({
  version,
  words,
  agencies: agencies.toSorted((a, b) => (agencyKey(a) < agencyKey(b) ? -1 : 1)),
})

/** The whole publication in one word: two runs with the same one would build the same pages. */
export const publicationDigest = (index: PublicationIndex): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        sortedIndex(index).agencies.map((line) => [agencyKey(line), line.digest]),
        index.words,
      ]),
    )
    .digest('hex')
