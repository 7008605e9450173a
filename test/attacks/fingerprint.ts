import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { exportToken } from '../real/strapi.ts'

type Row = Readonly<Record<string, unknown>>

const all = (strapi: Core.Strapi, kind: string, where: object): Promise<readonly Row[]> =>
  strapi.db
    .query(`plugin::catalogue.${kind}` as never)
    .findMany({ where, orderBy: { id: 'asc' }, limit: 10_000 }) as Promise<readonly Row[]>

const kept = [
  'documentId',
  'locale',
  'code',
  'releasedAt',
  'indexNumber',
  'agencyKey',
  'catalogueKey',
  'itemKey',
  'publishedAt',
]

const only = (row: Row, fields: readonly string[]): Row =>
  Object.fromEntries(fields.map((field) => [field, row[field] ?? null]))

const inOrder = (files: unknown): unknown =>
  Array.isArray(files) ? (files as readonly { readonly id: number }[]).toSorted((a, b) => a.id - b.id) : files

/** Everything that an act nobody may do must leave as it was; of drafts only what the server keeps for itself. */
export const facts = async (strapi: Core.Strapi, url: string, known: readonly string[]): Promise<Row> => {
  const found: Record<string, unknown> = {}
  for (const kind of ['catalogue', 'item', 'record']) {
    found[`${kind} in public`] = await all(strapi, kind, { publishedAt: { $notNull: true } })
    const drafts = await all(strapi, kind, { documentId: { $in: known }, publishedAt: null })
    found[`${kind} drafts`] = drafts.map((row) => only(row, kept))
  }
  // A save that changes no word is lawful and moves both times to now; to another time nobody moves them.
  for (const kind of ['agency', 'department', 'basis', 'withdrawal', 'member', 'index-number'])
    found[kind] = (await all(strapi, kind, {})).map((row) => ({
      ...row,
      updatedAt: null,
      publishedAt: new Date(String(row['publishedAt'])).getFullYear() < 2020,
    }))
  // What a save may do to a version: add an author, take it out of review. What it may not: anything else.
  const versions = await all(strapi, 'version', {})
  found['versions'] = versions
    .filter(({ state }) =>
      ['published', 'replaced', 'withdrawn', 'lapsed', 'scheduled'].includes(String(state)),
    )
    .map(({ about, number, state, digest, releasedBy, urgent }) => ({
      about,
      number,
      state,
      digest,
      releasedBy,
      urgent,
    }))
  found['approvals'] = versions.map(({ about, number, taken }) => ({ about, number, taken }))
  const carriers = (await strapi.db.query('plugin::catalogue.record').findMany({
    where: { documentId: { $in: known } },
    select: ['id'],
    populate: ['attachments', 'images'],
    orderBy: { id: 'asc' },
  })) as readonly Row[]
  // Populated in no certain order, of fields and of files.
  found['files'] = carriers.map(({ id, attachments, images }) => [id, inOrder(attachments), inOrder(images)])
  const publication = await fetch(`${url}/api/catalogue/publication`, {
    headers: { authorization: `Bearer ${exportToken}` },
  })
  // Its version counts every save, also one that changes no word.
  found['publication'] = { ...((await publication.json()) as object), version: null }
  return found
}

export const fingerprint = (found: Row): string =>
  createHash('sha256').update(JSON.stringify(found)).digest('hex')
