import { expect, test } from 'vitest'
import { moved, readChoices, readLines, readPhones, readWords, wordsOf } from './rows.ts'

test('a stored value is handed back as it is, blanks and all', () => {
  const choices = [
    { option: ' 政府网站 ', ticked: 'yes' },
    { option: '', ticked: 'unknown' },
  ]
  expect(readChoices(choices)).toBe(choices)
  const phones = [
    { label: null, number: '028-' },
    { label: '', number: ' 0833-2716986 ' },
  ]
  expect(readPhones(phones)).toBe(phones)
  const lines = ['第一行\n第二行', '', ' ']
  expect(readLines(lines)).toBe(lines)
})

test('nothing stored is an empty list', () => {
  for (const read of [readChoices, readPhones, readLines, readWords]) {
    expect(read(null)).toEqual([])
    expect(read(undefined)).toEqual([])
  }
})

test.each([
  ['another tick', [{ option: '政府网站', ticked: 'maybe' }]],
  ['a key we do not know', [{ option: '政府网站', ticked: 'yes', note: '看不清' }]],
  ['a key that is missing', [{ option: '政府网站' }]],
  ['a text', '政府网站'],
  ['an object', { option: '政府网站', ticked: 'yes' }],
  ['a list with a hole', [null]],
])('choices with %s are left alone', (_, value) => {
  expect(readChoices(value)).toBeNull()
})

test.each([
  ['a label that is missing', [{ number: '12393' }]],
  ['a number as a number', [{ label: null, number: 12393 }]],
  ['an extension beside the number', [{ label: null, number: '12393', extension: '1' }]],
])('phones with %s are left alone', (_, value) => {
  expect(readPhones(value)).toBeNull()
})

test('lines and words of another form are left alone', () => {
  expect(readLines(['甲', 1])).toBeNull()
  expect(readLines('甲')).toBeNull()
  expect(readWords(['甲'])).toBeNull()
  expect(readWords({ 备注: { text: '甲' } })).toBeNull()
})

test('words go through their rows unchanged, in their order', () => {
  const stored = { 备注: '甲', 事项编码: '', __proto__x: '乙', '': '丙' }
  const rows = readWords(stored)
  expect(rows?.map(({ heading }) => heading)).toEqual(Object.keys(stored))
  expect(wordsOf(rows ?? [])).toEqual(stored)
})

test('two rows under one heading are no object', () => {
  expect(
    wordsOf([
      { heading: '备注', text: '甲' },
      { heading: '备注', text: '乙' },
    ]),
  ).toBeNull()
})

test('a moved row takes the place it is moved to', () => {
  expect(moved(['甲', '乙', '丙'], 0, 2)).toEqual(['乙', '丙', '甲'])
  expect(moved(['甲', '乙', '丙'], 2, 1)).toEqual(['甲', '丙', '乙'])
  const rows = ['甲', '乙']
  expect(moved(rows, 0, -1)).toBe(rows)
  expect(moved(rows, 1, 2)).toBe(rows)
})
