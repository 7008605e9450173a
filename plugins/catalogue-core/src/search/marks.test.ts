import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, phoneWithMarks, withMarks } from './marks.ts'

const shown = (text: string): string => text.replaceAll('\u0001', '[').replaceAll('\u0002', ']')

test('words are marked where they stand, and pairs of words that do not', () => {
  expect(shown(withMarks('异地就医备案，ＤＲＧ付费', ['异地就医', 'drg', '备案表']))).toBe(
    '[异地就医备案]，[ＤＲＧ]付费',
  )
})

test('a text cannot counterfeit marks', () => {
  expect(withMarks('医\u0001保\u0002', ['x'])).toBe('医保')
})

test('an excerpt lies round what was found, and says where it was cut', () => {
  const text = `${'前'.repeat(200)}医疗救助${'后'.repeat(200)}`
  expect(shown(excerpt(text, ['医疗救助']))).toBe(`…${'前'.repeat(30)}[医疗救助]${'后'.repeat(86)}…`)
  expect(excerpt('短文', ['医保'])).toBe('短文')
  expect(excerpt('长'.repeat(200), ['医保'])).toBe(`${'长'.repeat(120)}…`)
})

test('a phone is marked by its digits, whatever stands between', () => {
  expect(shown(phoneWithMarks('咨询电话:0833-2716986', ['08332716986']))).toBe('咨询电话:[0833]-[2716986]')
  expect(shown(phoneWithMarks('0833-2716986', ['2716']))).toBe('0833-[2716]986')
})

test('marks always pair, and taking them away gives the text or a piece of it', () => {
  const letters = fc.string({ unit: fc.constantFrom('医', '保', 'a', '𠮷', ' ', '\u0001', '\u0002') })
  fc.assert(
    fc.property(letters, fc.array(letters), (text, words) => {
      const clean = text.replace(/[\u0001\u0002]/gu, '')
      for (const marked of [withMarks(text, words), excerpt(text, words)]) {
        expect(marked.replace(/\u0001[^\u0001\u0002]+\u0002/gu, '')).not.toMatch(/[\u0001\u0002]/u)
        expect(marked).not.toMatch(/\p{Cs}/u)
      }
      expect(withMarks(text, words).replace(/[\u0001\u0002]/gu, '')).toBe(clean)
    }),
  )
})
