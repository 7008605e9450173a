import { expect, test } from 'vitest'
import { isSearchableId } from './document-id.ts'

test.each(['a', 'kq3f0n2v7m1x5c9z8b4a6d2e', 'a-1_B', '-', 'x'.repeat(511)])('%s is an id', (id) => {
  expect(isSearchableId(id)).toBe(true)
})

test.each(['', ' ', 'a b', 'a.b', 'a/b', 'a:b', '医保', 'ａ', '１', 'a\n', 'x'.repeat(512)])(
  '%j is none',
  (id) => {
    expect(isSearchableId(id)).toBe(false)
  },
)
