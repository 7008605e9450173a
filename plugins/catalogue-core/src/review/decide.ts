import { problem, type Problem } from '../catalogue/problem.ts'
import { authorOf, type Actor } from './actor.ts'
import type { Command } from './command.ts'
import type { Event } from './event.ts'
import { evolve } from './evolve.ts'
import { mayNot, nextStep } from './may.ts'
import { unconfirmed, type Dossier, type Scene } from './scene.ts'
import { isOpen, type Urgent, type Version } from './version.ts'

/** What comes of a command: an event and the version it leaves, or every reason why not. */
export type Decision =
  | { readonly decided: true; readonly event: Event; readonly version: Version }
  | { readonly decided: false; readonly because: readonly [Problem, ...Problem[]] }

const nameOf = (actor: Actor): string => actor.name

const blank = (text: string): boolean => text.trim() === ''

/** What a command lacks in itself, whoever gives it. */
const inputProblems = (command: Command, { latest }: Dossier, scene: Scene): readonly Problem[] => {
  switch (command.does) {
    case 'submit': {
      const { attribute, ground, groundText } = command.sheet
      const differs = scene.attribute !== null && scene.attribute !== attribute
      const unfounded = attribute !== 'active' && (ground === null || blank(groundText ?? ''))
      return [
        ...(differs ? [problem('ATTRIBUTE_DIFFERS')] : []),
        ...(unfounded ? [problem('GROUND_MISSING')] : []),
      ]
    }
    case 'approve': {
      if (command.seen !== scene.digest) return [problem('CHANGED_SINCE_REVIEW')]
      const open = latest === null ? [] : unconfirmed(scene, latest)
      const left = open.filter((fingerprint) => !command.confirms.includes(fingerprint))
      return left.length === 0 ? [] : [problem('KEPT_DATA_UNCONFIRMED', { count: String(left.length) })]
    }
    case 'return':
    case 'withdraw':
    case 'releaseUrgently':
      return blank(command.reason) ? [problem('REASON_MISSING')] : []
    case 'keep': {
      const found = scene.findings.some(({ fingerprint }) => fingerprint === command.fingerprint)
      return [
        ...(found ? [] : [problem('NOT_A_FINDING')]),
        ...(blank(command.reason) ? [problem('REASON_MISSING')] : []),
      ]
    }
    case 'schedule':
      return command.at > scene.now ? [] : [problem('SCHEDULE_PAST')]
    case 'reopen':
    case 'recall':
    case 'release':
    case 'unschedule':
    case 'confirm':
      return []
  }
}

const released = ({ actor, now, digest }: Scene, urgent: Urgent | null): Event => ({
  is: 'released',
  at: now,
  by: authorOf(actor),
  digest,
  urgent,
})

const eventOf = (command: Command, latest: Version, scene: Scene): Event => {
  const { actor, now, digest } = scene
  const who = { by: authorOf(actor), name: nameOf(actor) }
  switch (command.does) {
    case 'submit':
      return { is: 'submitted', digest, sheet: command.sheet }
    case 'reopen':
      return { is: 'begun', number: latest.number + 1, author: who.by }
    case 'recall':
      return { is: 'recalled' }
    case 'approve': {
      const step = nextStep(latest, scene) ?? scene.steps[0]
      const taken = { step, ...who, at: now, opinion: command.opinion }
      const last = nextStep({ taken: [...latest.taken, taken] }, scene) === null
      return { is: 'approved', taken, last, confirms: command.confirms }
    }
    case 'return':
      return { is: 'returned', reason: command.reason.trim() }
    case 'release':
      return released(scene, null)
    case 'schedule':
      return { is: 'scheduled', at: command.at }
    case 'unschedule':
      return { is: 'unscheduled' }
    case 'releaseUrgently':
      return released(scene, {
        reason: command.reason.trim(),
        ...who,
        confirmBefore: scene.confirmBefore,
        confirmedBy: null,
        confirmedAt: null,
      })
    case 'confirm':
      return { is: 'confirmed', at: now, by: who.by }
    case 'withdraw':
      return { is: 'withdrawn', at: now, reason: command.reason.trim(), notice: command.notice }
    case 'keep':
      return {
        is: 'kept',
        kept: {
          fingerprint: command.fingerprint,
          reason: command.reason.trim(),
          ...who,
          confirmedBy: null,
        },
      }
  }
}

/** The version a command is about: what is public for the ends of it, the newest one for everything else. */
export const targetOf = (does: Command['does'], { latest, published }: Dossier): Version | null =>
  does === 'withdraw' || does === 'confirm' ? published : latest

export const decide = (command: Command, dossier: Dossier, scene: Scene): Decision => {
  const forbidden = mayNot(command.does, dossier, scene)
  const version = targetOf(command.does, dossier)
  const [first, ...rest] = forbidden.length > 0 ? forbidden : inputProblems(command, dossier, scene)
  if (first !== undefined) return { decided: false, because: [first, ...rest] }
  if (version === null) return { decided: false, because: [problem('NOTHING_TO_SUBMIT')] }
  const event = eventOf(command, version, scene)
  return { decided: true, event, version: evolve(version, event) }
}

/**
 * A draft was saved: what that does to its versions. Null where nothing changed. Whoever saves becomes an author, also a
 * reviewer, who thereby can no longer judge it; a review under way counts no more.
 */
export const afterSaving = (
  latest: Version | null,
  actor: Actor,
  { changed }: { readonly changed: boolean },
): { readonly event: Event; readonly version: Version } | null => {
  const author = authorOf(actor)
  if (latest !== null && !changed) return null
  const event: Event =
    latest === null || !isOpen(latest)
      ? { is: 'begun', number: (latest?.number ?? 0) + 1, author }
      : { is: 'changed', author, voids: ['inReview', 'approved', 'scheduled'].includes(latest.state) }
  return { event, version: evolve(latest, event) }
}
