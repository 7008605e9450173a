import type { Core } from '@strapi/strapi'
import { AgencySlug, problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { table, type AgencyRow } from '../doors.ts'
import type { DocumentAct } from './act.ts'

const Slugs = v.fallback(v.array(AgencySlug), [])

/** The address names an agency once had, oldest first. Whatever is no list of names is none. */
export const formerSlugsOf = ({ formerSlugs }: Pick<AgencyRow, 'formerSlugs'>): readonly AgencySlug[] =>
  v.parse(Slugs, typeof formerSlugs === 'string' ? JSON.parse(formerSlugs) : formerSlugs)

const newSlug = ({ kind, action, params }: DocumentAct): string | null => {
  const slug = params.data?.['slug']
  return kind === 'agency' && action === 'update' && typeof slug === 'string' ? slug : null
}

/** The address name an agency has before a save that may give it another; null where the save gives none. */
export const slugBefore = async (strapi: Core.Strapi, act: DocumentAct): Promise<string | null> =>
  newSlug(act) === null
    ? null
    : ((await table(strapi, 'agency').findOne({ where: { documentId: act.params.documentId } }))?.slug ??
      null)

/** Addresses are a promise: the old name is remembered, and the site leads from it to the new one for ever. */
export const keepFormerSlug = async (
  strapi: Core.Strapi,
  act: DocumentAct,
  before: string | null,
): Promise<void> => {
  const slug = newSlug(act)
  if (slug === null || before === null || slug === before) return
  const { documentId } = act.params
  const row = await table(strapi, 'agency').findOne({ where: { documentId } })
  if (row === null) return
  const formerSlugs = [...new Set([...formerSlugsOf(row), before])].filter((former) => former !== slug)
  await table(strapi, 'agency').updateMany({ where: { documentId }, data: { formerSlugs } })
}

/** A name that an agency once had stays its own: who took it would inherit its addresses. */
export const formerSlugProblems = async (
  strapi: Core.Strapi,
  slug: string,
  documentId: string | undefined,
): Promise<readonly Problem[]> => {
  const rows = await table(strapi, 'agency').findMany({
    where: { formerSlugs: { $notNull: true } },
  })
  const owner = rows.find(
    (row) => row.documentId !== documentId && formerSlugsOf(row).some((s) => s === slug),
  )
  return owner === undefined ? [] : [problem('SLUG_WAS_OF', { slug, name: owner.name })]
}
