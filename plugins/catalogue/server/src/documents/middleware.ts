import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId, Locale, basisKey, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { changeOf } from '@gongkai/catalogue-core/outbox'
import { kindOf, table } from '../doors.ts'
import { addChange } from '../relay/add-change.ts'
import { localesOf, writes, type DocumentAct } from './act.ts'
import { ensureBases } from './ensure-bases.ts'
import { keepBody } from './body/keep-body.ts'
import { actProblems } from './guard.ts'
import { keepKeys } from './keep-keys.ts'
import { freeNumbers, giveIndexNumber, keepIndexNumber, keepRecordFacts } from './record/acts.ts'
import { tellTied } from './record/tell-tied.ts'
import { refuse } from './refuse.ts'

/** Server-kept values: whatever a client sends for them is dropped, copies start without them. */
const serverKept = [
  'code',
  'key',
  'releasedAt',
  'agencyKey',
  'catalogueKey',
  'itemKey',
  'lastItemCode',
  'lastRecordCode',
  'linkKeys',
  'documentNumberKey',
]

const withoutServerKept = ({ action, kind, params }: DocumentAct): void => {
  if (action === 'clone') {
    // A copy is a new document: it gets a code of its own and has never been released.
    const fresh = {
      item: { code: null, order: null },
      record: { code: null, releasedAt: null, indexNumber: null },
    }
    const given = kind === 'record' ? { documentNumber: null, ...params.data } : params.data
    params.data = { ...given, ...(kind === 'item' || kind === 'record' ? fresh[kind] : {}) }
    return
  }
  if (params.data === undefined) return
  const given = Object.fromEntries(
    Object.entries(params.data).filter(([field]) => !serverKept.includes(field)),
  )
  const title = kind === 'basis' ? given['title'] : undefined
  params.data = typeof title === 'string' ? { ...given, key: basisKey({ title }) } : given
}

/** The moment of the first release, by the server's clock; later releases keep it. */
const stampRelease = async (strapi: Core.Strapi, act: DocumentAct): Promise<void> => {
  if (act.kind !== 'record' || act.action !== 'publish') return
  const locales = localesOf(act.params.locale, defaultLocale)
  await table(strapi, 'record').updateMany({
    where: {
      documentId: act.params.documentId,
      publishedAt: null,
      releasedAt: null,
      ...(locales === null ? {} : { locale: { $in: locales } }),
    },
    data: { releasedAt: new Date().toISOString() },
  })
}

const Touched = v.object({
  documentId: DocumentId,
  locale: v.nullish(v.fallback(v.nullable(Locale), null), null),
})
const Result = v.union([
  v.pipe(
    v.object({ documentId: v.optional(DocumentId), entries: v.array(Touched) }),
    v.transform((r) => r.entries),
  ),
  v.pipe(
    Touched,
    v.transform((r) => [r]),
  ),
])

/** Documents and locales a finished act touched, each once. */
const touched = (result: unknown): readonly v.InferOutput<typeof Touched>[] => {
  const read = v.safeParse(Result, result)
  if (!read.success) return []
  return [...new Map(read.output.map((t) => [`${t.documentId} ${t.locale ?? ''}`, t])).values()]
}

/** Strapi hands its transaction callback an untyped object; this is what we take of it. */
interface AfterCommit {
  readonly onCommit: (callback: () => void) => void
}

/**
 * One act, one transaction: guards, the act itself, the keys beside its relations, and the change rows that tell
 * search and site to look again. Document middlewares run outside Strapi's own transaction, so it is opened here;
 * the act joins it, and a crash between act and change row is impossible.
 */
export const registerDocuments = (strapi: Core.Strapi, wake: () => void): void => {
  strapi.documents.use(async (context, next) => {
    const kind = kindOf(context.uid)
    const action: string = context.action
    if (kind === null || !writes.some((w) => w === action)) return next()
    const act = { kind, action, params: context.params } as unknown as DocumentAct
    withoutServerKept(act)
    return strapi.db.transaction(async ({ onCommit }: AfterCommit) => {
      await keepIndexNumber(strapi, act)
      await keepBody(strapi, act)
      const problems = await actProblems(strapi, act)
      if (problems.length > 0) refuse(strapi, problems, kind)
      await stampRelease(strapi, act)
      await giveIndexNumber(strapi, act)
      await tellTied(strapi, act, new Date())
      const result = await next()
      await freeNumbers(strapi, act)
      const cited = kind === 'item' ? act.params.data?.['basis'] : undefined
      if (Array.isArray(cited))
        await ensureBases(
          strapi,
          cited.filter((c): c is string => typeof c === 'string'),
        )
      for (const { documentId, locale } of touched(result)) {
        if (['create', 'update', 'clone'].includes(action)) {
          await keepKeys(strapi, kind, documentId, locale ?? null)
          if (kind === 'record') await keepRecordFacts(strapi, documentId)
        }
        const change = changeOf({ subject: kind, action, documentId, locale: locale ?? null })
        if (change !== null) {
          await addChange(strapi, change, new Date())
          onCommit(wake)
        }
      }
      return result
    })
  })
}
