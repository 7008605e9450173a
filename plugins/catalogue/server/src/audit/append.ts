import type { Core } from '@strapi/strapi'
import { uid } from '../content-types/kinds.ts'
import { table } from '../doors.ts'
import { chained, origin, textOf, type Entry } from './entry.ts'

const name = 'audit'

/** Makes the end of the chain where there is none yet; two processes that start at once make one. */
export const ensureAuditHead = async (strapi: Core.Strapi): Promise<void> => {
  const heads = table(strapi, 'auditHead')
  if ((await heads.findOne({ where: { name } })) !== null) return
  try {
    await heads.createMany({ data: [{ name, seq: 0, digest: origin }] })
  } catch (error) {
    if ((await heads.findOne({ where: { name } })) === null) throw error
  }
}

/**
 * Adds lines to the chain, in the transaction of the acts they tell of: an act without its line, or a line without its
 * act, cannot be. The end of the chain stays locked until that transaction is over.
 */
export const appendAudit = async (strapi: Core.Strapi, entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return
  await strapi.db.transaction(async () => {
    await strapi.db.queryBuilder(uid.auditHead).where({ name }).increment('seq', entries.length).execute()
    const head = await table(strapi, 'auditHead').findOne({ where: { name } })
    if (head === null) throw new Error('the audit has no head')
    let { digest } = head
    const first = head.seq - entries.length + 1
    const rows = entries.map((entry, i) => {
      const seq = first + i
      const text = textOf(entry)
      const previous = digest
      digest = chained(previous, seq, text)
      return {
        seq,
        at: entry.at,
        act: entry.act,
        about: entry.about,
        agencyKey: entry.agencyKey,
        refused: entry.refused.length > 0,
        entry: text,
        previous,
        digest,
      }
    })
    await table(strapi, 'audit').createMany({ data: rows })
    await table(strapi, 'auditHead').updateMany({ where: { name }, data: { digest } })
  })
}
