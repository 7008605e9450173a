import type { Core } from '@strapi/strapi'
import { uid } from '../content-types/kinds.ts'
import { table } from '../doors.ts'

// The query builder increments columns, not attributes.
const columns = { lastItemCode: 'last_item_code', lastRecordCode: 'last_record_code' } as const
export type Counter = keyof typeof columns

/** Gives the next address codes of an agency; the counter's row lock makes them unique under concurrency. */
export const nextCodes = async (
  strapi: Core.Strapi,
  agencyKey: string,
  counter: Counter,
  count: number,
): Promise<readonly string[]> => {
  await strapi.db
    .queryBuilder(uid.agency)
    .where({ documentId: agencyKey })
    .increment(columns[counter], count)
    .execute()
  const agency = await table(strapi, 'agency').findOne({ where: { documentId: agencyKey } })
  const last = agency?.[counter] ?? count
  return Array.from({ length: count }, (_, i) => String(last - count + 1 + i))
}
