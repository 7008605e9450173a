import { expect, test } from 'vitest'
import { zeroWords } from './zero-words.ts'

const start = Date.parse('2026-11-30T02:00:00Z')
const seconds = (n: number): number => start + n * 1000

const ask = (
  words: ReturnType<typeof zeroWords>,
  addresses: readonly string[],
  word: string,
  at = start,
): void => {
  for (const address of addresses) words.note(address, word, true, at)
}

test('words are told once three people asked them, each time since the last telling', () => {
  const words = zeroWords()
  ask(words, ['a', 'b'], '养狗证')
  expect(words.take(seconds(60))).toEqual([])
  ask(words, ['c'], '养狗证', seconds(61))
  expect(words.take(seconds(120))).toEqual([{ word: '养狗证', day: '2026-11-30', count: 3 }])
  expect(words.take(seconds(130))).toEqual([])
  ask(words, ['a'], '养狗证', seconds(140))
  expect(words.take(seconds(200))).toEqual([{ word: '养狗证', day: '2026-11-30', count: 1 }])
})

test('one person who asks again and again on one day is one, on three days is three', () => {
  const words = zeroWords()
  for (let i = 0; i < 5; i += 1) ask(words, ['a'], '王小明', seconds(i * 60))
  expect(words.take(seconds(600))).toEqual([])
  ask(words, ['a'], '王小明', seconds(24 * 3600))
  ask(words, ['a'], '王小明', seconds(48 * 3600))
  expect(words.take(seconds(49 * 3600)).map(({ count }) => count)).toEqual([5, 1, 1])
})

test('what is typed on the way is not counted, nor what was found in the end', () => {
  const words = zeroWords()
  for (const address of ['a', 'b', 'c']) {
    words.note(address, '养狗', true, seconds(0))
    words.note(address, '养狗证', true, seconds(1))
  }
  for (const address of ['d', 'e', 'f']) {
    words.note(address, '看牙报', true, seconds(0))
    words.note(address, '看牙报销', false, seconds(2))
  }
  expect(words.take(seconds(60)).map(({ word }) => word)).toEqual(['养狗证'])
})

test('another question does not take the one before away', () => {
  const words = zeroWords()
  ask(words, ['a', 'b', 'c'], '养狗证')
  ask(words, ['a', 'b', 'c'], '天气预报', seconds(1))
  expect(words.take(seconds(60)).map(({ word }) => word)).toEqual(['养狗证', '天气预报'])
})

test('numbers of persons are never told, however many ask', () => {
  const words = zeroWords()
  ask(words, ['a', 'b', 'c', 'd'], '13800138000')
  expect(words.take(seconds(60))).toEqual([])
})

test('what nobody asked for a fortnight is forgotten', () => {
  const words = zeroWords()
  ask(words, ['a', 'b'], '养狗证')
  words.take(seconds(15 * 24 * 3600))
  ask(words, ['c'], '养狗证', seconds(15 * 24 * 3600))
  expect(words.take(seconds(16 * 24 * 3600))).toEqual([])
})
