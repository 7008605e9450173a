import type { Core } from '@strapi/strapi'
import { basisKey, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { table } from '../doors.ts'
import { localesOf, type DocumentAct } from './act.ts'

/** Server-kept values: whatever a client sends for them is dropped, copies start without them. */
export const serverKept = [
  'code',
  'key',
  'releasedAt',
  'agencyKey',
  'catalogueKey',
  'itemKey',
  'formerSlugs',
  'lastItemCode',
  'lastRecordCode',
  'reviewSteps',
  'safeFields',
  'linkKeys',
  'documentNumberKey',
  // Strapi's own, which it would take from a client for a type without drafts.
  'publishedAt',
  'locale',
]

/** Takes out of an act what only the server may say. */
export const withoutServerKept = ({ action, kind, params }: DocumentAct): void => {
  if (params.data === undefined && action !== 'clone') return
  const given = Object.fromEntries(
    Object.entries(params.data ?? {}).filter(([field]) => !serverKept.includes(field)),
  )
  if (action === 'clone') {
    // A copy is a new document: it gets a code and numbers of its own and has never been released.
    const fresh = {
      item: { code: null, order: null, succeededBy: null },
      record: { code: null, releasedAt: null, indexNumber: null },
      agency: { formerSlugs: null },
    }
    const numbered = kind === 'record' ? { documentNumber: null, ...given } : given
    params.data = {
      ...numbered,
      ...(kind === 'item' || kind === 'record' || kind === 'agency' ? fresh[kind] : {}),
    }
    return
  }
  const title = kind === 'basis' ? given['title'] : undefined
  params.data = typeof title === 'string' ? { ...given, key: basisKey({ title }) } : given
}

/** The moment of the first release, by the server's clock; later releases keep it. */
export const stampRelease = async (strapi: Core.Strapi, act: DocumentAct): Promise<void> => {
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
