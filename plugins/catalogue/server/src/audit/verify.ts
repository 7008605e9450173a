import type { Core } from '@strapi/strapi'
import { table, type AuditRow } from '../doors.ts'
import { chained, origin, type Entry } from './entry.ts'

/** Whether the chain is whole, how long it is, and where it breaks first. */
export type ChainState =
  | { readonly whole: true; readonly length: number; readonly digest: string }
  | { readonly whole: false; readonly length: number; readonly at: number; readonly because: ChainFault }

export type ChainFault = 'missing' | 'changed' | 'cutOff'

const page = 1000

/** The end of the chain as far as it was followed. */
interface End {
  readonly seq: number
  readonly digest: string
}

/** The columns that are searched by say what the digested text says; else a line could be hidden from a search. */
const saysTheSame = (row: AuditRow): boolean => {
  const told = JSON.parse(row.entry) as Entry
  return (
    told.act === row.act &&
    told.about === row.about &&
    told.agencyKey === row.agencyKey &&
    told.refused.length > 0 === row.refused &&
    Date.parse(told.at) === new Date(row.at).getTime()
  )
}

const isNext = (row: AuditRow, { digest }: End): boolean =>
  // The text is read only where it is the one that was written.
  row.previous === digest && row.digest === chained(digest, row.seq, row.entry) && saysTheSame(row)

const broken = ({ seq }: End, at: number, because: ChainFault): ChainState => ({
  whole: false,
  length: seq,
  at,
  because,
})

const follow = async (strapi: Core.Strapi, from: End): Promise<End | ChainState> => {
  let end = from
  for (;;) {
    const rows = await table(strapi, 'audit').findMany({
      where: { seq: { $gt: end.seq } },
      orderBy: { seq: 'asc' },
      limit: page,
    })
    for (const row of rows) {
      if (row.seq !== end.seq + 1) return broken(end, end.seq + 1, 'missing')
      if (!isNext(row, end)) return broken(end, row.seq, 'changed')
      end = { seq: row.seq, digest: row.digest }
    }
    if (rows.length < page) return end
  }
}

/** Follows the chain from its origin to its head; a changed, missing, inserted or cut-off line shows. */
export const verifyAudit = async (strapi: Core.Strapi): Promise<ChainState> => {
  let end: End = { seq: 0, digest: origin }
  for (;;) {
    const reached = await follow(strapi, end)
    if ('whole' in reached) return reached
    const head = await table(strapi, 'auditHead').findOne({ where: { name: 'audit' } })
    if (head?.seq === reached.seq && head.digest === reached.digest)
      return { whole: true, length: reached.seq, digest: reached.digest }
    // Lines that were written since are followed too; where there are none, the head is of another chain.
    if (reached.seq === end.seq) return broken(reached, reached.seq + 1, 'cutOff')
    end = reached
  }
}
