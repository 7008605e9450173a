import type { APIRoute } from 'astro'
import { cutTables } from '@gongkai/catalogue-core/indexing'
import { mergeThesaurus, type PackedUnderstanding } from '@gongkai/catalogue-core/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { publicationIndex, publishedAgency } from '../publication/publication.ts'
import { commonCharacters } from '../text/common-characters.ts'

/** What pinyin is typed for: names and words of rows, titles of records. */
const texts = (): readonly string[] =>
  publicationIndex().agencies.flatMap(({ locale, slug }) => {
    const { name, catalogues, records } = publishedAgency(locale, slug)
    const items = catalogues.flatMap(({ items }) => items)
    return [
      name,
      ...items.flatMap(({ path, content }) => [...path, content]),
      ...records.map(({ title }) => title),
    ]
  })

/** What the search page understands questions with; it asks for this with the first key typed, not before. */
export const GET: APIRoute = () => {
  const packed: PackedUnderstanding = {
    characters: cutTables(texts(), commonCharacters()),
    thesaurus: [...mergeThesaurus(thesaurus, publicationIndex().words)],
  }
  return new Response(JSON.stringify(packed), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
