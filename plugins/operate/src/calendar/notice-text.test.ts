import { expect, test } from 'vitest'
import { decoded } from './notice-text.ts'

test('a notice saved as UTF-8, with or without its mark, or as GB18030 is read', () => {
  expect(decoded(Buffer.from('放假调休'))).toBe('放假调休')
  expect(decoded(Buffer.from('\ufeff放假调休'))).toBe('放假调休')
  expect(decoded(Uint8Array.from([0xb7, 0xc5, 0xbc, 0xd9]))).toBe('放假')
})
