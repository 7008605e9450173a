import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { noOwnThesaurus, OwnThesaurus } from '@gongkai/catalogue-core/search'
import { table } from '../doors.ts'
import type { ThesaurusSetRow } from './rows.ts'

/** Staff's words at one moment: the draft (number 0) or a version that was published. */
export interface OwnSet {
  readonly number: number
  readonly revision: number
  readonly own: OwnThesaurus
  /** Name of who saved or published it; empty for the draft that nobody has touched. */
  readonly by: string
  readonly at: string
  readonly restores: number | null
}

export const draftNumber = 0

const setOf = ({ number, revision, own, by, at, restores }: ThesaurusSetRow): OwnSet => ({
  ...{ number, revision, by, restores },
  own: v.parse(OwnThesaurus, own),
  at: new Date(at).toISOString(),
})

/** Makes the draft where there is none yet; two processes that start at once make one. */
export const ensureDraft = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const sets = table(strapi, 'thesaurusSet')
  const where = { number: draftNumber }
  if ((await sets.findOne({ where })) !== null) return
  const data = { ...where, revision: 0, own: noOwnThesaurus, by: '', at: now.toISOString() }
  try {
    await sets.createMany({ data: [data] })
  } catch (error) {
    if ((await sets.findOne({ where })) === null) throw error
  }
}

export const readDraft = async (strapi: Core.Strapi): Promise<OwnSet> => {
  const row = await table(strapi, 'thesaurusSet').findOne({ where: { number: draftNumber } })
  if (row === null) throw new Error('the thesaurus has no draft')
  return setOf(row)
}

/** What is public now; null before anything of staff's own was published. */
export const readPublished = async (strapi: Core.Strapi): Promise<OwnSet | null> => {
  const row = await table(strapi, 'thesaurusSet').findOne({
    where: { number: { $gt: draftNumber } },
    orderBy: { number: 'desc' },
  })
  return row === null ? null : setOf(row)
}

export const readVersion = async (strapi: Core.Strapi, number: number): Promise<OwnSet | null> => {
  const row = await table(strapi, 'thesaurusSet').findOne({ where: { number } })
  return row === null || number === draftNumber ? null : setOf(row)
}

/** The latest versions, the newest first. */
export const readVersions = async (strapi: Core.Strapi, limit: number): Promise<readonly OwnSet[]> => {
  const rows = await table(strapi, 'thesaurusSet').findMany({
    where: { number: { $gt: draftNumber } },
    orderBy: { number: 'desc' },
    limit,
  })
  return rows.map(setOf)
}
