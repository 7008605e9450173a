/** What a person may be allowed to do with an agency's content, each a right of its own (条例 art. 17: procedure and responsibility). */
export const rights = [
  'write',
  'reviewDepartment',
  'reviewSecrecy',
  'reviewOffice',
  'release',
  'releaseUrgently',
  'confirm',
  'withdraw',
] as const
export type Right = (typeof rights)[number]

/** A step of the review is the right that it asks for. */
export const reviewRights = ['reviewDepartment', 'reviewSecrecy', 'reviewOffice'] as const
export type ReviewStep = (typeof reviewRights)[number]

export const stepNames: Readonly<Record<ReviewStep, { 'zh-Hans': string; en: string }>> = {
  reviewDepartment: { 'zh-Hans': '科室负责人审核', en: 'Head of department' },
  reviewSecrecy: { 'zh-Hans': '保密审查', en: 'Secrecy review' },
  reviewOffice: { 'zh-Hans': '公开机构审核', en: 'Disclosure office' },
}

/** One step at least: an agency can add steps, none can do without. */
export type Steps = readonly [ReviewStep, ...ReviewStep[]]
export const defaultSteps: Steps = ['reviewSecrecy']

/**
 * Whoever does something. Only a person can review and release; the others are told apart so that the audit can say
 * what it was. `rights` are those in the agency of the thing at hand, null where the person has nothing to do with it.
 */
export type Actor =
  | {
      readonly is: 'person'
      readonly id: string
      readonly name: string
      readonly rights: readonly Right[] | null
    }
  /** A token of the REST API. */
  | { readonly is: 'token'; readonly id: string; readonly name: string }
  /** `npm run import` and its like, on the machine itself. */
  | { readonly is: 'operator'; readonly name: string }
  /** The clock: what a person scheduled, what a date ends. */
  | { readonly is: 'clock'; readonly name: string }
  /** The reviewed first content that comes with the system. */
  | { readonly is: 'seed'; readonly name: string }
  /** The system's own code, on nobody's behalf. */
  | { readonly is: 'code'; readonly name: string }

/** Who wrote a version, as the four-eyes rule compares them: persons by id, everything else by its kind. */
export const authorOf = (actor: Actor): string => (actor.is === 'person' ? actor.id : `:${actor.is}`)
