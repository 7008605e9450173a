import type { Core } from '@strapi/strapi'
import { table } from '../doors.ts'
import { chained, origin } from './entry.ts'

/** Whether the chain is whole, how long it is, and where it breaks first. */
export type ChainState =
  | { readonly whole: true; readonly length: number; readonly digest: string }
  | { readonly whole: false; readonly length: number; readonly at: number; readonly because: ChainFault }

export type ChainFault = 'missing' | 'changed' | 'cutOff'

const page = 1000

/** Follows the chain from its origin to its head; a changed, missing, inserted or cut-off line shows. */
export const verifyAudit = async (strapi: Core.Strapi): Promise<ChainState> => {
  let previous = origin
  let seq = 0
  for (;;) {
    const rows = await table(strapi, 'audit').findMany({
      where: { seq: { $gt: seq } },
      orderBy: { seq: 'asc' },
      limit: page,
    })
    for (const row of rows) {
      if (row.seq !== seq + 1) return { whole: false, length: seq, at: seq + 1, because: 'missing' }
      const told = JSON.parse(row.entry) as { at: string; act: string; about: string | null }
      const agrees = told.act === row.act && told.about === row.about
      if (!agrees || row.previous !== previous || row.digest !== chained(previous, row.seq, row.entry))
        return { whole: false, length: seq, at: row.seq, because: 'changed' }
      previous = row.digest
      seq = row.seq
    }
    if (rows.length < page) break
  }
  const head = await table(strapi, 'auditHead').findOne({ where: { name: 'audit' } })
  return head?.seq === seq && head.digest === previous
    ? { whole: true, length: seq, digest: previous }
    : { whole: false, length: seq, at: seq + 1, because: 'cutOff' }
}
