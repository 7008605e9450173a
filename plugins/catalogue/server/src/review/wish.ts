import { AsyncLocalStorage } from 'node:async_hooks'
import type { Command, Subject } from '@gongkai/catalogue-core/review'

/** What an act of the document service is meant as, where the act itself cannot say: its reason, its kind. */
export interface Wish {
  readonly subject: Subject
  readonly command: Extract<Command, { does: 'release' | 'releaseUrgently' | 'withdraw' }> | Lapse
  /** The moment it was decided at: one act has one time, from the command to the audit. */
  readonly now?: Date
}

/** Ends by the calendar: a penalty whose time on display is over. */
export interface Lapse {
  readonly does: 'lapse'
  readonly reason: string
}

const wishes = new AsyncLocalStorage<Wish>()

export const wishing = <T>(wish: Wish, act: () => Promise<T>): Promise<T> => wishes.run(wish, act)

/** The wish that goes with an act on this subject; one on another subject is not meant. */
export const wishFor = ({ kind, about, locale }: Subject): Wish['command'] | null => {
  const wish = wishes.getStore()
  const meant = wish?.subject.kind === kind && wish.subject.about === about && wish.subject.locale === locale
  return meant ? wish.command : null
}

/** The moment that goes with the wish on this subject, or the act's own. */
export const momentFor = (subject: Subject, now: Date): Date =>
  (wishFor(subject) === null ? undefined : wishes.getStore()?.now) ?? now
