import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { table } from '../doors.ts'

const Entry = v.object({ documentId: v.string(), digest: v.string() })

/** What was imported for an agency and how it read then: keyed by place in the file (`agency`, `catalogue`, `item 3`, …). */
export const Ledger = v.record(v.string(), Entry)
export type Ledger = v.InferOutput<typeof Ledger>

export const readLedger = async (strapi: Core.Strapi, agencyKey: string): Promise<Ledger> => {
  const row = await table(strapi, 'agency').findOne({ where: { documentId: agencyKey } })
  const read = v.safeParse(Ledger, row?.imported ?? {})
  return read.success ? read.output : {}
}

export const writeLedger = async (strapi: Core.Strapi, agencyKey: string, ledger: Ledger): Promise<void> => {
  await table(strapi, 'agency').updateMany({
    where: { documentId: agencyKey },
    data: { imported: JSON.stringify(ledger) },
  })
}
