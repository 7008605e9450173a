import type { ProblemTexts } from './texts.ts'

/** What the personal-data gate has to say. */
export const privacyProblems = {} as const satisfies ProblemTexts
