import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../../testing/any-text.ts'
import { normaliseQuery } from '../normalise.ts'
import { dictionaryOf } from './dictionary.ts'
import { hear } from './hear.ts'
import { problemsOfThesaurus } from './problems.ts'
import { ThesaurusFile, type Thesaurus } from './thesaurus.ts'
import { serverSynonyms, tokenOf } from './token.ts'

const wages = { say: ['欠薪', '不发工资', '工资拖着不给'], find: ['拖欠工资', '劳动保障监察'] }
const thesaurus: Thesaurus = [
  { same: ['医保', '医疗保险'] },
  { same: ['药店', '零售药店'] },
  wages,
  { say: ['罚谁'], find: ['处罚'] },
  { say: ['医保药'], find: ['药品目录'] },
  { say: ['走了'], find: ['死亡'], beside: ['爸爸', '老人'] },
  { ask: ['多久', '几天'], about: ['时限', '期限'] },
  { drop: ['请问', '会'] },
  { particle: ['的', '吗'] },
]
const dictionary = dictionaryOf(thesaurus)
const heard = (text: string) => hear(text, dictionary).map(({ kind, said }) => `${kind} ${said}`)

describe('a question is heard', () => {
  test('as what is meant, known, asked and dropped', () => {
    expect(heard('请问医保的欠薪多久')).toEqual(['known 医保', 'meant 欠薪', 'asked 多久'])
    expect(hear('欠薪', dictionary)[0]).toMatchObject({
      words: ['拖欠工资', '劳动保障监察', '欠薪'],
      asks: [tokenOf(wages)],
    })
  })

  test('in words that leave as little as possible unknown', () => {
    expect(heard('医保药店')).toEqual(['known 医保', 'known 药店'])
    expect(heard('医保药')).toEqual(['meant 医保药'])
  })

  test('with single characters kept in the words they belong to', () => {
    expect(heard('会计')).toEqual(['literal 会计'])
    expect(heard('会吗')).toEqual([])
  })

  test('by what stands beside', () => {
    expect(hear('爸爸走了', dictionary).map(({ kind }) => kind)).toEqual(['literal', 'meant'])
    expect(hear('他走了', dictionary).map(({ kind }) => kind)).toEqual(['literal', 'literal'])
  })

  test('as near to what is said in other words', () => {
    expect(heard('工资拖了半年')).toEqual(['literal 工资拖了半年', 'near 工资拖了半年'])
    expect(heard('天气预报')).toEqual(['literal 天气预报'])
  })

  test('as near to a saying that a character stands within, or that is said in several places', () => {
    expect(heard('罚过谁')).toEqual(['literal 罚过谁', 'near 罚过谁'])
    expect(heard('薪一直拖，不发')).toEqual(['literal 薪一直拖', 'literal 不发', 'near 不发'])
  })

  test('not by a single pair in the middle of much else', () => {
    expect(heard('工资')).toEqual(['literal 工资', 'near 工资'])
    expect(heard('上海工资水平排行')).toEqual(['literal 上海工资水平排行'])
  })

  test('once, however many entries say it of one thing', () => {
    const twice = dictionaryOf([
      { say: ['罚过谁'], find: ['处罚'] },
      { say: ['罚了谁'], find: ['处罚', '案件'] },
    ])
    expect(hear('罚谁', twice).map(({ kind }) => kind)).toEqual(['literal', 'near'])
  })

  test('whatever it is: every group has words, none is longer than the question', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = normaliseQuery(text)
        for (const { said, words, weight } of hear(query, dictionary)) {
          expect(query).toContain(said)
          expect(words.length).toBeGreaterThan(0)
          expect(weight).toBeGreaterThan(0)
          expect(weight).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('the search server', () => {
  test('is told words of a group for each other, and what a token stands for', () => {
    expect(serverSynonyms(thesaurus)).toMatchObject({
      医保: ['医疗保险'],
      医疗保险: ['医保'],
      [tokenOf(wages)]: ['拖欠工资', '劳动保障监察'],
    })
  })

  test('is told nothing of what citizens say: in an official text the same words may mean something else', () => {
    expect(serverSynonyms(thesaurus)).not.toHaveProperty('欠薪')
  })

  test('knows each entry by a token of its own, which no tokeniser cuts', () => {
    const other = { find: ['拖欠工资'] }
    expect(tokenOf(wages)).toMatch(/^zq[0-9a-z]+q$/)
    expect(tokenOf(wages)).not.toBe(tokenOf(other))
  })
})

describe('a thesaurus', () => {
  const codes = (entries: Thesaurus) =>
    problemsOfThesaurus(entries).map(({ code, word }) => `${code} ${word}`)

  test('without fault has no problems', () => {
    expect(codes(thesaurus)).toEqual([])
  })

  test.each<[Thesaurus, string]>([
    [[{ same: ['医保'] }], 'THESAURUS_ENTRY_EMPTY 医保'],
    [[{ say: [], find: ['死亡'] }], 'THESAURUS_ENTRY_EMPTY '],
    [[{ drop: ['ＡＢ'] }], 'THESAURUS_WORD_UNREADABLE ＡＢ'],
    [[{ drop: ['请问 '] }], 'THESAURUS_WORD_UNREADABLE 请问 '],
    [[{ drop: ['问'.repeat(21)] }], `THESAURUS_WORD_LENGTH ${'问'.repeat(21)}`],
    [[{ ask: ['多久', '多久'], about: ['时限'] }], 'THESAURUS_WORD_TWICE 多久'],
    [[wages, { say: ['欠薪'], find: ['工资'] }], 'THESAURUS_SAID_TWICE 欠薪'],
    [[{ same: ['医保', '医疗保险'] }, { drop: ['医保'] }], 'THESAURUS_SAID_TWICE 医保'],
  ])('%j is told: %s', (entries, problem) => {
    expect(codes(entries)).toContain(problem)
  })

  test('may say a word twice where what stands beside tells the meanings apart', () => {
    expect(
      codes([
        { say: ['转'], find: ['转移'], beside: ['医保'] },
        { say: ['转'], find: ['转学'], beside: ['学校'] },
      ]),
    ).toEqual([])
  })

  test('is of a closed form', () => {
    const file = { domain: { zh: '问法', en: 'Asking' }, entries: [{ drop: ['请问'], weight: 3 }] }
    expect(v.is(ThesaurusFile, file)).toBe(false)
    expect(v.is(ThesaurusFile, { ...file, entries: [{ drop: ['请问'] }] })).toBe(true)
  })
})
