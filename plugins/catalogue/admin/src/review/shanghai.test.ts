import { expect, test } from 'vitest'
import { inShanghai, momentPicked } from './shanghai.ts'

test('what a picker shows is Beijing time, in whatever zone the browser is', () => {
  const picked = new Date(2026, 11, 1, 9, 30)
  expect(momentPicked(picked)).toBe('2026-12-01T01:30:00.000Z')
  expect(inShanghai(momentPicked(picked))).toBe('2026-12-01 09:30')
})
