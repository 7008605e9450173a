import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressCode } from './address-code.ts'

test('a code is a promise: these were printed once and must stay', () => {
  expect(addressCode('政府信息公开条例')).toMatchInlineSnapshot(`"fsxzp6grkf21"`)
  expect(addressCode('预算法')).toMatchInlineSnapshot(`"s547c5pz4ab6"`)
})

test('any text has a code that is an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(addressCode(text)).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
    }),
  )
})

test('a hundred thousand titles have as many codes', () => {
  const codes = new Set(
    Array.from({ length: 100_000 }, (_, i) => addressCode(`关于第${String(i)}号事项的通知`)),
  )
  expect(codes.size).toBe(100_000)
})
