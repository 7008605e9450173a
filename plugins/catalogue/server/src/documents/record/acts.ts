import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { LinkKeys, defaultLocale, relations } from '@gongkai/catalogue-core/catalogue'
import { table, type RecordRow } from '../../doors.ts'
import type { DocumentAct } from '../act.ts'
import { refuse } from '../refuse.ts'
import { freeIndexNumber, issueIndexNumber, reserveIndexNumber } from './index-numbers.ts'
import { documentNumberProblems, holdAgency, numberKeyOf, recordLinkProblems } from './problems.ts'

/** Drafts of a record, its Chinese version first: what holds for every language is read from that one. */
const draftsOf = async (
  strapi: Core.Strapi,
  documentId: string,
  populate: readonly string[] = [],
): Promise<readonly RecordRow[]> => {
  const rows = await table(strapi, 'record').findMany({
    where: { documentId, publishedAt: null },
    populate,
    orderBy: { id: 'asc' },
  })
  return rows.toSorted(
    (a, b) => Number(b.locale === defaultLocale) - Number(a.locale === defaultLocale) || a.id - b.id,
  )
}

/** Once released, a record keeps its index number whatever a client sends. */
export const keepIndexNumber = async (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
): Promise<void> => {
  const { documentId, data } = params
  if (
    kind !== 'record' ||
    action !== 'update' ||
    documentId === undefined ||
    data === undefined ||
    !('indexNumber' in data)
  )
    return
  const released = await table(strapi, 'record').findOne({
    where: { documentId, releasedAt: { $notNull: true }, indexNumber: { $notNull: true } },
    orderBy: { id: 'asc' },
  })
  if (released !== null) params.data = { ...data, indexNumber: released.indexNumber }
}

const tiesOf = (row: RecordRow): LinkKeys | null => {
  const keys = v.parse(
    LinkKeys,
    Object.fromEntries(
      relations.map((relation) => [
        relation,
        [...new Set((row[relation] ?? []).map(({ documentId }) => documentId))],
      ]),
    ),
  )
  return relations.some((relation) => keys[relation].length > 0) ? keys : null
}

/** After a save: the scalars beside ties and document number, the typed index number, and what speaks against them. */
export const keepRecordFacts = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const [first] = await draftsOf(strapi, documentId, relations)
  if (first === undefined) return
  const kept = { linkKeys: tiesOf(first), documentNumberKey: numberKeyOf(first.documentNumber) }
  await table(strapi, 'record').updateMany({ where: { documentId, publishedAt: null }, data: kept })
  const row = { ...first, ...kept }
  if (row.agencyKey !== null) await holdAgency(strapi, row.agencyKey)
  const problems = [
    ...(await documentNumberProblems(strapi, row)),
    ...(await recordLinkProblems(strapi, row)),
    ...(await reserveIndexNumber(strapi, row)),
  ]
  if (problems.length > 0) refuse(strapi, problems, 'record')
}

/** At release: the record's index number, its own from now on, in every language. */
export const giveIndexNumber = async (strapi: Core.Strapi, act: DocumentAct): Promise<void> => {
  const { documentId } = act.params
  if (act.kind !== 'record' || act.action !== 'publish' || documentId === undefined) return
  const [row] = await draftsOf(strapi, documentId)
  if (row === undefined) return
  // What was saved before there were reservations has none yet.
  const taken = await reserveIndexNumber(strapi, row)
  if (taken.length > 0) refuse(strapi, taken, 'record')
  const agency = await table(strapi, 'agency').findOne({ where: { documentId: row.agencyKey } })
  const given = await issueIndexNumber(strapi, row, agency ?? { name: '', indexCode: null }, new Date())
  if ('because' in given) return refuse(strapi, [given.because], 'record')
  await table(strapi, 'record').updateMany({
    where: { documentId, publishedAt: null },
    data: { indexNumber: given.number },
  })
}

export const freeNumbers = async (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
): Promise<void> => {
  if (kind === 'record' && action === 'delete' && params.documentId !== undefined)
    await freeIndexNumber(strapi, params.documentId)
}
