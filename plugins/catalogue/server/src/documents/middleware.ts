import type { Core } from '@strapi/strapi'
import { changeOf } from '@gongkai/catalogue-core/outbox'
import { kindOf } from '../doors.ts'
import { lookSoon } from '../duties/soon.ts'
import { somebody } from '../people/acting.ts'
import { aboutToGo, receiptsOfAct, type Told } from '../receipt/in-act.ts'
import type { Goes } from '../receipt/open.ts'
import { addChange } from '../relay/add-change.ts'
import { noteRefusedAct, reviewAfter, reviewBefore } from '../review/in-act.ts'
import { savedOver } from '../review/saved-over.ts'
import { writes, type DocumentAct } from './act.ts'
import { keepBody } from './body/keep-body.ts'
import { ensureBases } from './ensure-bases.ts'
import { forgedFields, noteForged } from './forged.ts'
import { keepFormerSlug, slugBefore } from './former-slugs.ts'
import { actProblems } from './guard.ts'
import { keepKeys } from './keep-keys.ts'
import { keepOrder } from './order.ts'
import { freeNumbers, giveIndexNumber, keepIndexNumber, keepRecordFacts } from './record/acts.ts'
import { tellTied } from './record/tell-tied.ts'
import { isRefusal, refuse } from './refuse.ts'
import { stampRelease, withoutServerKept } from './server-kept.ts'
import { refuseSuccessors } from './successors.ts'
import { touched } from './touched.ts'

/** Strapi hands its transaction callback an untyped object; this is what we take of it. */
interface Transaction {
  readonly onCommit: (callback: () => void) => void
  readonly onRollback: (callback: () => void) => void
}

/** What an act leaves beside its own rows: laws it cites, keys beside its relations, the change rows for search and site. */
const follow = async (
  strapi: Core.Strapi,
  act: DocumentAct,
  went: readonly Goes[],
  result: unknown,
  now: Date,
): Promise<boolean> => {
  const { kind, action, params } = act
  const cited = kind === 'item' ? params.data?.['basis'] : undefined
  if (Array.isArray(cited))
    await ensureBases(
      strapi,
      cited.filter((c): c is string => typeof c === 'string'),
    )
  const told: Told[] = []
  for (const { documentId, locale } of touched(result)) {
    if (['create', 'update', 'clone'].includes(action)) {
      await keepKeys(strapi, kind, documentId, locale ?? null)
      if (kind === 'record') await keepRecordFacts(strapi, documentId)
      if (kind === 'item' && params.data?.['succeededBy'] != null) await refuseSuccessors(strapi, documentId)
    }
    const change = changeOf({ subject: kind, action, documentId, locale: locale ?? null })
    if (change === null) continue
    told.push({ documentId, locale: locale ?? null, changeId: await addChange(strapi, change, now) })
  }
  await receiptsOfAct(strapi, act, went, told, now)
  return told.length > 0
}

/**
 * One act, one transaction: guards, review, the act itself, the keys beside its relations, the versions and their audit, and
 * the change rows that tell search and site to look again. Document middlewares run outside Strapi's own transaction, so
 * it is opened here; the act joins it, and a crash between act and change row is impossible.
 */
export const registerDocuments = (strapi: Core.Strapi, wake: () => void): void => {
  strapi.documents.use(async (context, next) => {
    const kind = kindOf(context.uid)
    const action: string = context.action
    if (kind === null || !writes.some((w) => w === action)) return next()
    const act = { kind, action, params: context.params } as unknown as DocumentAct
    const forged = await forgedFields(strapi, act)
    withoutServerKept(act)
    const one = await somebody(strapi)
    const now = new Date()
    return strapi.db.transaction(async (transaction: Transaction) => {
      if (forged.length > 0) noteForged(strapi, act, forged, one, now, transaction)
      try {
        await keepIndexNumber(strapi, act)
        await keepBody(strapi, act)
        const problems = [...(await actProblems(strapi, act)), ...(await savedOver(strapi, act, one))]
        if (problems.length > 0) refuse(strapi, problems, kind)
        const held = await reviewBefore(strapi, act, one, now)
        await stampRelease(strapi, act)
        await giveIndexNumber(strapi, act)
        await tellTied(strapi, act, new Date())
        const before = await slugBefore(strapi, act)
        const went = await aboutToGo(strapi, act)
        const result = await next()
        await keepFormerSlug(strapi, act, before)
        await freeNumbers(strapi, act)
        const isPublic = await follow(strapi, act, went, result, now)
        if ((await keepOrder(strapi, act, now)) || isPublic) transaction.onCommit(wake)
        await reviewAfter(strapi, act, one, held, touched(result), now)
        if (action === 'publish' || action === 'unpublish')
          transaction.onCommit(() => {
            const ids = touched(result).map(({ documentId }) => documentId)
            lookSoon(strapi, kind, ids)
          })
        return result
      } catch (error) {
        if (isRefusal(error)) await noteRefusedAct(strapi, act, one, error, now, transaction)
        throw error
      }
    })
  })
}
