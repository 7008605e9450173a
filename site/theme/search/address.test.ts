import { expect, test } from 'vitest'
import { askedAnew, readAddress, writeAddress } from './address.ts'

test('an address says the words, the facets and how many', () => {
  expect(
    readAddress('?q=%E5%8C%BB%E4%BF%9D+%E6%8A%A5%E9%94%80&agency=ziyang&type=item&limit=100&utm=x'),
  ).toEqual({
    q: '医保 报销',
    narrowing: { agency: 'ziyang', type: 'item' },
    limit: 100,
    explain: false,
  })
})

test.each(['', '?', '?q=', '?q=%20&agency=&limit=-1', '?limit=abc'])('%j asks for nothing', (search) => {
  expect(readAddress(search)).toEqual({ q: '', narrowing: {}, limit: 50, explain: false })
})

test('nobody asks for more than the index can answer', () => {
  expect(readAddress('?q=a&limit=99999999').limit).toBe(1000)
})

test.each([
  { q: '国办发〔2019〕35号', narrowing: { category: '法定"公开\\事项&' }, limit: 150, explain: true },
  { q: '+-=&#%', narrowing: { validity: 'all', channel: 'website' }, limit: 50, explain: false },
])('what is written is read again: $q', (address) => {
  expect(readAddress(writeAddress(address))).toEqual(address)
})

test('other words are asked for without what the words before were narrowed by', () => {
  const anew = askedAnew(' 医保 ', readAddress('?q=a&agency=ziyang&limit=100&explain=1'))
  expect(readAddress(anew)).toEqual({ q: '医保', narrowing: {}, limit: 50, explain: true })
})
