import { expect, test } from 'vitest'
import { reasonOf } from './reason.ts'

test('tells the causes behind “fetch failed”, also where several addresses were tried', () => {
  const refused = (address: string): Error => new Error(`connect ECONNREFUSED ${address}`)
  const both = new AggregateError([refused('::1:7700'), refused('127.0.0.1:7700')])
  expect(reasonOf(new TypeError('fetch failed', { cause: refused('127.0.0.1:1') }))).toBe(
    'fetch failed: connect ECONNREFUSED 127.0.0.1:1',
  )
  expect(reasonOf(new TypeError('fetch failed', { cause: both }))).toBe(
    'fetch failed: connect ECONNREFUSED ::1:7700, connect ECONNREFUSED 127.0.0.1:7700',
  )
})

test('tells the code of an answer, and nothing of a request that hangs on the error', () => {
  expect(
    reasonOf(new Error('The provided API key is invalid.', { cause: { code: 'invalid_api_key' } })),
  ).toBe('The provided API key is invalid. (invalid_api_key)')
  expect(
    reasonOf(new Error('request timed out after 30000ms', { cause: { requestInit: { body: 'secret' } } })),
  ).toBe('request timed out after 30000ms')
})

test('what is thrown need not be an error', () => {
  expect(reasonOf('halt')).toBe('halt')
})
