import type { Core } from '@strapi/strapi'
import {
  indexNumber,
  indexNumberKey,
  indexSlot,
  lastSerial,
  problem,
  type Problem,
} from '@gongkai/catalogue-core/catalogue'
import { uid } from '../../content-types/kinds.ts'
import { table, type AgencyRow, type IndexNumberRow, type RecordRow } from '../../doors.ts'
import { shanghaiDay } from '../../today.ts'

// A column takes 255 characters; no number is told from another only after so many.
const longestKey = 200

/** What must be unique. Numbers without a code in them (2022-00185) are those of one agency. */
const keyOf = (number: string, agencyKey: string): string => {
  const key = indexNumberKey(number).slice(0, longestKey)
  return key.includes('/') ? key : `${agencyKey} ${key}`
}

export const indexNumberOf = (strapi: Core.Strapi, about: string): Promise<IndexNumberRow | null> =>
  table(strapi, 'indexNumber').findOne({ where: { about } })

/** Whose this number is, where it is another record's. */
const ownerOf = async (strapi: Core.Strapi, key: string, about: string): Promise<IndexNumberRow | null> => {
  const owner = await table(strapi, 'indexNumber').findOne({ where: { key } })
  return owner === null || owner.about === about ? null : owner
}

/** Whoever takes a number at the same moment wins in the database, not in the question before. */
const put = async (strapi: Core.Strapi, row: Omit<IndexNumberRow, 'id'>): Promise<void> => {
  await strapi.db
    .queryBuilder(uid.indexNumber)
    .insert({ ...row })
    .onConflict(['key'])
    .ignore()
    .execute()
}

/**
 * Keeps the number that somebody typed on a draft, an old one from before this system, for its record: from the moment
 * of saving, not of release. Old records are entered over weeks, and meanwhile new ones are released and numbered.
 */
export const reserveIndexNumber = async (
  strapi: Core.Strapi,
  row: Pick<RecordRow, 'documentId' | 'agencyKey' | 'title' | 'indexNumber'>,
): Promise<readonly Problem[]> => {
  const { documentId: about, agencyKey, title } = row
  const own = await indexNumberOf(strapi, about)
  if (own !== null && own.issuedAt !== null) return []
  const number = row.indexNumber?.trim() ?? ''
  const key = agencyKey === null || number === '' ? null : keyOf(number, agencyKey)
  if (own?.key === key) return []
  const numbers = table(strapi, 'indexNumber')
  if (own !== null) await numbers.deleteMany({ where: { about } })
  if (key === null) return []
  const slot = indexSlot(number)
  await put(strapi, {
    key,
    number,
    about,
    title,
    code: slot?.code ?? null,
    year: slot?.year ?? null,
    serial: slot?.serial ?? null,
    issuedAt: null,
  })
  const owner = await ownerOf(strapi, key, about)
  return owner === null ? [] : [problem('INDEX_NUMBER_TAKEN', { number, other: owner.title })]
}

/** The first free place after the last one given: what was reserved by hand is stepped over. */
const nextSerial = async (strapi: Core.Strapi, code: string, year: number): Promise<number> => {
  const counters = table(strapi, 'indexCounter')
  await strapi.db
    .queryBuilder(uid.indexCounter)
    .insert({ code, year, last: 0 })
    .onConflict(['code', 'year'])
    .ignore()
    .execute()
  // The increment locks the row until this transaction ends: the next release waits here, then counts on.
  await strapi.db.queryBuilder(uid.indexCounter).where({ code, year }).increment('last', 1).execute()
  const counted = (await counters.findOne({ where: { code, year } }))?.last ?? 1
  const reserved = await table(strapi, 'indexNumber').findMany({
    where: { code, year, serial: { $gte: counted } },
    select: ['serial'],
  })
  const taken = new Set(reserved.map(({ serial }) => serial))
  let serial = counted
  while (taken.has(serial)) serial += 1
  if (serial !== counted) await counters.updateMany({ where: { code, year }, data: { last: serial } })
  return serial
}

/** The record's number, now its own for good: the one it came with, or the next of its agency's code and this year. */
export const issueIndexNumber = async (
  strapi: Core.Strapi,
  { documentId: about, title }: Pick<RecordRow, 'documentId' | 'title'>,
  agency: Pick<AgencyRow, 'name' | 'indexCode'>,
  at: Date,
): Promise<{ readonly number: string } | { readonly because: Problem }> => {
  const own = await indexNumberOf(strapi, about)
  const issuedAt = at.toISOString()
  if (own !== null) {
    // Under the title of its last release it is named to whoever types the number again.
    if (own.issuedAt === null || own.title !== title)
      await table(strapi, 'indexNumber').updateMany({
        where: { about },
        data: { title, issuedAt: own.issuedAt ?? issuedAt },
      })
    return { number: own.number }
  }
  const code = agency.indexCode ?? ''
  if (code === '') return { because: problem('INDEX_CODE_MISSING', { agency: agency.name }) }
  const year = Number(shanghaiDay(at).slice(0, 4))
  const serial = await nextSerial(strapi, code, year)
  if (serial > lastSerial) return { because: problem('INDEX_NUMBERS_USED_UP', { code, year: String(year) }) }
  const number = indexNumber({ code, year, serial })
  const data = { key: indexNumberKey(number), number, about, title, code, year, serial, issuedAt }
  await table(strapi, 'indexNumber').create({ data })
  return { number }
}

/** A draft that never came out gives its number back with its deletion. */
export const freeIndexNumber = async (strapi: Core.Strapi, about: string): Promise<void> => {
  if ((await table(strapi, 'record').count({ where: { documentId: about } })) > 0) return
  await table(strapi, 'indexNumber').deleteMany({ where: { about, issuedAt: null } })
}
