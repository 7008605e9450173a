import { expect, test } from 'vitest'
import { sampleCalendar } from '../../testing/calendar.ts'
import { sampleAgency, sampleRecord } from '../../testing/samples.ts'
import { interpretationDues } from './interpretation.ts'

const text = sampleRecord({ id: 'r1', code: '1', releasedAt: '2026-09-29T16:30:00.000Z' })
const interpretation = sampleRecord({
  id: 'r2',
  code: '2',
  kind: 'interpretation',
  links: [{ relation: 'interprets', code: '1', title: text.title, on: null }],
})
const agency = sampleAgency({ records: [text, interpretation] })

test('an interpretation is due three working days after its text was released, by the clocks of China', () => {
  const [one, ...others] = interpretationDues(agency, interpretation, sampleCalendar, 'zh-Hans')
  expect(others).toEqual([])
  expect(one).toMatchObject({ text: { code: '1' }, released: '2026-09-30', due: { missingYear: null } })
  expect(one?.due.answer).toContain('2026年10月10日')
})

test('of a text that nothing is due for, or that is not public, nothing is said', () => {
  expect(interpretationDues(agency, text, sampleCalendar, 'zh-Hans')).toEqual([])
  const alone = sampleAgency({ records: [interpretation] })
  expect(interpretationDues(alone, interpretation, sampleCalendar, 'zh-Hans')).toEqual([])
})
