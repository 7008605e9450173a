import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { localesOf, type DocumentAct } from '../documents/act.ts'
import { openReceipts, shownVersions, type Goes, type Opening } from './open.ts'

const kindHere = ({ kind }: DocumentAct): 'item' | 'record' | null =>
  kind === 'item' || kind === 'record' ? kind : null

/** What an act is about to take down; after it nothing would tell what was attached. */
export const aboutToGo = async (strapi: Core.Strapi, act: DocumentAct): Promise<readonly Goes[]> => {
  const kind = kindHere(act)
  const { documentId, locale } = act.params
  if (kind === null || documentId === undefined || !['unpublish', 'delete'].includes(act.action)) return []
  return shownVersions(strapi, kind, [documentId], localesOf(locale, defaultLocale))
}

/** The change row of one language of a document. */
export interface Told {
  readonly documentId: string
  readonly locale: string | null
  readonly changeId: number
}

/** Opens the receipts of an act: of what it released, and of what it took down. */
export const receiptsOfAct = async (
  strapi: Core.Strapi,
  act: DocumentAct,
  went: readonly Goes[],
  told: readonly Told[],
  now: Date,
): Promise<void> => {
  const kind = kindHere(act)
  const changeOf = ({ about, language }: Goes): readonly number[] =>
    told.flatMap(({ documentId, locale, changeId }) =>
      documentId === about && (locale ?? language) === language ? [changeId] : [],
    )
  const opening = (goes: readonly Goes[]): readonly Opening[] =>
    goes.flatMap((one) =>
      changeOf(one)
        .slice(0, 1)
        .map((changeId) => ({ ...one, changeId })),
    )
  if (kind === null) return
  if (act.action !== 'publish') return openReceipts(strapi, 'withdrawn', opening(went), now)
  const ids = [...new Set(told.map(({ documentId }) => documentId))]
  const shown = await shownVersions(strapi, kind, ids, null)
  return openReceipts(strapi, 'released', opening(shown), now)
}
