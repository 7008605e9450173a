import type { Locale } from './ids.ts'
import { contentProblems } from './problems/content.ts'
import { deadlineProblems } from './problems/deadline.ts'
import { doorProblems } from './problems/door.ts'
import { dutyProblems } from './problems/duty.ts'
import { importProblems } from './problems/import.ts'
import { privacyProblems } from './problems/privacy.ts'
import { recordProblems } from './problems/record.ts'
import { reviewProblems } from './problems/review.ts'
import { searchProblems } from './problems/search.ts'

export type { Severity } from './problems/texts.ts'

/** Every problem the core can report, by the room that finds it. */
export const problems = {
  ...contentProblems,
  ...importProblems,
  ...deadlineProblems,
  ...recordProblems,
  ...reviewProblems,
  ...privacyProblems,
  ...dutyProblems,
  ...doorProblems,
  ...searchProblems,
} as const

export type ProblemCode = keyof typeof problems

/** A finding as a value: it is collected and shown, never thrown inside the core. */
export interface Problem {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string>>
}

export const problem = (code: ProblemCode, params: Readonly<Record<string, string>> = {}): Problem => ({
  code,
  params,
})

export const problemText = ({ code, params }: Problem, locale: Locale): string =>
  problems[code][locale].replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole)
