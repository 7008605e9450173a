import { createId } from '@paralleldrive/cuid2'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId, Item, defaultLocale, isPublicItem } from '@gongkai/catalogue-core/catalogue'
import type { DocumentItem } from '@gongkai/catalogue-core/import'
import { uid } from '../content-types/kinds.ts'
import { ensureBases } from '../documents/ensure-bases.ts'
import { nextCodes } from '../documents/next-codes.ts'
import { table } from '../doors.ts'
import { openReceipts } from '../receipt/open.ts'
import { addChanges } from '../relay/add-change.ts'
import { somebody } from '../people/acting.ts'
import { valuesOf } from './item-words.ts'
import { writeNewVersions } from './new-versions.ts'
import { wayOutOf } from './way-out.ts'

export interface NewItem {
  readonly words: DocumentItem
  readonly order: number
  readonly publish: boolean
}

export interface Under {
  readonly agencyKey: string
  readonly catalogueKey: string
}

const locale = defaultLocale

// As Strapi draws its own: an id that begins with a digit would be taken for a row's number in relations.
const newDocumentId = (): DocumentId => v.parse(DocumentId, createId())

interface JoinTable {
  readonly name: string
  readonly joinColumn: { readonly name: string }
  readonly inverseJoinColumn: { readonly name: string }
}

/** Where Strapi keeps which row stands under which; drafts are joined to drafts, published rows to published ones. */
const linkTable = (strapi: Core.Strapi): JoinTable => {
  const attribute = strapi.db.metadata.get(uid.item).attributes['catalogue']
  if (attribute === undefined || !('joinTable' in attribute))
    throw new Error('the relation of an item to its catalogue has no join table')
  return attribute.joinTable as JoinTable
}

const linkToCatalogue = async (
  strapi: Core.Strapi,
  catalogueKey: string,
  ids: readonly string[],
): Promise<void> => {
  const catalogues = await table(strapi, 'catalogue').findMany({
    where: { documentId: catalogueKey, locale },
  })
  const rows = await table(strapi, 'item').findMany({
    where: { documentId: { $in: ids }, locale },
    select: ['id', 'publishedAt'],
  })
  const join = linkTable(strapi)
  const links = rows.flatMap((row) => {
    const to = catalogues.find((c) => (c.publishedAt === null) === (row.publishedAt === null))
    return to === undefined ? [] : [{ [join.joinColumn.name]: row.id, [join.inverseJoinColumn.name]: to.id }]
  })
  const atOnce = 100
  for (let from = 0; from < links.length; from += atOnce)
    await strapi.db
      .queryBuilder(join.name)
      .insert(links.slice(from, from + atOnce))
      .execute()
}

/**
 * Many new items of one catalogue at once, in the caller's transaction. It does for all of them together what the document
 * middleware does for one: their form is checked, codes and keys are given, cited laws get their basis, and whatever
 * becomes public leaves its change row. Throws where an item to be published could not be read again: nothing is written then.
 */
export const writeItems = async (
  strapi: Core.Strapi,
  { agencyKey, catalogueKey }: Under,
  items: readonly NewItem[],
  reason: string,
): Promise<readonly { readonly documentId: DocumentId; readonly published: boolean }[]> => {
  if (items.length === 0) return []
  const now = new Date()
  const one = await somebody(strapi)
  const way = wayOutOf(one)
  const codes = await nextCodes(strapi, agencyKey, 'lastItemCode', items.length)
  const made = items.map(({ words, order, publish }, i) => {
    const documentId = newDocumentId()
    const code = codes[i] ?? null
    if (publish) {
      v.parse(Item, { id: documentId, code, updatedAt: now.toISOString(), ...words })
      if (!isPublicItem({ code, attribute: words.attribute }))
        throw new Error(`“${words.path.join(' › ')}” must not go out`)
    }
    const row = { documentId, locale, ...valuesOf(words), code, order, catalogueKey, agencyKey }
    const goesOut = publish && way !== 'review'
    return { documentId, wayOut: publish ? way : null, goesOut, title: words.path.at(-1) ?? '', row }
  })
  await table(strapi, 'item').createMany({
    data: made.flatMap(({ row, goesOut }) => [
      { ...row, publishedAt: null },
      ...(goesOut ? [{ ...row, publishedAt: now.toISOString() }] : []),
    ]),
  })
  const ids = made.map(({ documentId }) => documentId)
  await linkToCatalogue(strapi, catalogueKey, ids)
  await ensureBases(
    strapi,
    items.flatMap(({ words }) => words.basis),
  )
  const out = made.filter(({ goesOut }) => goesOut)
  const changes = await addChanges(
    strapi,
    out.map(({ documentId }) => ({ subject: 'item' as const, documentId, locale })),
    now,
  )
  await openReceipts(
    strapi,
    'released',
    out.flatMap(({ documentId: about, title, row: { code } }, i) => {
      const changeId = changes[i]
      const one = { kind: 'item' as const, about, language: locale, agencyKey, title, files: [] }
      return changeId === undefined || code === null ? [] : [{ ...one, code, changeId }]
    }),
    now,
  )
  await writeNewVersions(strapi, agencyKey, made, one, reason, now)
  return made.map(({ documentId, goesOut }) => ({ documentId, published: goesOut }))
}
