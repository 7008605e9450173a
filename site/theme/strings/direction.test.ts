import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['zh-CN', 'ltr'],
  ['en', 'ltr'],
  ['bo', 'ltr'],
  ['mn-Mong-CN', 'ltr'],
  ['ug', 'rtl'],
  ['kk-Arab-CN', 'rtl'],
  ['kk', 'ltr'],
  ['ar', 'rtl'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
