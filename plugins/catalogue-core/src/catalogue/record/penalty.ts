import * as v from 'valibot'
import { dayText, monthsLater, readDay } from '../../deadline/civil.ts'
import { Day } from '../ids.ts'
import { problem, type Problem } from '../problem.ts'

/** 失信行为 by how grave it is, which says how long a penalty is shown (信用修复管理办法, in force since 2026-04-01). */
export const penaltyTiers = ['minor', 'general', 'serious'] as const
export const PenaltyTier = v.picklist(penaltyTiers)
export type PenaltyTier = v.InferOutput<typeof PenaltyTier>

export const penaltyTierNames: Readonly<Record<PenaltyTier, { 'zh-Hans': string; en: string }>> = {
  minor: { 'zh-Hans': '轻微', en: 'Minor' },
  general: { 'zh-Hans': '一般', en: 'General' },
  serious: { 'zh-Hans': '严重', en: 'Serious' },
}

/**
 * Months of publication, counted from the day of the decision. The decree governs credit sites; on the agency's own
 * column it is taken as the rule too. 轻微 are not shown in principle, and if at all for three months at most.
 */
const months = {
  minor: { least: 0, most: 3 },
  general: { least: 3, most: 12 },
  serious: { least: 12, most: 36 },
} as const satisfies Record<PenaltyTier, { least: number; most: number }>

/** First and last day on which the publication of a penalty decided on that day may end. */
export const penaltyEnds = (tier: PenaltyTier, decidedOn: Day): { readonly from: Day; readonly to: Day } => {
  const after = (count: number): Day => dayText(monthsLater(readDay(decidedOn), count))
  return { from: after(months[tier].least), to: after(months[tier].most) }
}

export interface ShownUntil {
  readonly title: string
  readonly kind: string
  readonly formedOn: string | null
  readonly penaltyTier: string | null
  /** Last day on which the record is public; null for one that stays. */
  readonly publishUntil: string | null
}

/** Is its time on display over? What has no end stays. */
export const isOver = ({ publishUntil }: Pick<ShownUntil, 'publishUntil'>, today: string): boolean =>
  publishUntil !== null && publishUntil < today

const rangeProblems = (record: ShownUntil, name: string): readonly Problem[] => {
  const tier = v.safeParse(PenaltyTier, record.penaltyTier)
  if (!tier.success) return [problem('PENALTY_TIER_MISSING', { name })]
  const decided = v.safeParse(Day, record.formedOn)
  // Without its date it is refused on other grounds.
  if (!decided.success) return []
  const range = penaltyEnds(tier.output, decided.output)
  const until = record.publishUntil
  if (until === null) return [problem('PENALTY_END_MISSING', { name, ...range })]
  return until < range.from || until > range.to
    ? [problem('PENALTY_END_OUT_OF_RANGE', { name, until, ...range })]
    : []
}

/** A penalty says how grave it is and when it leaves; nothing is released whose time is over. */
export const displayProblems = (record: ShownUntil, today: string): readonly Problem[] => {
  const name = record.title.trim()
  return [
    ...(record.kind === 'penalty' ? rangeProblems(record, name) : []),
    ...(isOver(record, today) ? [problem('DISPLAY_OVER', { name, until: record.publishUntil ?? '' })] : []),
  ]
}
