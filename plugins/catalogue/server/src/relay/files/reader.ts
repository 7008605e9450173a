import type { Core } from '@strapi/strapi'
import { table } from '../../doors.ts'
import { reasonOf } from '../reason.ts'
import { readDue } from './read-file.ts'
import type { FileSender } from './send.ts'

/** How long a file that could not be had is left alone before it is tried again. */
const pauseMilliseconds = 60_000

/** Tells search of a record whose files' texts are known now; false where there is none. */
const tell = async (strapi: Core.Strapi, sender: FileSender): Promise<boolean> => {
  const texts = table(strapi, 'fileText')
  const first = await texts.findOne({ where: { state: 'known' }, orderBy: { id: 'asc' } })
  if (first === null) return false
  const known = await texts.findMany({ where: { about: first.about, state: 'known' }, select: ['id'] })
  await sender.send([first.about])
  await texts.updateMany({
    where: { id: { $in: known.map(({ id }) => id) }, state: 'known' },
    data: { state: 'settled' },
  })
  return true
}

/** Reads one file that is due; false where there is none. */
const read = async (strapi: Core.Strapi, signal: AbortSignal, now: Date): Promise<boolean> => {
  const tried = new Date(now.getTime() - pauseMilliseconds).toISOString()
  const due = await table(strapi, 'fileText').findOne({
    where: { state: 'due', $or: [{ attempts: 0 }, { at: { $lt: tried } }] },
    orderBy: [{ attempts: 'asc' }, { id: 'asc' }],
  })
  if (due !== null) await readDue(strapi, due, signal, now)
  return due !== null
}

/**
 * Reads files one by one, beside the deliveries, which never wait for it, until none is due: a record is found at once,
 * its attachments' words a moment later. What it has not done is in the table, whatever ends it.
 */
export const readFiles = async (
  strapi: Core.Strapi,
  sender: FileSender,
  signal: AbortSignal,
): Promise<void> => {
  try {
    while (!signal.aborted)
      if (!(await tell(strapi, sender)) && !(await read(strapi, signal, new Date()))) return
  } catch (error) {
    strapi.log.warn(
      `catalogue: the words of attachments do not come through to search and will be sent again: ${reasonOf(error)}`,
    )
  }
}
