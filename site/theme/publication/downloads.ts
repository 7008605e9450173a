import { catalogueDocument, type Catalogue, type Locale } from '@gongkai/catalogue-core/catalogue'
import { columnsOf, downloadFormats } from '@gongkai/catalogue-core/page'
import { writeFile as officeFile } from '@gongkai/office'
import type { publishedAgency } from './publication.ts'

type Shown = ReturnType<typeof catalogueDocument>

const shownBefore = new WeakMap<Catalogue, Shown>()

/**
 * What the page shows, headings included: a catalogue entered by hand has the usual ones there and here. One object for all
 * its formats, so that what they have in common is worked out once.
 */
const shown = (catalogue: Catalogue, locale: Locale): Shown => {
  const made = shownBefore.get(catalogue) ?? {
    ...catalogueDocument(catalogue),
    columns: columnsOf(catalogue, locale),
  }
  shownBefore.set(catalogue, made)
  return made
}

/**
 * A catalogue as a file to take home, written by the code that imports and exports. It holds what the page shows, notes and
 * doubts with it; the same publication gives the same bytes. Null where the path under the agency's address is no such file.
 */
export const downloadFile = (
  { catalogues, locale }: ReturnType<typeof publishedAgency>,
  rest: string,
): Uint8Array | null => {
  const { place = '1', ending } = /^catalogue(?:-(?<place>\d+))?\.(?<ending>[a-z]+)$/.exec(rest)?.groups ?? {}
  const format = downloadFormats.find((one) => one === ending)
  const catalogue = catalogues[Number(place) - 1]
  return format === undefined || catalogue === undefined
    ? null
    : officeFile(shown(catalogue, locale), format, { signing: false }).bytes
}
