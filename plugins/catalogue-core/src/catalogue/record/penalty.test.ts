import { expect, test } from 'vitest'
import type { Day } from '../ids.ts'
import {
  displayProblems,
  isOver,
  penaltyEnds,
  penaltyTierNames,
  penaltyTiers,
  type ShownUntil,
} from './penalty.ts'

const today = '2026-11-24'
const penalty: ShownUntil = {
  title: '处罚决定',
  kind: 'penalty',
  formedOn: '2026-11-20',
  penaltyTier: 'general',
  publishUntil: '2027-11-20',
}
const codes = (said: Partial<ShownUntil>) =>
  displayProblems({ ...penalty, ...said }, today).map(({ code }) => code)

test.each([
  ['minor', '2026-11-30', '2026-11-30', '2027-02-28'],
  ['general', '2026-11-30', '2027-02-28', '2027-11-30'],
  ['serious', '2024-02-29', '2025-02-28', '2027-02-28'],
] as const)(
  'a %s one of %s may be shown until %s at the earliest, %s at the latest',
  (tier, on, from, to) => {
    expect(penaltyEnds(tier, on as Day)).toEqual({ from, to })
  },
)

test.each<[string, Partial<ShownUntil>, readonly string[]]>([
  ['with its tier and an end in range', {}, []],
  ['without a tier', { penaltyTier: null }, ['PENALTY_TIER_MISSING']],
  ['of a tier that there is not', { penaltyTier: 'huge' }, ['PENALTY_TIER_MISSING']],
  ['without an end', { publishUntil: null }, ['PENALTY_END_MISSING']],
  ['that stays a day too long', { publishUntil: '2027-11-21' }, ['PENALTY_END_OUT_OF_RANGE']],
  ['that leaves a day too early', { publishUntil: '2027-02-19' }, ['PENALTY_END_OUT_OF_RANGE']],
  ['whose time is over', { formedOn: '2025-11-20', publishUntil: '2026-11-20' }, ['DISPLAY_OVER']],
  ['without a date', { formedOn: null }, []],
])('a penalty %s', (_, said, expected) => {
  expect(codes(said)).toEqual(expected)
})

test('any other record may have an end, and needs no tier', () => {
  const list = { kind: 'list', penaltyTier: null }
  expect(codes({ ...list, publishUntil: null })).toEqual([])
  expect(codes({ ...list, publishUntil: '2026-12-01' })).toEqual([])
  expect(codes({ ...list, publishUntil: '2026-11-23' })).toEqual(['DISPLAY_OVER'])
})

test('the last day is still a day on display', () => {
  expect(isOver({ publishUntil: today }, today)).toBe(false)
  expect(isOver({ publishUntil: today }, '2026-11-25')).toBe(true)
  expect(isOver({ publishUntil: null }, today)).toBe(false)
})

test.each(penaltyTiers.map((tier) => penaltyTierNames[tier]))('$zh-Hans is “$en” in English', (names) => {
  expect(names['zh-Hans']).toMatch(/^\p{Script=Han}+$/u)
  expect(names.en).toMatch(/^[A-Z][a-z]+$/u)
})
