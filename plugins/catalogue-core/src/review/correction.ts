import { problem, type Problem } from '../catalogue/problem.ts'
import { authorOf, type Actor } from './actor.ts'
import { personWith } from './four-eyes.ts'

/** Fields that go public as they are saved, and that an agency may list as safe: a wrong digit in them harms nobody for a day. */
export const correctable = ['phone', 'address', 'officeHours'] as const

/** What a save of something without drafts (an agency, a department, a basis) is. */
export type CorrectionDecision =
  | { readonly allowed: true; readonly kept: false }
  /** Live at once; `urgent` where it went beyond the safe fields. A second person must confirm it. */
  | { readonly allowed: true; readonly kept: true; readonly urgent: boolean }
  | { readonly allowed: false; readonly because: readonly [Problem, ...Problem[]] }

export interface Changed {
  readonly fields: readonly string[]
  /** Their names as the panel shows them. */
  readonly names: readonly string[]
  readonly safe: readonly string[]
}

const refused = ([first, ...rest]: readonly Problem[]): CorrectionDecision =>
  first === undefined ? { allowed: true, kept: false } : { allowed: false, because: [first, ...rest] }

/** Whether a live change may be made; who makes it and what was listed as safe decide, never the door it came through. */
export const decideCorrection = (actor: Actor, { fields, names, safe }: Changed): CorrectionDecision => {
  if (fields.length === 0) return { allowed: true, kept: false }
  switch (actor.is) {
    case 'seed':
    case 'code':
    case 'clock':
      return { allowed: true, kept: false }
    case 'token':
      return refused([problem('PERSON_NEEDED')])
    case 'operator':
      return { allowed: true, kept: true, urgent: true }
    case 'person': {
      const writes = personWith('write', actor)
      if (writes.length > 0) return refused(writes)
      if (fields.every((field) => safe.includes(field))) return { allowed: true, kept: true, urgent: false }
      if (personWith('releaseUrgently', actor).length === 0)
        return { allowed: true, kept: true, urgent: true }
      return refused([problem('CORRECTION_FORBIDDEN', { fields: names.join('、') })])
    }
  }
}

export interface Correction {
  readonly by: string
  readonly state: 'open' | 'confirmed' | 'reverted'
}

/** Why somebody may not confirm a correction; the second pair of eyes is never the first. */
export const mayNotConfirm = ({ by, state }: Correction, actor: Actor): readonly Problem[] => [
  ...personWith('confirm', actor),
  ...(state === 'open' ? [] : [problem('CORRECTION_ENDED')]),
  ...(by === authorOf(actor) ? [problem('OWN_CORRECTION')] : []),
]

/** Taking one's own correction back needs no second person. */
export const mayNotRevert = ({ by, state }: Correction, actor: Actor): readonly Problem[] => [
  ...(by === authorOf(actor) ? personWith('write', actor) : personWith('confirm', actor)),
  ...(state === 'open' ? [] : [problem('CORRECTION_ENDED')]),
]
