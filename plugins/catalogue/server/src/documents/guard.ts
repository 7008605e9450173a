import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import {
  Attribute,
  basisKey,
  itemPublishable,
  problem,
  recordPublishable,
  type Problem,
} from '@gongkai/catalogue-core/catalogue'
import { table, type ItemRow, type Kind, type RecordRow } from '../doors.ts'
import { shanghaiDay } from '../today.ts'
import type { DocumentAct } from './act.ts'
import { valueProblems } from './check-values.ts'
import { formerSlugProblems } from './former-slugs.ts'
import { catalogueFormProblems, itemFormProblems, recordFormProblems } from './public-form.ts'
import { recordReleaseProblems } from './record/problems.ts'

const inLocales = (locales: readonly string[] | null): object =>
  locales === null ? {} : { locale: { $in: locales } }

/** Where the document with this id stands in this locale. */
const standing = async (
  strapi: Core.Strapi,
  kind: 'catalogue' | 'item',
  documentId: string | null,
  locale: string,
): Promise<'none' | 'draft' | 'published'> => {
  if (documentId === null) return 'none'
  const found = await table(strapi, kind).count({
    where: { documentId, locale, publishedAt: { $notNull: true } },
  })
  return found > 0 ? 'published' : 'draft'
}

const itemProblems = async (strapi: Core.Strapi, row: ItemRow): Promise<readonly Problem[]> => {
  const outcome = itemPublishable({
    name: row.name,
    code: row.code,
    content: row.content,
    attribute: row.attribute ?? [],
    catalogue: await standing(strapi, 'catalogue', row.catalogueKey, row.locale),
  })
  return outcome.publishable ? itemFormProblems(row) : outcome.because
}

const recordProblems = async (
  strapi: Core.Strapi,
  row: RecordRow,
  today: string,
): Promise<readonly Problem[]> => {
  const attribute = v.safeParse(Attribute, row.attribute)
  if (!attribute.success) return recordFormProblems(row)
  const outcome = recordPublishable({
    title: row.title,
    code: row.code,
    attribute: attribute.output,
    formedOn: row.formedOn,
    agency: row.agencyKey !== null,
    item: await standing(strapi, 'item', row.itemKey, row.locale),
    today,
  })
  return [
    ...(outcome.publishable ? recordFormProblems(row) : outcome.because),
    ...(await recordReleaseProblems(strapi, row, today)),
  ]
}

interface DraftsOf {
  readonly kind: DocumentAct['kind']
  readonly documentId: string
  readonly locales: readonly string[] | null
}

/** Drafts are saved before they have a name, whatever a row promises; the rules speak of an empty one. */
const named = (name: string | null): string => name ?? ''

const drafted: readonly Kind[] = ['catalogue', 'item', 'record']

/** What forbids these drafts in public, whoever asks. */
export const publishProblems = async (
  strapi: Core.Strapi,
  { kind, documentId, locales }: DraftsOf,
): Promise<readonly Problem[]> => {
  const where = { documentId, publishedAt: null, ...inLocales(locales) }
  switch (kind) {
    case 'item': {
      const rows = await table(strapi, kind).findMany({ where })
      return (
        await Promise.all(rows.map((row) => itemProblems(strapi, { ...row, name: named(row.name) })))
      ).flat()
    }
    case 'record': {
      const rows = await table(strapi, kind).findMany({ where })
      const day = shanghaiDay(new Date())
      return (
        await Promise.all(rows.map((row) => recordProblems(strapi, { ...row, title: named(row.title) }, day)))
      ).flat()
    }
    case 'catalogue': {
      const rows = await table(strapi, kind).findMany({ where })
      return rows.flatMap((row) =>
        row.agencyKey === null ? [problem('AGENCY_MISSING', { name: row.name })] : catalogueFormProblems(row),
      )
    }
    case 'agency':
    case 'department':
    case 'basis':
      return []
  }
}

/** A slug stands for one agency in all its locales; Strapi's own `unique` would count each locale as another. */
const slugProblems = async (
  strapi: Core.Strapi,
  { kind, params }: DocumentAct,
): Promise<readonly Problem[]> => {
  const slug = params.data?.['slug']
  if (kind !== 'agency' || typeof slug !== 'string') return []
  const owner = await table(strapi, 'agency').findOne({
    where: { slug, ...(params.documentId === undefined ? {} : { documentId: { $ne: params.documentId } }) },
  })
  return owner === null
    ? formerSlugProblems(strapi, slug, params.documentId)
    : [problem('SLUG_TAKEN', { slug, name: owner.name })]
}

/** One law, one basis: found by its key, so that two spellings of a title do not make two. */
const basisProblems = async (
  strapi: Core.Strapi,
  { kind, params }: DocumentAct,
): Promise<readonly Problem[]> => {
  const title = params.data?.['title']
  if (kind !== 'basis' || typeof title !== 'string') return []
  const owner = await table(strapi, 'basis').findOne({
    where: {
      key: basisKey({ title }),
      ...(params.documentId === undefined ? {} : { documentId: { $ne: params.documentId } }),
    },
  })
  return owner === null ? [] : [problem('BASIS_TAKEN', { title: owner.title })]
}

/**
 * Everything that forbids an act, whichever door it came through: panel, bulk action, REST, import or code.
 * `create` and `update` with status `published` would publish inside Strapi where no middleware looks (FACTS A 3),
 * so they are refused: publishing is a step of its own.
 */
export const actProblems = async (strapi: Core.Strapi, act: DocumentAct): Promise<readonly Problem[]> => {
  if (!['create', 'update', 'clone'].includes(act.action)) return []
  if (drafted.includes(act.kind) && act.params.status === 'published') return [problem('PUBLISH_IS_A_STEP')]
  return [...valueProblems(act), ...(await slugProblems(strapi, act)), ...(await basisProblems(strapi, act))]
}
