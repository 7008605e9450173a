import type { Core } from '@strapi/strapi'
import { defaultLocale, type CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { sameValue, takesAll, type DocumentItem, type PlannedRow } from '@gongkai/catalogue-core/import'
import { documents, table } from '../doors.ts'
import type { WrittenRow } from './head.ts'
import { valuesOf, wordsOf } from './item-words.ts'
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

/** The words that stand in public where they are not the draft's: an import that is undone must bring those back. */
const publishedWords = async (
  strapi: Core.Strapi,
  { documentId, present, published }: Standing,
): Promise<DocumentItem | null> => {
  const shown = published
    ? await table(strapi, 'item').findOne({
        where: { documentId, locale, publishedAt: { $notNull: true } },
      })
    : null
  const words = shown === null ? null : wordsOf(shown)
  return words === null || sameValue(words, present) ? null : words
}

/** Null where an editor changed the row since the plan was made: it is left for the next rehearsal to tell of. */
const update = async (
  strapi: Core.Strapi,
  { planned, words, standing, order }: Step & { readonly words: DocumentItem; readonly standing: Standing },
): Promise<WrittenRow | null> => {
  const { documentId, present } = standing
  const now = await table(strapi, 'item').findOne({ where: { documentId, locale, publishedAt: null } })
  if (now === null || !sameValue(wordsOf(now), present)) return null
  const written =
    planned.does === 'update'
      ? planned.fields.filter(
          ({ verdict }) => verdict === 'update' || takesAll(planned.outcome, planned.does),
        )
      : []
  const publishedBefore = planned.publishes ? await publishedWords(strapi, standing) : null
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
    wasPublished: standing.published,
    publishedBefore,
  }
}

const withdraw = async (strapi: Core.Strapi, standing: Standing): Promise<WrittenRow> => {
  const { documentId, present, order } = standing
  const publishedBefore = await publishedWords(strapi, standing)
  await documents(strapi, 'item').unpublish({ documentId, locale })
  return {
    kind: 'item',
    about: documentId,
    did: 'withdraw',
    before: present,
    after: null,
    orderBefore: order,
    published: false,
    wasPublished: true,
    publishedBefore,
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
            wasPublished: false,
            publishedBefore: null,
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
    else if (words !== null) {
      const row = await update(strapi, { ...step, words, standing })
      if (row !== null) rows.push(row)
    }
  }
  return rows
}
