import { expect, test } from 'vitest'
import { sampleCalendar } from '../../testing/calendar.ts'
import type { Day } from '../catalogue/ids.ts'
import { interpretationDue } from './interpretation-due.ts'

test.each([
  ['2025-01-17', '2025-01-22'],
  ['2026-02-13', '2026-02-25'],
  ['2026-09-30', '2026-10-10'],
  ['2026-11-23', '2026-11-26'],
])('of a document released on %s it is due on %s', (released, due) => {
  expect(interpretationDue(released as Day, sampleCalendar)).toMatchObject({ is: 'due', day: due })
})

test('is open where the working days are not announced', () => {
  expect(interpretationDue('2026-12-30' as Day, sampleCalendar)).toMatchObject({ is: 'pending', year: 2027 })
})
