import { expect, test } from 'vitest'
import { hasAll, wordsOf } from './words.ts'

const row = '异地就医 备案\n《条例》（国务院令第711号） ０２８-26092001'

test.each([
  ['异地', true],
  ['异地就医备案', true],
  ['备案　711', true],
  ['028-2609', true],
  ['备案，报销', false],
  ['', true],
  [' 、 ', true],
])('%s', (typed, found) => {
  expect(hasAll(row, wordsOf(typed))).toBe(found)
})
