import type { Day } from '../ids.ts'
import type { RecordLink } from './links.ts'
import type { Validity } from '../record.ts'

export interface StatedValidity {
  /** What the agency says of it. */
  readonly validity: Validity
  readonly effectiveFrom: Day | null
  readonly endedOn: Day | null
}

export type EffectiveValidity = Pick<StatedValidity, 'validity' | 'endedOn'>

const earliest = (links: readonly RecordLink[], relation: RecordLink['relation'], today: Day): Day | null =>
  links
    .filter((link) => link.relation === relation)
    .map(({ on }) => on ?? today)
    .toSorted()[0] ?? null

/**
 * Whether a text holds on a day: what its agency says of it, its own dates, and the public records that amend or repeal
 * it. A repeal holds from the day on which the repealing text does; until then the old one is the law. A text holds
 * throughout the day on which it expires, not on the one from which it is repealed.
 */
export const effectiveValidity = (
  { validity, effectiveFrom, endedOn }: StatedValidity,
  links: readonly RecordLink[],
  today: Day,
): EffectiveValidity => {
  const repealed = earliest(links, 'repealedBy', today)
  const ends = repealed === null || (endedOn !== null && endedOn < repealed) ? endedOn : repealed
  const at = (is: Validity): EffectiveValidity => ({ validity: is, endedOn: ends })
  if (validity === 'repealed' && (ends === null || ends <= today)) return at('repealed')
  if (endedOn !== null && endedOn < today && ends === endedOn) return at('expired')
  if (repealed !== null && repealed <= today) return at('repealed')
  if (validity === 'expired' && (endedOn === null || endedOn <= today)) return at('expired')
  if (effectiveFrom === null ? validity === 'notYet' : effectiveFrom > today) return at('notYet')
  const amended = earliest(links, 'amendedBy', today)
  return at(validity === 'amended' || (amended !== null && amended <= today) ? 'amended' : 'valid')
}
