import type { Core } from '@strapi/strapi'
import { defaultLocale, isWithheld, type CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { sameValue, takesAll, type DocumentItem, type PlannedRow } from '@gongkai/catalogue-core/import'
import { moveItem } from '../documents/order.ts'
import { documents, table } from '../doors.ts'
import { somebody } from '../people/acting.ts'
import type { WrittenRow } from './head.ts'
import { valuesOf, wordsOf } from './item-words.ts'
import type { Prepared } from './prepare.ts'
import type { Standing } from './standing.ts'
import { letOut, takeDown } from './way-out.ts'
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
  reason: string,
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
  const subject = { kind: 'item' as const, about: documentId, locale }
  const published = planned.publishes && (await letOut(strapi, subject, await somebody(strapi), reason))
  const hides =
    standing.published && written.some(({ field }) => field === 'attribute') && isWithheld(words.attribute)
  if (hides) {
    // What the agency now says is not to be public does not stay so until somebody has time.
    const shown = await publishedWords(strapi, standing)
    if (await takeDown(strapi, subject, '导入的目录将该事项标为不予公开'))
      return { ...withdrawn(standing, shown ?? present), after: words }
  }
  if (standing.order !== order) await moveItem(strapi, documentId, order)
  return {
    kind: 'item',
    about: documentId,
    did: written.length > 0 ? 'update' : planned.publishes ? 'publish' : 'seen',
    before: present,
    after: words,
    orderBefore: standing.order,
    published,
    wasPublished: standing.published,
    publishedBefore,
  }
}

const withdrawn = (
  { documentId, present, order }: Standing,
  publishedBefore: DocumentItem | null,
): WrittenRow => ({
  kind: 'item',
  about: documentId,
  did: 'withdraw',
  before: present,
  after: null,
  orderBefore: order,
  published: false,
  wasPublished: true,
  publishedBefore,
})

const withdraw = async (strapi: Core.Strapi, standing: Standing): Promise<WrittenRow | null> => {
  const { documentId } = standing
  const publishedBefore = await publishedWords(strapi, standing)
  const gone = await takeDown(strapi, { kind: 'item', about: documentId, locale }, '导入的目录中已没有该事项')
  return gone ? withdrawn(standing, publishedBefore) : null
}

const create = async (
  strapi: Core.Strapi,
  under: Under,
  steps: readonly Step[],
  reason: string,
): Promise<readonly WrittenRow[]> => {
  const items = steps.flatMap(({ planned, words, order }) =>
    planned.does === 'create' && words !== null && order !== null
      ? [{ words, order, publish: planned.publishes }]
      : [],
  )
  const made = await writeItems(strapi, under, items, reason)
  return items.flatMap(({ words }, i): readonly WrittenRow[] => {
    const one = made[i]
    return one === undefined
      ? []
      : [
          {
            kind: 'item',
            about: one.documentId,
            did: 'create',
            before: null,
            after: words,
            orderBefore: null,
            published: one.published,
            wasPublished: false,
            publishedBefore: null,
          },
        ]
  })
}

/** How many rows that citizens see stand in another place now. */
export const movedRows = (steps: readonly Step[], rows: readonly WrittenRow[]): number => {
  const places = new Map(steps.map(({ standing, order }) => [String(standing?.documentId), order]))
  return rows.filter(
    ({ kind, did, about, wasPublished, orderBefore }) =>
      kind === 'item' &&
      did !== 'create' &&
      did !== 'withdraw' &&
      wasPublished &&
      orderBefore !== places.get(about),
  ).length
}

/** Carries out some steps, new items all together; answers what the history has to keep. In the caller's transaction. */
export const carryOut = async (
  strapi: Core.Strapi,
  under: Under,
  steps: readonly Step[],
  reason: string,
): Promise<readonly WrittenRow[]> => {
  const rows: WrittenRow[] = [...(await create(strapi, under, steps, reason))]
  for (const step of steps) {
    const { planned, words, standing } = step
    if (planned.does === 'create' || standing === null) continue
    if (planned.does === 'withdraw') {
      const row = await withdraw(strapi, standing)
      if (row !== null) rows.push(row)
    } else if (words !== null) {
      const row = await update(strapi, { ...step, words, standing }, reason)
      if (row !== null) rows.push(row)
    }
  }
  return rows
}
