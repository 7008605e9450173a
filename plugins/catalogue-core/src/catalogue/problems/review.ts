import type { ProblemTexts } from './texts.ts'

/** What forbids a step of the review, and why, in plain words. */
export const reviewProblems = {} as const satisfies ProblemTexts
