import { problems, type Locale, type ProblemCode } from '@gongkai/catalogue-core/catalogue'

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(problems, code)

/** Why an act was refused: the sentence of its code, which is all that a line keeps of it. */
export const refusedBecause = (code: string, locale: Locale): string =>
  // What the sentence was about went with the refusal.
  isKnown(code) ? problems[code][locale].replace(/\{\w+\}/g, '…') : code
