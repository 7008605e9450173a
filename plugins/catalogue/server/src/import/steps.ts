import type { Core } from '@strapi/strapi'
import { defaultLocale, type CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { sameValue, takesAll, type DocumentItem, type PlannedRow } from '@gongkai/catalogue-core/import'
import { documents, table } from '../doors.ts'
import type { WrittenRow } from './head.ts'
import { valuesOf } from './item-words.ts'
import type { Prepared } from './prepare.ts'
import type { Standing } from './standing.ts'
import { writeItems, type Under } from './write-items.ts'

const locale = defaultLocale

/** One planned row with what carrying it out needs; `order` is its place in the file. */
export interface Step {
  readonly planned: PlannedRow
  readonly words: DocumentItem | null
  readonly standing: Standing | null
  readonly order: number | null
}

/** What is left to do of a plan: rows that stand as the file says, known as imported and in their place, are no step. */
export const stepsOf = ({ plan, catalogue }: Prepared, document: CatalogueDocument): readonly Step[] => {
  const standing = new Map((catalogue?.items ?? []).map((item) => [String(item.documentId), item]))
  return plan.rows
    .map((planned): Step => {
      const { row, documentId } = planned
      return {
        planned,
        words: row === null ? null : (document.items[row - 1] ?? null),
        standing: documentId === null ? null : (standing.get(documentId) ?? null),
        order: row,
      }
    })
    .filter(({ planned, words, standing: item, order }) => {
      if (planned.does !== 'nothing' || planned.publishes) return true
      if (item?.present == null || words === null) return false
      return item.order !== order || !sameValue(item.imported, words)
    })
}

const update = async (
  strapi: Core.Strapi,
  { planned, words, standing, order }: Step & { readonly words: DocumentItem; readonly standing: Standing },
): Promise<WrittenRow> => {
  const { documentId, present } = standing
  const written =
    planned.does === 'update'
      ? planned.fields.filter(
          ({ verdict }) => verdict === 'update' || takesAll(planned.outcome, planned.does),
        )
      : []
  const data = valuesOf(Object.fromEntries(written.map(({ field }) => [field, words[field]])))
  if (written.length > 0) await documents(strapi, 'item').update({ documentId, locale, data })
  if (planned.publishes) await documents(strapi, 'item').publish({ documentId, locale })
  if (standing.order !== order)
    await table(strapi, 'item').updateMany({ where: { documentId, locale }, data: { order } })
  return {
    kind: 'item',
    about: documentId,
    did: written.length > 0 ? 'update' : planned.publishes ? 'publish' : 'seen',
    before: present,
    after: words,
    orderBefore: standing.order,
    published: planned.publishes,
  }
}

const withdraw = async (
  strapi: Core.Strapi,
  { documentId, present, order }: Standing,
): Promise<WrittenRow> => {
  await documents(strapi, 'item').unpublish({ documentId, locale })
  return {
    kind: 'item',
    about: documentId,
    did: 'withdraw',
    before: present,
    after: null,
    orderBefore: order,
    published: false,
  }
}

const create = async (
  strapi: Core.Strapi,
  under: Under,
  steps: readonly Step[],
): Promise<readonly WrittenRow[]> => {
  const items = steps.flatMap(({ planned, words, order }) =>
    planned.does === 'create' && words !== null && order !== null
      ? [{ words, order, publish: planned.publishes }]
      : [],
  )
  const ids = await writeItems(strapi, under, items)
  return items.flatMap(({ words, publish }, i): readonly WrittenRow[] => {
    const about = ids[i]
    return about === undefined
      ? []
      : [
          {
            kind: 'item',
            about,
            did: 'create',
            before: null,
            after: words,
            orderBefore: null,
            published: publish,
          },
        ]
  })
}

/** Carries out some steps, new items all together; answers what the history has to keep. In the caller's transaction. */
export const carryOut = async (
  strapi: Core.Strapi,
  under: Under,
  steps: readonly Step[],
): Promise<readonly WrittenRow[]> => {
  const rows: WrittenRow[] = [...(await create(strapi, under, steps))]
  for (const step of steps) {
    const { planned, words, standing } = step
    if (planned.does === 'create' || standing === null) continue
    if (planned.does === 'withdraw') rows.push(await withdraw(strapi, standing))
    else if (words !== null) rows.push(await update(strapi, { ...step, words, standing }))
  }
  return rows
}
