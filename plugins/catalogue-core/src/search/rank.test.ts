import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { fullCharacters } from './characters/full.ts'
import { arrange } from './merge.ts'
import type { QueryPlan } from './plan.ts'
import { planQuery } from './query.ts'
import type { Ranked } from './rank.ts'
import { dictionaryOf } from './thesaurus/dictionary.ts'

const understanding = {
  characters: fullCharacters,
  dictionary: dictionaryOf([
    { say: ['过世'], find: ['死亡'] },
    { say: ['卡里的钱'], find: ['个人账户'] },
    { say: ['取出来'], find: ['支取'] },
    { same: ['医保局', '医疗保障局'] },
    { drop: ['能'] },
    { particle: ['吗', '后'] },
  ]),
}
const hit = (id: string, title: string, lead: string, more: Partial<Ranked> = {}): Ranked => ({
  ...{ id, title, lead, path: [], basis: [], agencyName: '江口市医疗保障局', place: '江口市' },
  ...{ responsible: '', demo: false, ...more },
})
const withdrawal = hit('a', '个人账户一次性支取', '死亡、出国定居人员个人账户余额支取')
const sharing = hit('b', '个人账户家庭共济', '个人账户用于家庭成员')
const weather = hit('c', '气象', '气候公报')
const ids = ({ exact, looser }: ReturnType<typeof arrange<Ranked>>) =>
  [...exact, ...looser].map((e) => e.hit.id)

const plan = planQuery('过世后卡里的钱能取出来吗', understanding)
/** The hits given as one pass's, all others empty. */
const foundBy = (of: QueryPlan, role: string, hits: readonly Ranked[]) =>
  of.passes.map((_, i) => (i === of.roles.findIndex((r) => r === role) ? hits : []))

describe('hits', () => {
  test('stand by what of the question they speak of, each with its reasons', () => {
    const found = arrange(plan, foundBy(plan, 'loose', [sharing, withdrawal]))
    expect(ids(found)).toEqual(['a', 'b'])
    const [first] = found.looser
    expect(first?.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'speaksOf', said: '过世', as: '死亡', field: 'content' }),
        expect.objectContaining({ kind: 'speaksOf', said: '取出来', as: '支取', field: 'title' }),
        { kind: 'foundBy', pass: plan.roles.indexOf('loose'), at: 1 },
      ]),
    )
  })

  test('that have next to nothing of it are no answer', () => {
    expect(ids(arrange(plan, foundBy(plan, 'loose', [weather])))).toEqual([])
  })

  test('that are about the one thing surely meant answer a long story', () => {
    const story = planQuery('隔壁老王 上个礼拜 半夜忽然过世 家里乱成一团 谁也没主意 急坏大家', understanding)
    expect(ids(arrange(story, foundBy(story, 'loose', [withdrawal, weather])))).toEqual(['a'])
  })

  test('are asked for loosely too where a Latin letter stands among Chinese words', () => {
    expect(planQuery('过世的人评成d级', understanding).roles).toEqual(
      expect.arrayContaining(['loose', 'alone']),
    )
  })

  test('are counted by the first pass that holds all to us too, not only to the server', () => {
    const passes = plan.roles.map((role, i) => (role !== 'exact' ? [] : i === 0 ? [weather] : [withdrawal]))
    const found = arrange(plan, passes)
    expect(found.counted).toBe(1)
    expect(found.exact.map((e) => e.hit.id)).toEqual(['a'])
  })

  test('of the made-up agency come last, whatever they have', () => {
    const example = { ...withdrawal, id: 'd', demo: true }
    expect(ids(arrange(plan, foundBy(plan, 'loose', [example, sharing])))).toEqual(['b', 'd'])
  })

  test('that sound alike count only where nothing is written so', () => {
    const typo = planQuery('个人张户', understanding)
    expect(ids(arrange(typo, foundBy(typo, 'sound', [sharing])))).toEqual(['b'])
    const both = typo.roles.map((role) =>
      role === 'exact' ? [withdrawal] : role === 'sound' ? [sharing] : [],
    )
    expect(ids(arrange(typo, both))).toEqual(['a'])
  })

  test('are asked of the agency that is named, not of rows that speak of one', () => {
    const asked = planQuery('医保局', understanding)
    const speaks = hit('e', '规范性文件', '市医保局制定的文件', { agencyName: '江口市民政局' })
    expect(ids(arrange(asked, foundBy(asked, 'exact', [speaks, sharing])))).toEqual(['b', 'e'])
  })

  test('are lost or doubled in no plan, and stay where they were where nothing is asked of them', () => {
    const numbers = planQuery('12393', understanding)
    expect(ids(arrange(numbers, [[sharing, withdrawal]]))).toEqual(['b', 'a'])
    fc.assert(
      fc.property(anyText, (text) => {
        const any = planQuery(text, understanding)
        const found = ids(
          arrange(
            any,
            any.passes.map(() => [sharing, withdrawal, weather]),
          ),
        )
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
})
