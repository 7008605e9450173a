import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Choice, chosen } from './choice.ts'

test('what is chosen is what is ticked for certain, each option once', () => {
  expect(
    chosen([
      { option: '政府网站', ticked: 'yes' },
      { option: '政府公报', ticked: 'no' },
      { option: '政务微博', ticked: 'unknown' },
      { option: '政府网站', ticked: 'yes' },
    ]),
  ).toEqual(['政府网站'])
})

test.each([
  { option: '', ticked: 'yes' },
  { option: '  ', ticked: 'yes' },
  { option: '政府网站', ticked: true },
  { option: '政府网站', ticked: 'maybe' },
  { option: '长'.repeat(201), ticked: 'no' },
])('$option $ticked is no choice', (value) => {
  expect(v.safeParse(Choice, value).success).toBe(false)
})
