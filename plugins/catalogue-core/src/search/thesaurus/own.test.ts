import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { dictionaryOf } from './dictionary.ts'
import { hear } from './hear.ts'
import {
  entryKey,
  differenceOfOwn,
  mergeThesaurus,
  noOwnThesaurus,
  OwnThesaurus,
  problemsOfOwn,
  type OwnEntry,
} from './own.ts'
import { problemsOfThesaurus } from './problems.ts'
import type { Thesaurus } from './thesaurus.ts'

const shipped: Thesaurus = [
  { same: ['医保', '医疗保险'] },
  { say: ['欠薪', '不发工资'], find: ['拖欠工资'] },
  { say: ['走了'], find: ['死亡'], beside: ['老人'] },
  { ask: ['多久', '几天'], about: ['时限'] },
  { drop: ['请问'] },
  { particle: ['的'] },
]
const own = (entries: readonly OwnEntry[], off: readonly string[] = []): OwnThesaurus => ({
  entries: [...entries],
  off: [...off],
})
const codes = (set: OwnThesaurus) =>
  problemsOfOwn(shipped, set).map(({ code, entry, word, shipped: key }) => [code, entry, word, key])
const heard = (text: string, set: OwnThesaurus) =>
  hear(text, dictionaryOf(mergeThesaurus(shipped, set))).map(({ kind, words }) => [kind, words[0]])

describe('staff’s words', () => {
  test('join those that ship, and nothing of their own changes nothing', () => {
    expect(mergeThesaurus(shipped, noOwnThesaurus)).toEqual(shipped)
    const set = own([{ say: ['看牙'], find: ['口腔诊疗'] }])
    expect(codes(set)).toEqual([])
    expect(heard('看牙', set)).toEqual([['meant', '口腔诊疗']])
  })

  test('switch shipped entries off, which are known by kind and first saying', () => {
    expect(shipped.map(entryKey)).toEqual([
      ...['same:医保', 'say:欠薪', 'say:走了|老人', 'ask:多久', 'drop:请问', 'particle:的'],
    ])
    expect(heard('欠薪', own([], ['say:欠薪']))).toEqual([['literal', '欠薪']])
    expect(mergeThesaurus(shipped, own([], ['say:没有这条']))).toEqual(shipped)
  })

  test('that a shipped entry says are told with its key, and not once that is off', () => {
    const wages = { say: ['不发工资'], find: ['劳动仲裁'] }
    expect(codes(own([wages]))).toEqual([['THESAURUS_SAID_IN_SHIPPED', 0, '不发工资', 'say:欠薪']])
    expect(codes(own([wages], ['say:欠薪']))).toEqual([])
    expect(codes(own([{ same: ['医保', '社会医疗保险'] }]))).toEqual([
      ['THESAURUS_SAID_IN_SHIPPED', 0, '医保', 'same:医保'],
    ])
  })

  test('that are wrong among themselves are told as in any thesaurus', () => {
    const twice = { say: ['看牙'], find: ['口腔'] }
    expect(codes(own([twice, twice]))).toEqual([['THESAURUS_SAID_TWICE', 1, '看牙', null]])
    expect(codes(own([{ same: ['ＤＲＧ', '付费'] }]))).toEqual([
      ['THESAURUS_WORD_UNREADABLE', 0, 'ＤＲＧ', null],
    ])
  })

  test('win over a saying that a later version ships: what was published keeps its meaning', () => {
    for (const entry of [
      { say: ['不发工资'], find: ['劳动仲裁'] },
      { say: ['几天'], find: ['劳动仲裁'] },
      { say: ['请问'], find: ['劳动仲裁'] },
    ])
      expect(heard(entry.say[0] ?? '', own([entry]))).toEqual([['meant', '劳动仲裁']])
    expect(heard('欠薪', own([{ say: ['不发工资'], find: ['劳动仲裁'] }]))).toEqual([['meant', '拖欠工资']])
  })

  test('hold no particles and nothing that is not listed', () => {
    expect(v.is(OwnThesaurus, { entries: [{ particle: ['的'] }], off: [] })).toBe(false)
    expect(v.is(OwnThesaurus, { entries: [{ drop: ['请问'], find: ['x'] }], off: [] })).toBe(false)
  })

  const word = fc.constantFrom('医保', '欠薪', '走了', '多久', '请问', '看牙', '换工作', '养狗', '的')
  const words = fc.uniqueArray(word, { minLength: 2, maxLength: 3 })
  const entry: fc.Arbitrary<OwnEntry> = fc.oneof(
    words.map((same) => ({ same })),
    fc.tuple(words, words).map(([say, find]) => ({ say, find })),
    fc.tuple(words, words).map(([ask, about]) => ({ ask, about })),
    words.map((drop) => ({ drop })),
  )
  const sets = fc.record({
    entries: fc.array(entry, { maxLength: 4 }),
    off: fc.subarray(shipped.map(entryKey)),
  })

  test('of any kind: without problems the whole has none either, and an own saying is heard as staff meant it', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const merged = mergeThesaurus(shipped, set)
        if (problemsOfOwn(shipped, set).length > 0) return
        expect(problemsOfThesaurus(merged)).toEqual([])
        const { meanings } = dictionaryOf(merged)
        for (const one of set.entries)
          if ('find' in one) for (const said of one.say) expect(meanings.get(said)?.kind).toBe('meant')
      }),
    )
  })

  test('of any kind make a thesaurus that can be heard with, problems or not', () => {
    fc.assert(
      fc.property(sets, fc.string(), (set, text) => {
        expect(() => hear(text, dictionaryOf(mergeThesaurus(shipped, set)))).not.toThrow()
      }),
    )
  })

  test('differ by what came in, went out, and was switched; an entry that was changed did both', () => {
    const before = {
      entries: [{ drop: ['请问'] }, { say: ['养狗'], find: ['犬类管理'] }],
      off: ['drop:劳驾'],
    }
    const after = {
      entries: [{ drop: ['请问'] }, { say: ['养狗', '养狗证'], find: ['犬类管理'] }],
      off: ['ask:多久'],
    }
    expect(differenceOfOwn(before, after)).toEqual({
      added: ['say:养狗'],
      removed: ['say:养狗'],
      switchedOff: ['ask:多久'],
      switchedOn: ['drop:劳驾'],
    })
    expect(differenceOfOwn(after, after)).toEqual({ added: [], removed: [], switchedOff: [], switchedOn: [] })
  })
})
