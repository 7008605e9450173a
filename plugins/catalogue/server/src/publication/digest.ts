import { createHash } from 'node:crypto'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'

/** SHA-256, hex, of an agency's JSON as it leaves; the reader builds it in one fixed key order, so equal content is equal text. */
export const digestOf = (agency: PublishedAgency): string =>
  createHash('sha256').update(JSON.stringify(agency)).digest('hex')
