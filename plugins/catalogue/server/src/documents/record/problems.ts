import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import {
  LinkKeys,
  displayProblems,
  documentNumberKey,
  linkProblems,
  problem,
  recordDateProblems,
  problems as texts,
  type Problem,
} from '@gongkai/catalogue-core/catalogue'
import { uid } from '../../content-types/kinds.ts'
import { table, type RecordRow } from '../../doors.ts'
import { shanghaiDay } from '../../today.ts'
import { indexNumberOf } from './index-numbers.ts'

// NFKC makes some characters longer; a column takes 255.
const longestKey = 200

export const numberKeyOf = (documentNumber: string | null): string | null =>
  documentNumber === null || documentNumber.trim() === ''
    ? null
    : documentNumberKey(documentNumber).slice(0, longestKey)

/**
 * Lets saves and releases of one agency's records through one after the other, until the transaction ends. What is asked
 * of its other records then still holds when this one is written: of two with one document number, the second waits
 * and is refused.
 */
export const holdAgency = async (strapi: Core.Strapi, agencyKey: string): Promise<void> => {
  await strapi.db
    .queryBuilder(uid.agency)
    .where({ documentId: agencyKey })
    .increment('last_record_code', 0)
    .execute()
}

/** The other record of the agency that bears this document number, draft or public. */
export const documentNumberProblems = async (
  strapi: Core.Strapi,
  { documentId, agencyKey, documentNumber, title }: RecordRow,
): Promise<readonly Problem[]> => {
  const key = numberKeyOf(documentNumber)
  if (key === null || agencyKey === null) return []
  const others = await table(strapi, 'record').findMany({
    where: { agencyKey, documentId: { $ne: documentId }, documentNumberKey: key },
    select: ['title'],
    limit: 1,
  })
  return others.map((other) =>
    problem('DOCUMENT_NUMBER_TAKEN', {
      number: documentNumber ?? '',
      other: other.title,
      name: title.trim(),
    }),
  )
}

export const recordLinkProblems = async (
  strapi: Core.Strapi,
  row: RecordRow,
): Promise<readonly Problem[]> => {
  const own = v.parse(LinkKeys, row.linkKeys)
  const targets = Object.values(own).flat()
  if (targets.length === 0) return []
  const others = await table(strapi, 'record').findMany({
    where: {
      locale: row.locale,
      publishedAt: null,
      documentId: { $ne: row.documentId },
      $or: [{ agencyKey: row.agencyKey, linkKeys: { $notNull: true } }, { documentId: { $in: targets } }],
    },
    select: ['documentId', 'title', 'agencyKey', 'linkKeys'],
  })
  const tied = ({ documentId, title, agencyKey, linkKeys }: RecordRow) => ({
    id: documentId,
    title,
    agencyKey,
    linkKeys: v.parse(LinkKeys, linkKeys),
  })
  return linkProblems(tied(row), others.map(tied))
}

/** A release needs a number, and a number needs the code that it begins with (条例 art. 12: the catalogue has an index). */
const indexCodeProblems = async (strapi: Core.Strapi, row: RecordRow): Promise<readonly Problem[]> => {
  const { agencyKey, documentId, indexNumber } = row
  if (agencyKey === null || (indexNumber ?? '').trim() !== '') return []
  const agency = await table(strapi, 'agency').findOne({ where: { documentId: agencyKey } })
  if (agency === null || (agency.indexCode ?? '') !== '') return []
  return (await indexNumberOf(strapi, documentId)) === null
    ? [problem('INDEX_CODE_MISSING', { agency: agency.name })]
    : []
}

/** What the rules of records forbid at release; warnings are for whoever looks, they hold nothing back. */
export const recordReleaseProblems = async (
  strapi: Core.Strapi,
  row: RecordRow,
  today: string,
): Promise<readonly Problem[]> => {
  if (row.agencyKey !== null) await holdAgency(strapi, row.agencyKey)
  const releasedOn = row.releasedAt === null ? null : shanghaiDay(new Date(row.releasedAt))
  return [
    ...recordDateProblems({ ...row, releasedOn }),
    ...displayProblems(row, today),
    ...(await documentNumberProblems(strapi, row)),
    ...(await recordLinkProblems(strapi, row)),
    ...(await indexCodeProblems(strapi, row)),
  ].filter(({ code }) => texts[code].severity === 'error')
}
