import { civilOf, dayText } from './civil.ts'
import type { Due, Step, Undated } from './step.ts'

export const undated = (because: Undated): Due => ({ is: 'undated', because })

/** Past 9999 no day can be written: such a year has no calendar either. */
export const settle = (number: number, working: readonly Step[]): Due => {
  const { year } = civilOf(number)
  return year > 9999
    ? { is: 'pending', year, working }
    : { is: 'due', day: dayText(civilOf(number)), working }
}
