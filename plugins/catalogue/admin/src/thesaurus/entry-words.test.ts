import { expect, test } from 'vitest'
import { blankForm, entryOf, entryText, formOf, missingIn, wordsIn } from './entry-words.ts'

test('words are set apart by lines and marks, and written as search reads them', () => {
  expect(wordsIn('看牙\n补牙，ＤＲＧ、看牙 ;')).toEqual(['看牙', '补牙', 'drg'])
})

test('a form says what it lacks, and beside what is not needed', () => {
  expect(missingIn(blankForm('养狗证'))).toEqual(['find'])
  expect(missingIn({ kind: 'same', typed: { same: '医保' } })).toEqual(['same'])
  expect(missingIn({ kind: 'say', typed: { say: '看牙', find: '口腔' } })).toEqual([])
})

test.each([
  [{ say: ['转'], find: ['转移'], beside: ['医保'] }, '转（医保） → 转移'],
  [{ same: ['医保', '医疗保险'] }, '医保 = 医疗保险'],
  [{ ask: ['多久'], about: ['时限'] }, '多久 → 时限'],
  [{ drop: ['请问', '你好'] }, '请问、你好'],
])('%j comes back from its form as it was, and reads %s', (entry, text) => {
  const form = formOf(entry)
  expect(form === null ? null : entryOf(form)).toEqual(entry)
  expect(entryText(entry)).toBe(text)
})

test('particles have no form', () => {
  expect(formOf({ particle: ['的'] })).toBeNull()
})
