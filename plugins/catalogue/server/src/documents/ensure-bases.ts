import type { Core } from '@strapi/strapi'
import { basisKey, basisKindOf, readCitation } from '@gongkai/catalogue-core/catalogue'
import { documents, table } from '../doors.ts'

/** Makes a basis for each cited law that has none yet, so that what an editor types is linked without another form. */
export const ensureBases = async (strapi: Core.Strapi, citations: readonly string[]): Promise<void> => {
  const cited = new Map(citations.map(readCitation).map((citation) => [basisKey(citation), citation]))
  cited.delete('')
  if (cited.size === 0) return
  const known = await table(strapi, 'basis').findMany({
    where: { key: { $in: [...cited.keys()] } },
    select: ['key'],
  })
  for (const { key } of known) cited.delete(key)
  for (const [key, citation] of cited)
    await documents(strapi, 'basis').create({
      data: {
        key,
        title: citation.title.slice(0, 500),
        documentNumber: citation.documentNumber,
        kind: basisKindOf(citation),
      },
    })
}
