import { createHash } from 'node:crypto'
import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { fullCharacters, indexedDocuments, staticIndex } from '@gongkai/catalogue-core/indexing'
import { staticIndexFolder, staticIndexPath } from '@gongkai/catalogue-core/page'
import { fileAt } from '@gongkai/catalogue-core/release'
import { publicationIndex, publishedAgency } from './publication.ts'

const digestLength = 12
const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digestLength)

/** What the search server is given of this locale, to the document, without how it sounds. */
const documentsIn = (locale: Locale) =>
  publicationIndex()
    .agencies.filter((agency) => agency.locale === locale)
    .flatMap(({ slug }) => indexedDocuments(publishedAgency(locale, slug)))

/**
 * The index that is searched where no search server answers, one for each locale that has content, as files. The same
 * publication gives the same bytes.
 */
export function* staticIndexFiles(): Generator<readonly [path: string, content: string]> {
  for (const locale of locales) {
    const documents = documentsIn(locale)
    if (documents.length === 0 && locale !== defaultLocale) continue
    for (const { name, json } of staticIndex(documents, fullCharacters, digestOf))
      yield [fileAt(name === null ? staticIndexPath(locale) : `${staticIndexFolder}${name}.json`), json]
  }
}
