import type { Core } from '@strapi/strapi'
import type { ReceiptAct } from '@gongkai/catalogue-core/receipt'
import { table, type FileRow } from '../doors.ts'
import { fileFacts } from '../publication/file-facts.ts'
import { grouped } from './grouped.ts'

/** What goes out or is taken down, as far as its address and its receipt need it. */
export interface Goes {
  readonly kind: 'item' | 'record'
  readonly about: string
  readonly language: string
  readonly agencyKey: string
  readonly code: string
  readonly title: string
  /** Names in the release of what hangs on it. */
  readonly files: readonly string[]
}

export interface Opening extends Goes {
  readonly changeId: number
}

/** A publish tells of its delivery at once; till then nothing is to be seen. */
const firstLookAfterMilliseconds = 1000

const slugsOf = async (
  strapi: Core.Strapi,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await table(strapi, 'agency').findMany({
        where: { documentId: { $in: [...keys] } },
        select: ['documentId', 'slug'],
      })
    ).map(({ documentId, slug }) => [documentId, slug]),
  )

const idsAtOnce = 500

/** What was undone before it was seen will not be seen any more. */
const supersede = async (
  strapi: Core.Strapi,
  act: ReceiptAct,
  openings: readonly Opening[],
  now: Date,
): Promise<void> => {
  const byLanguage = grouped(openings, ({ language }) => language)
  for (const [language, own] of byLanguage)
    for (let from = 0; from < own.length; from += idsAtOnce)
      await table(strapi, 'receipt').updateMany({
        where: {
          ...{ language, state: 'open', act: { $ne: act } },
          about: { $in: own.slice(from, from + idsAtOnce).map(({ about }) => about) },
        },
        data: { state: 'superseded', doneAt: now.toISOString() },
      })
}

/** Opens a receipt for each, in the transaction of the act and of its change rows. */
export const openReceipts = async (
  strapi: Core.Strapi,
  act: ReceiptAct,
  openings: readonly Opening[],
  now: Date,
): Promise<void> => {
  if (openings.length === 0) return
  await supersede(strapi, act, openings, now)
  const slugs = await slugsOf(strapi, new Set(openings.map(({ agencyKey }) => agencyKey)))
  const rows = openings.flatMap(({ title, files, ...one }) => {
    const slug = slugs.get(one.agencyKey)
    // Without an agency there is no address.
    return slug === undefined
      ? []
      : [
          {
            ...one,
            act,
            slug,
            title: title.slice(0, 300),
            files: files.length === 0 ? null : files,
            state: 'open',
            savedAt: now.toISOString(),
            looks: 0,
            dueAt: new Date(now.getTime() + firstLookAfterMilliseconds).toISOString(),
          },
        ]
  })
  // A list of nothing is refused by the database, and would take the whole act with it.
  if (rows.length > 0) await table(strapi, 'receipt').createMany({ data: rows })
}

const filesOf = async (strapi: Core.Strapi, files: readonly FileRow[]): Promise<readonly string[]> => {
  const facts = await Promise.all(files.map((file) => fileFacts(strapi, file)))
  return [...new Set(facts.flatMap((one) => one?.name ?? []))]
}

/** The public versions of documents, in these languages or in all. */
export const shownVersions = async (
  strapi: Core.Strapi,
  kind: 'item' | 'record',
  ids: readonly string[],
  languages: readonly string[] | null,
): Promise<readonly Goes[]> => {
  const where = {
    documentId: { $in: ids },
    publishedAt: { $notNull: true },
    ...(languages === null ? {} : { locale: { $in: languages } }),
  }
  const rows =
    kind === 'item'
      ? (await table(strapi, 'item').findMany({ where })).map((row) => ({
          ...row,
          title: row.name,
          hung: [],
        }))
      : (await table(strapi, 'record').findMany({ where, populate: ['attachments', 'images'] })).map(
          (row) => ({
            ...row,
            hung: [...(row.attachments ?? []), ...(row.images ?? [])],
          }),
        )
  const shown: Goes[] = []
  for (const { documentId, locale, agencyKey, code, title, hung } of rows)
    if (agencyKey !== null && code !== null)
      shown.push({
        ...{ kind, about: documentId, language: locale, agencyKey, code, title },
        files: await filesOf(strapi, hung),
      })
  return shown
}
