import type { Core } from '@strapi/strapi'
import { plainSheet, type Subject } from '@gongkai/catalogue-core/review'
import { isRefusal } from '../documents/refuse.ts'
import { documents } from '../doors.ts'
import type { Somebody } from '../people/acting.ts'
import { runCommand } from '../review/run.ts'
import { wishing } from '../review/wish.ts'

/**
 * How what an import brings goes out. What comes with the system is reviewed already; an operator's is an urgent release that
 * somebody must confirm; a person's goes into review, as anything they write.
 */
export type WayOut = 'release' | 'urgently' | 'review'

export const wayOutOf = ({ is }: Pick<Somebody, 'is'>): WayOut =>
  is === 'seed' ? 'release' : is === 'operator' ? 'urgently' : 'review'

const go = async (strapi: Core.Strapi, subject: Subject, way: WayOut, reason: string): Promise<void> => {
  const at = { documentId: subject.about, locale: subject.locale }
  if (way === 'release') await documents(strapi, subject.kind).publish(at)
  else if (way === 'urgently')
    await wishing({ subject, command: { does: 'releaseUrgently', reason } }, () =>
      documents(strapi, subject.kind).publish(at),
    )
  else await runCommand(strapi, subject, { does: 'submit', sheet: plainSheet }, { now: new Date() })
}

/** Lets one thing out that way. Answers whether it is public now; what the review refuses stays a draft, and the audit says why. */
export const letOut = async (
  strapi: Core.Strapi,
  subject: Subject,
  one: Somebody,
  reason: string,
): Promise<boolean> => {
  const way = wayOutOf(one)
  try {
    await go(strapi, subject, way, reason)
    return way !== 'review'
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/** Takes one thing down; left where it is if whoever imports may not. */
export const takeDown = async (strapi: Core.Strapi, subject: Subject, reason: string): Promise<boolean> => {
  try {
    await wishing({ subject, command: { does: 'withdraw', reason, notice: false } }, () =>
      documents(strapi, subject.kind).unpublish({ documentId: subject.about, locale: subject.locale }),
    )
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
