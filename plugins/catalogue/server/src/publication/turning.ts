import type { Core } from '@strapi/strapi'
import type { Day } from '@gongkai/catalogue-core/catalogue'
import { table, type RecordRow } from '../doors.ts'

export type PublicVersion = Pick<RecordRow, 'documentId' | 'locale' | 'agencyKey' | 'title' | 'publishUntil'>

const published = { publishedAt: { $notNull: true } }
const select = ['documentId', 'locale', 'agencyKey', 'title', 'publishUntil']

/** Published versions whose time on display is over: nobody sees them any more, and they wait to be taken down. */
export const expiredRecords = (strapi: Core.Strapi, today: Day): Promise<readonly PublicVersion[]> =>
  table(strapi, 'record').findMany({ where: { ...published, publishUntil: { $lt: today } }, select })

/**
 * Published versions that the calendar alone may change from one day to a later one: they come into force, end, leave,
 * or begin to repeal another. Each is worth a look, no more: what is public now is read when it is looked at.
 */
export const turningRecords = (
  strapi: Core.Strapi,
  after: Day,
  until: Day,
): Promise<readonly PublicVersion[]> =>
  table(strapi, 'record').findMany({
    where: {
      ...published,
      $or: [
        { effectiveFrom: { $gt: after, $lte: until } },
        { endedOn: { $gte: after, $lte: until } },
        { publishUntil: { $gte: after, $lt: until } },
      ],
    },
    select,
  })
