import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { compare, type Drift } from '../../plugins/operate/src/doctor/compare.ts'
import { readIndex } from '../../plugins/operate/src/doctor/index-documents.ts'
import { readPublication } from '../../plugins/operate/src/doctor/publication.ts'
import { exportToken, type Cms } from '../real/strapi.ts'

/** Where the index differs from what the CMS has published, document by document, as `npm run doctor` finds it. */
export const indexDrift = async (
  cms: Cms,
  search: { readonly host: string; readonly key: string },
): Promise<readonly Drift[]> => {
  const read = (locale: Locale) => readIndex(search.host, search.key, locale)
  const agencies = await readPublication(cms.url, exportToken)
  const index = { 'zh-Hans': await read('zh-Hans'), en: await read('en') }
  return compare(agencies, { index, pages: [] }).filter(({ where }) => where === 'index')
}
