import { expect, test } from 'vitest'
import { isKept, readRecent, withRecent } from './recent.ts'

const one = { text: '医保', href: '?q=%E5%8C%BB%E4%BF%9D' }

test('what was looked up again stands first, once, and eight are kept', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ text: String(i), href: `/a/items/${String(i)}/` }))
  const kept = many.reduce<readonly (typeof one)[]>(withRecent, [])
  expect(kept.map(({ text }) => text)).toEqual(['11', '10', '9', '8', '7', '6', '5', '4'])
  expect(withRecent([one, ...many], one).filter(({ href }) => href === one.href)).toHaveLength(1)
})

test('what was written is read again', () => {
  expect(readRecent(JSON.stringify([one]))).toEqual([one])
})

test.each([null, '', '{', '"x"', '[1]', '[{"text":"a"}]', '[{"text":"","href":"?q=a"}]'])(
  'nonsense that stands there is nothing: %j',
  (stored) => {
    expect(readRecent(stored)).toEqual([])
  },
)

test.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', '?x=1'])(
  'no address leads away: %s',
  (href) => {
    expect(readRecent(JSON.stringify([{ text: 'a', href }]))).toEqual([])
  },
)

test.each([
  ['异地就医备案', true],
  ['国办发〔2019〕35号', true],
  ['2026年12393', true],
  ['0833-2716986', false],
  ['身份证 51102319900101001X', false],
  ['138 0000 0000', false],
  ['１３８００００００００', false],
])('%s is kept: %s', (text, kept) => {
  expect(isKept(text)).toBe(kept)
})
