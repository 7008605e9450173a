import type { ProblemTexts } from './texts.ts'

/** What forbids the dates, numbers and ties of a record. */
export const recordProblems = {} as const satisfies ProblemTexts
