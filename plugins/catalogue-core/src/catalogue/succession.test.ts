import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Code } from './ids.ts'
import { SucceededBy, successions, successorProblems } from './succession.ts'

const code = (text: string) => v.parse(Code, text)
const gone = (of: string, ...by: readonly string[]) => ({ code: code(of), by: by.map(code) })
const among = (...codes: readonly string[]) => {
  const set = new Set(codes)
  return (one: string) => set.has(one)
}

test('an item that is gone leads to those of its successors that are public, in the order given', () => {
  expect(successions([gone('1', '4', '2', '3', '2')], among('2', '4'))).toEqual([
    { code: '1', to: ['4', '2'] },
  ])
})

test('one without a public successor, and one that is public again, lead nowhere', () => {
  expect(successions([gone('1', '2'), gone('3'), gone('4', '5')], among('4', '5'))).toEqual([])
})

test('a successor that was merged on is followed, a circle is not gone round twice', () => {
  expect(successions([gone('1', '2', '5'), gone('2', '3', '4')], among('3', '4', '5'))).toEqual([
    { code: '1', to: ['3', '4', '5'] },
    { code: '2', to: ['3', '4'] },
  ])
  expect(successions([gone('1', '2'), gone('2', '1')], among('3'))).toEqual([])
})

test('neither the item itself nor what is no item of the agency can follow it', () => {
  const problems = successorProblems({ code: '1', by: ['1', '2', '9'] }, among('1', '2'))
  expect(problems.map(({ code: what, params }) => [what, params['code']])).toEqual([
    ['SUCCESSOR_ITSELF', '1'],
    ['SUCCESSOR_UNKNOWN', '9'],
  ])
})

test('what is no code is no successor', () => {
  expect(v.is(SucceededBy, ['12', '2026-3'])).toBe(true)
  for (const not of [['../x'], ['<b>'], [''], ['１２'], Array.from({ length: 21 }, () => '1')])
    expect(v.is(SucceededBy, not)).toBe(false)
})
