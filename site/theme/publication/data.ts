import { agencyDataPath, dcatCatalog, openAgency, openItem, openRecord } from '@gongkai/catalogue-core/page'
import { htmlLang, stringsOf } from '../strings/strings.ts'
import type { publishedAgency } from './publication.ts'
import { allShares } from './shares.ts'
import type { Site } from './site.ts'

type Agency = ReturnType<typeof publishedAgency>

const line = (data: unknown): string => `${JSON.stringify(data)}\n`

/** What an agency's pages say, for programs: `rest` is the file's path under the agency's address. Null for no such file. */
export const agencyDataFile = (agency: Agency, rest: string, { at }: Site): string | null => {
  if (agencyDataPath(agency).endsWith(`/${rest}`)) return line(openAgency(agency, at))
  const { kind, code = '' } =
    /^(?<kind>items|records)\/(?<code>[^/]+)\/(?:item|record)\.json$/.exec(rest)?.groups ?? {}
  if (kind === undefined) return null
  const open = kind === 'items' ? openItem(agency, code, at) : openRecord(agency, code, at)
  return open === null ? null : line(open)
}

/** Every catalogue of the site as DCAT. */
export const dcatFile = ({ at, name }: Site): string => {
  const title = { '@value': name ?? stringsOf('zh-Hans').siteName, '@language': htmlLang['zh-Hans'] }
  return line(
    dcatCatalog(
      allShares().flatMap(({ datasets }) => datasets),
      title,
      at,
    ),
  )
}
