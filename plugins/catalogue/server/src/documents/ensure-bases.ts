import type { Core } from '@strapi/strapi'
import { basisKey, basisKindOf, readCitation } from '@gongkai/catalogue-core/catalogue'
import { documents, table } from '../doors.ts'

const longestTitle = 500

/** Makes a basis for each cited law that has none yet, so that what an editor types is linked without another form. */
export const ensureBases = async (strapi: Core.Strapi, citations: readonly string[]): Promise<void> => {
  const cited = new Map(
    citations.map((text) => {
      const citation = readCitation(text)
      // What is longer is no title but a cell that was read whole; its key must be that of the title we can keep.
      const title = [...citation.title].slice(0, longestTitle).join('')
      return [basisKey({ title }), { ...citation, title }]
    }),
  )
  cited.delete('')
  if (cited.size === 0) return
  const known = await table(strapi, 'basis').findMany({
    where: { key: { $in: [...cited.keys()] } },
    select: ['key'],
  })
  for (const { key } of known) cited.delete(key)
  for (const citation of cited.values())
    await documents(strapi, 'basis').create({
      data: {
        title: citation.title,
        documentNumber: citation.documentNumber,
        kind: basisKindOf(citation),
      },
    })
}
