import { cutTables } from '@gongkai/catalogue-core/indexing'
import {
  unpackUnderstanding,
  type PackedUnderstanding,
  type SearchDocument,
} from '@gongkai/catalogue-core/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { commonCharacters } from '../../../site/theme/text/common-characters.ts'

/** What the site's search page would be given for these rows. */
export const packedFor = (documents: readonly SearchDocument[]): PackedUnderstanding => ({
  characters: cutTables(
    documents.flatMap(({ agencyName, path, title, content }) => [agencyName, ...path, title, content]),
    commonCharacters(),
  ),
  thesaurus: [...thesaurus],
})

/** As the browser has it: through JSON. */
export const understandingFor = (documents: readonly SearchDocument[]) =>
  unpackUnderstanding(JSON.parse(JSON.stringify(packedFor(documents))))
