import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { buildStaticIndex, fullCharacters, searchDocuments } from '@gongkai/catalogue-core/indexing'
import { staticIndexFolder, staticIndexPath } from '@gongkai/catalogue-core/page'
import { publicationIndex, publishedAgency } from './publication.ts'

const digestLength = 12
const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digestLength)

/** What the search server is given of this locale, to the document. */
const documentsIn = (locale: Locale) =>
  publicationIndex()
    .agencies.filter((agency) => agency.locale === locale)
    .flatMap(({ slug }) => searchDocuments(publishedAgency(locale, slug)))

/**
 * Writes the index that is searched where no search server answers, one for each locale that has content. The same
 * publication gives the same bytes. Answers how many files.
 */
export const writeStaticIndex = async (dist: URL): Promise<number> => {
  const at = (address: string): string => path.join(fileURLToPath(dist), address)
  await mkdir(at(staticIndexFolder), { recursive: true })
  let written = 0
  for (const locale of locales) {
    const documents = documentsIn(locale)
    if (documents.length === 0 && locale !== defaultLocale) continue
    const { manifest, files } = buildStaticIndex(documents, fullCharacters, digestOf)
    for (const { name, json } of files) await writeFile(at(`${staticIndexFolder}${name}.json`), json)
    await writeFile(at(staticIndexPath(locale)), JSON.stringify(manifest))
    written += files.length + 1
  }
  return written
}
