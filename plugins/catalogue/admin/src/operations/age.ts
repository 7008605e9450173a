import type { TextId } from '../language/text.ts'

const units = [
  ['catalogue.age.days', 86_400],
  ['catalogue.age.hours', 3600],
  ['catalogue.age.minutes', 60],
  ['catalogue.age.seconds', 1],
] as const satisfies readonly (readonly [TextId, number])[]

/** How long something has waited, in the largest unit that is not zero: nobody needs the seconds of a three-day wait. */
export const age = (seconds: number): { readonly id: TextId; readonly n: number } => {
  const whole = Math.max(0, Math.floor(seconds))
  const [id, size] = units.find(([, unit]) => whole >= unit) ??
    units[units.length - 1] ?? ['catalogue.age.seconds', 1]
  return { id, n: Math.floor(whole / size) }
}
