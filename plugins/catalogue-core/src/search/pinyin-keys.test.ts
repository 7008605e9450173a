import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { cutTables } from './characters/cut.ts'
import { fullCharacters } from './characters/full.ts'
import { charactersOf } from './characters/tables.ts'
import { pinyinKeys, soundOf } from './pinyin-keys.ts'

const keys = (text: string) => pinyinKeys([text], fullCharacters)
/** As the index decides it: the last word of a question is the beginning of a key. */
const finds = (typed: string, text: string): boolean =>
  keys(text).pinyin.some((key) => key.startsWith(soundOf(typed, fullCharacters) ?? '?'))

describe('the sound of a text', () => {
  test.each([
    ['yibao', '资阳市医保关系转入'],
    ['zhuanru', '资阳市医保关系转入'],
    ['yibaoguanxi', '资阳市医保关系转入'],
    ['医保guanxi', '资阳市医保关系转入'],
    ['异地就一', '异地就医备案'],
    ['三公经费', '“三公”经费预算'],
    ['sangongjing', '“三公”经费预算'],
    ['zhongda', '重大决策预公开'],
    ['lv', '绿色通道'],
  ])('%s finds %s', (typed, text) => {
    expect(finds(typed, text)).toBe(true)
  })

  test('does not run over what stands between', () => {
    expect(finds('xinxigongkai', '信息。公开')).toBe(false)
    expect(finds('yibaoka', '医保 2024 卡')).toBe(false)
  })

  test('has its initials from two syllables on', () => {
    expect(keys('异地就医').initials).toEqual(['ydjy', 'djy', 'jy'])
  })

  test('of any text is ASCII words that the index takes whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { pinyin, initials } = keys(text)
        for (const key of [...pinyin, ...initials]) expect(key).toMatch(/^[a-z]+$/)
        expect(soundOf(text, fullCharacters) ?? 'none').toMatch(/^[a-z]+$/)
      }),
    )
  })
})

describe('tables cut for the browser', () => {
  const texts = ['重大决策预公开', '银行账户与行政处罚', '醫保']
  const cut = charactersOf(cutTables(texts, '转换'))

  test('read and simplify what they were cut for as the libraries do', () => {
    for (const text of texts) {
      expect(cut.read(text)).toEqual(fullCharacters.read(text))
      expect(cut.simplify(text)).toBe(text)
    }
    expect(cut.simplify('轉換決策')).toBe('转换决策')
  })

  test('know nothing of other characters, and say so', () => {
    expect(cut.read('龘')).toEqual([null])
    expect(cut.simplify('龘')).toBe('龘')
  })

  test('keep the length of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...fullCharacters.simplify(text)].length).toBe([...text].length)
        expect(fullCharacters.read(text.replace(/\P{Script=Han}/gu, '')).length).toBe(
          [...text.replace(/\P{Script=Han}/gu, '')].length,
        )
      }),
    )
  })
})
