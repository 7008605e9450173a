import { locales } from '@gongkai/catalogue-core/catalogue'
import { conditionIn, fileIndexName, indexName, retrieved } from '@gongkai/catalogue-core/search'
import { displayedFields, filterableFields, searchableFields, sortableFields } from '@gongkai/config/search'
import { displayedFileFields } from '@gongkai/config/search-files'
import * as v from 'valibot'

/** Names of our indexes; no other index of the search server can be asked through the site. */
export const IndexUid = v.picklist(locales.flatMap((locale) => [indexName(locale), fileIndexName(locale)]))

const several = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most))
const isFilterable = (field: string): boolean => filterableFields.some((one) => one === field)
/** A condition as our own requests write it, on a field of ours: nothing else of the server's filter language passes. */
const isCondition = (text: string): boolean => {
  const read = conditionIn(text)
  return read !== null && isFilterable(read.field)
}
const condition = v.pipe(v.string(), v.maxLength(500), v.check(isCondition))
const tag = v.pipe(v.string(), v.maxLength(40))
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const shownFields = [...new Set([...displayedFields, ...displayedFileFields])]
const shown = v.picklist(shownFields)

const asked = {
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  limit: v.optional(count(1000)),
  offset: v.optional(count(1000)),
  filter: v.optional(several(condition, filterableFields.length)),
  facets: v.optional(several(v.picklist(filterableFields), filterableFields.length)),
  sort: v.optional(several(v.picklist(sortableFields.flatMap((f) => [`${f}:asc`, `${f}:desc`])), 2)),
  // Attachments are shown once each, not page by page.
  distinct: v.optional(v.literal('file')),
  matchingStrategy: v.optional(v.picklist(['all', 'last', 'frequency'])),
  attributesToSearchOn: v.optional(several(v.picklist(searchableFields), searchableFields.length)),
  // Whole contents only for who names them: unnamed, every body of every hit would be read and sent.
  attributesToRetrieve: v.optional(several(shown, shownFields.length), [...retrieved]),
  attributesToHighlight: v.optional(several(shown, shownFields.length)),
  attributesToCrop: v.optional(several(shown, shownFields.length)),
  cropLength: v.optional(count(200)),
  cropMarker: v.optional(tag),
  highlightPreTag: v.optional(tag),
  highlightPostTag: v.optional(tag),
}

/** The index answers no further than its first thousand (`maxTotalHits`). */
const furthest = 1000
interface Page {
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}
const isNear = ({ limit = 0, offset = 0 }: Page): boolean => limit + offset <= furthest

/**
 * What the public may ask. Strict: a key that is not listed is refused, so that nothing of the search server that we
 * did not think of can be reached.
 */
export const Search = v.pipe(
  v.strictObject(asked),
  v.check((page) => isNear(page)),
)
export const MultiSearch = v.strictObject({
  queries: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({ indexUid: IndexUid, ...asked }),
        v.check((page) => isNear(page)),
      ),
    ),
    v.minLength(1),
    v.maxLength(16),
  ),
})

export const bodyLimit = 16 * 1024
