import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import type { Ranked } from './rank.ts'
import { countableWords, foundNothing } from './zero.ts'

const hit = (title: string): Ranked => ({
  ...{ id: title, title, lead: '', path: [], basis: [], agencyName: '', place: '' },
  ...{ responsible: '', demo: false },
})

test('nothing was found where no pass found anything, or only rows that have next to nothing of the words', () => {
  expect(foundNothing([{ q: '养狗证', matchingStrategy: 'all', hits: [] }])).toBe(true)
  const loose = (title: string) =>
    foundNothing([
      { q: '养狗证', matchingStrategy: 'all', hits: [] },
      { q: '养狗证', matchingStrategy: 'frequency', hits: [hit(title)] },
    ])
  expect(loose('气象公报')).toBe(true)
  expect(loose('养狗登记')).toBe(false)
})

test('something was found where a pass that wants all its words has a row, whatever the words typed were', () => {
  expect(
    foundNothing([
      { q: '看牙', matchingStrategy: 'all', hits: [] },
      { q: 'zq1q', matchingStrategy: 'all', hits: [hit('口腔诊疗项目')] },
    ]),
  ).toBe(false)
})

test.each([
  ['养狗证 办理', '养狗证 办理'],
  ['  ＥＴＣ　办理 ', 'etc 办理'],
  ['狗', null],
  ['我家住在某某小区的那栋楼下面有人一直在施工噪音很大', null],
  ['13800138000', null],
  ['510902 1990 0101', null],
  ['0833-2716986', null],
  ['zhang@example.cn', null],
  ['川A12345 违章', null],
  ['川AB123C', null],
])('%s is counted as %s', (question, words) => {
  expect(countableWords(question)).toBe(words)
})

test('no run of digits that could be a number of somebody’s is ever counted, and what is counted stays as it is', () => {
  fc.assert(
    fc.property(anyText, fc.stringMatching(/^[0-9]{5,18}$/u), (text, digits) => {
      expect(countableWords(`${digits} ${text}`.slice(0, 20))).toBeNull()
      const words = countableWords(text)
      if (words !== null) expect(countableWords(words)).toBe(words)
    }),
  )
})
