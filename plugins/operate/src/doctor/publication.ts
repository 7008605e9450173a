import { PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { FilePiece } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import { Stop } from '../say.ts'
import { ask } from '../stack/ask.ts'

const patience = 60_000

/** What the CMS has read in an agency's attachments; of which search has not heard yet; which nobody is about to read. */
const FileTexts = v.object({
  texts: v.array(v.object({ file: v.string(), pieces: v.array(FilePiece) })),
  waiting: v.array(v.string()),
  unread: v.array(v.string()),
})

/** An agency as it is public, with the words of its attachments. */
export interface Published {
  readonly agency: PublishedAgency
  readonly texts: ReadonlyMap<string, readonly FilePiece[]>
  readonly waiting: ReadonlySet<string>
  readonly unread: ReadonlySet<string>
}

const must = async <Schema extends typeof PublicationIndex | typeof PublishedAgency | typeof FileTexts>(
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
export const readPublication = async (cmsUrl: string, exportToken: string): Promise<readonly Published[]> => {
  const base = `${cmsUrl}/api/catalogue/publication`
  const { agencies } = await must(base, PublicationIndex, exportToken)
  const read: Published[] = []
  for (const { locale, slug } of agencies) {
    const agency = await must(`${base}/${locale}/${slug}`, PublishedAgency, exportToken)
    const { texts, waiting, unread } = await must(`${base}/${locale}/${slug}/files`, FileTexts, exportToken)
    read.push({
      agency,
      texts: new Map(texts.map(({ file, pieces }) => [file, pieces])),
      waiting: new Set(waiting),
      unread: new Set(unread),
    })
  }
  return read
}
