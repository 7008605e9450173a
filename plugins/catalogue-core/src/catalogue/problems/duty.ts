import type { ProblemTexts } from './texts.ts'

/** What is to be done by when, and was not. */
export const dutyProblems = {} as const satisfies ProblemTexts
