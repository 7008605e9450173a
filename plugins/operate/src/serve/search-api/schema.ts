import { locales } from '@gongkai/catalogue-core/catalogue'
import { indexName } from '@gongkai/catalogue-core/search'
import { displayedFields, filterableFields, searchableFields, sortableFields } from '@gongkai/config/search'
import * as v from 'valibot'

/** Names of our indexes; no other index of the search server can be asked through the site. */
export const IndexUid = v.picklist(locales.map(indexName))

const several = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most))
const filter = v.pipe(v.string(), v.maxLength(1000))
const tag = v.pipe(v.string(), v.maxLength(40))
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const shownOrAll = v.picklist(['*', ...displayedFields])

const asked = {
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  // The index answers no further than its first thousand (`maxTotalHits`).
  limit: v.optional(count(1000)),
  offset: v.optional(count(1000)),
  filter: v.optional(v.union([filter, several(v.union([filter, several(filter, 20)]), 20)])),
  facets: v.optional(several(v.picklist(filterableFields), filterableFields.length)),
  sort: v.optional(several(v.picklist(sortableFields.flatMap((f) => [`${f}:asc`, `${f}:desc`])), 2)),
  matchingStrategy: v.optional(v.picklist(['all', 'last', 'frequency'])),
  attributesToSearchOn: v.optional(several(v.picklist(searchableFields), searchableFields.length)),
  attributesToRetrieve: v.optional(several(shownOrAll, displayedFields.length)),
  attributesToHighlight: v.optional(several(shownOrAll, displayedFields.length)),
  attributesToCrop: v.optional(several(v.picklist(displayedFields), displayedFields.length)),
  cropLength: v.optional(count(200)),
  cropMarker: v.optional(tag),
  highlightPreTag: v.optional(tag),
  highlightPostTag: v.optional(tag),
}

/**
 * What the public may ask. Strict: a key that is not listed is refused, so that nothing of the search server that we
 * did not think of can be reached.
 */
export const Search = v.strictObject(asked)
export const MultiSearch = v.strictObject({
  queries: v.pipe(v.array(v.strictObject({ indexUid: IndexUid, ...asked })), v.minLength(1), v.maxLength(16)),
})

export const bodyLimit = 16 * 1024
