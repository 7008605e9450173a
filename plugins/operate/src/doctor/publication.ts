import { PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { Stop } from '../say.ts'
import { ask } from '../stack/ask.ts'

const patience = 60_000

const must = async <Schema extends typeof PublicationIndex | typeof PublishedAgency>(
  url: string,
  schema: Schema,
  bearer: string,
) => {
  const asked = await ask(url, schema, { bearer, patience })
  if (asked.ok) return asked.answer
  throw new Stop(
    `无法读取已发布内容（${url}）：${asked.because}`,
    `Cannot read the publication (${url}): ${asked.because}`,
  )
}

/** Everything that is public according to the CMS: what index and site are held against. */
export const readPublication = async (
  cmsUrl: string,
  exportToken: string,
): Promise<readonly PublishedAgency[]> => {
  const base = `${cmsUrl}/api/catalogue/publication`
  const { agencies } = await must(base, PublicationIndex, exportToken)
  const read: PublishedAgency[] = []
  for (const { locale, slug } of agencies)
    read.push(await must(`${base}/${locale}/${slug}`, PublishedAgency, exportToken))
  return read
}
