import { expect, test } from 'vitest'
import { pieces } from './marked.ts'

test('marks become pieces', () => {
  expect(pieces('异地\u0001就医\u0002备案')).toEqual([
    { text: '异地', marked: false },
    { text: '就医', marked: true },
    { text: '备案', marked: false },
  ])
})

test('tags stay text', () => {
  expect(pieces('\u0001<b>\u0002')).toEqual([{ text: '<b>', marked: true }])
})

test('a cut that took one mark loses no word', () => {
  expect(
    pieces('医\u0002保\u0001局')
      .map(({ text }) => text)
      .join(''),
  ).toBe('医保局')
})
