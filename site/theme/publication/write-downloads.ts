import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogueDocument, type Catalogue, type Locale } from '@gongkai/catalogue-core/catalogue'
import { columnsOf, downloadFormats, downloadPath } from '@gongkai/catalogue-core/page'
import { writeFile as officeFile } from '@gongkai/office'
import { publicationIndex, publishedAgency } from './publication.ts'

/** What the page shows, headings included: a catalogue entered by hand has the usual ones there and here. */
const shown = (catalogue: Catalogue, locale: Locale) => ({
  ...catalogueDocument(catalogue),
  columns: columnsOf(catalogue, locale),
})

/**
 * Puts every catalogue beside its page as files to take home, written by the code that imports and exports. They hold
 * what the pages show, notes and doubts with it; the same publication gives the same bytes. Answers how many.
 */
export const writeDownloads = async (dist: URL): Promise<number> => {
  let written = 0
  for (const { locale, slug } of publicationIndex().agencies) {
    const agency = publishedAgency(locale, slug)
    for (const [position, catalogue] of agency.catalogues.entries()) {
      const document = shown(catalogue, locale)
      for (const format of downloadFormats) {
        const to = path.join(fileURLToPath(dist), downloadPath(agency, position, format))
        await mkdir(path.dirname(to), { recursive: true })
        await writeFile(to, officeFile(document, format, { signing: false }).bytes)
        written += 1
      }
    }
  }
  return written
}
