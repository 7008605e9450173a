import { expect, test } from 'vitest'
import { acceptedForms } from './accepted-encodings.ts'

test.each([
  [undefined, []],
  ['', []],
  ['identity', []],
  ['gzip', ['gzip']],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['GZIP;q=0.5,br;q=0', ['gzip']],
  ['br; q=0.001', ['br']],
  ['*', ['br', 'gzip']],
  ['*;q=0, gzip', ['gzip']],
  ['br;q=nonsense', []],
])('of %j: %j', (header, names) => {
  expect(acceptedForms(header).map(([name]) => name)).toEqual(names)
})
