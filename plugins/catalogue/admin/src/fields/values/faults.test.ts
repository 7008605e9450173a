import { expect, test } from 'vitest'
import {
  choiceFault,
  columnRestFault,
  headingFault,
  labelFault,
  lineFault,
  phoneDoubt,
  phoneFault,
} from './faults.ts'

test('an empty or overlong row is a fault', () => {
  expect(lineFault(' ')?.id).toBe('catalogue.fault.empty')
  expect(lineFault('甲')).toBeNull()
  expect(phoneFault({ label: null, number: '1'.repeat(41) })).toEqual({
    id: 'catalogue.fault.long',
    values: { max: 40 },
  })
  expect(labelFault({ label: '咨'.repeat(41), number: '' })?.id).toBe('catalogue.fault.long')
})

test('only the later of two equal rows is at fault', () => {
  const choices = [
    { option: '政府网站', ticked: 'yes' },
    { option: '政府网站', ticked: 'no' },
  ] as const
  expect(choiceFault(choices, 0)).toBeNull()
  expect(choiceFault(choices, 1)?.id).toBe('catalogue.fault.repeated')
  const words = [
    { heading: '备注', text: '' },
    { heading: '备注', text: '' },
  ]
  expect(headingFault(words, 0)).toBeNull()
  expect(headingFault(words, 1)?.id).toBe('catalogue.fault.repeated')
})

test('levels run from the outer to the inner', () => {
  expect(columnRestFault({ shows: 'path', name: '名称', over: null, from: 2, to: 1 })?.id).toBe(
    'catalogue.fault.levels',
  )
  expect(columnRestFault({ shows: 'path', name: '名称', over: null, from: 1, to: 1 })).toBeNull()
})

test('a number that lost digits is doubted, a service number is not', () => {
  expect(phoneDoubt({ label: null, number: '028-' })).toBe(true)
  expect(phoneDoubt({ label: null, number: '12393' })).toBe(false)
  expect(phoneDoubt({ label: null, number: '' })).toBe(false)
})
