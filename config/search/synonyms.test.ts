import { expect, test } from 'vitest'
import list from './synonyms.json' with { type: 'json' }
import { expandSynonyms } from './synonyms.ts'

test('words of a group find each other, never themselves', () => {
  expect(expandSynonyms({ mutual: [['医保', '医疗保险', '医疗保障']], alsoFind: {} })).toEqual({
    医保: ['医疗保险', '医疗保障'],
    医疗保险: ['医保', '医疗保障'],
    医疗保障: ['医保', '医疗保险'],
  })
})

test('a one-way word finds others and is not found by them', () => {
  expect(expandSynonyms({ mutual: [], alsoFind: { 孩子: ['新生儿'] } })).toEqual({ 孩子: ['新生儿'] })
})

test('a word in two lists finds the union, each once', () => {
  expect(
    expandSynonyms({ mutual: [['低保', '最低生活保障']], alsoFind: { 低保: ['最低生活保障', '救助'] } }),
  ).toEqual({
    低保: ['最低生活保障', '救助'],
    最低生活保障: ['低保'],
  })
})

test('the list that ships has no word twice in one entry and no blank word', () => {
  for (const words of [
    ...list.mutual,
    ...Object.entries(list.alsoFind).map(([word, others]) => [word, ...others]),
  ]) {
    expect(new Set(words).size).toBe(words.length)
    for (const word of words) expect(word.trim()).toBe(word)
    expect(words.length).toBeGreaterThan(1)
  }
})
