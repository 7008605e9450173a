import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { fileIndexName, indexName } from '@gongkai/catalogue-core/search'
import { compare, type Drift } from '../../plugins/operate/src/doctor/compare.ts'
import { readIndex } from '../../plugins/operate/src/doctor/index-documents.ts'
import { readPublication } from '../../plugins/operate/src/doctor/publication.ts'
import { exportToken, type Cms } from '../real/strapi.ts'

/** Where the indexes differ from what the CMS has published, document by document, as `npm run doctor` finds it. */
export const indexDrift = async (
  cms: Cms,
  search: { readonly host: string; readonly key: string },
): Promise<readonly Drift[]> => {
  const read = async (nameOf: (locale: Locale) => string) => ({
    'zh-Hans': await readIndex(search.host, search.key, nameOf('zh-Hans')),
    en: await readIndex(search.host, search.key, nameOf('en')),
  })
  const published = await readPublication(cms.url, exportToken)
  const [index, files] = [await read(indexName), await read(fileIndexName)]
  return compare(published, { index, files, pages: [] }).filter(({ where }) => where !== 'site')
}
