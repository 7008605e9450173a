import type { Locale } from '../catalogue/ids.ts'
import { problem, type Problem } from '../catalogue/problem.ts'
import type { PersonalFinding } from './find.ts'
import { codeOf } from './kind.ts'
import { placeText } from './place.ts'

/** A finding as a problem: its place and a masked form, never the value, for problems are logged and mailed. */
export const personalDataProblem = (
  { kind, place, masked, text }: PersonalFinding,
  locale: Locale,
): Problem => problem(codeOf[kind], { place: placeText(place, locale), shown: masked ?? text })
