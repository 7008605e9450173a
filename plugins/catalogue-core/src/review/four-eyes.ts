import { problem, type Problem } from '../catalogue/problem.ts'
import { authorOf, type Actor, type Right } from './actor.ts'
import type { Version } from './version.ts'

/** Who wrote a version cannot judge it: by person, whatever roles they hold. */
export const ownVersion = ({ authors }: Pick<Version, 'authors'>, actor: Actor): readonly Problem[] =>
  authors.includes(authorOf(actor)) ? [problem('OWN_VERSION')] : []

const missing = {
  write: 'RIGHT_TO_WRITE_MISSING',
  reviewDepartment: 'RIGHT_TO_REVIEW_MISSING',
  reviewSecrecy: 'RIGHT_TO_REVIEW_MISSING',
  reviewOffice: 'RIGHT_TO_REVIEW_MISSING',
  release: 'RIGHT_TO_RELEASE_MISSING',
  releaseUrgently: 'RIGHT_TO_RELEASE_URGENTLY_MISSING',
  confirm: 'RIGHT_TO_CONFIRM_MISSING',
  withdraw: 'RIGHT_TO_WITHDRAW_MISSING',
} as const satisfies Record<Right, string>

/** Why this is no person with this right here. Tokens, programs and the clock answer for nothing. */
export const personWith = (right: Right, actor: Actor): readonly Problem[] => {
  if (actor.is !== 'person') return [problem('PERSON_NEEDED')]
  if (actor.rights === null) return [problem('NOT_FOUND_HERE')]
  return actor.rights.includes(right) ? [] : [problem(missing[right])]
}

/** Who may save a draft: persons with the right, and programs, which then can do nothing more with it. */
export const mayWrite = (actor: Actor): readonly Problem[] =>
  actor.is === 'person' ? personWith('write', actor) : []
