import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCut, leadOf } from './lead.ts'

test('what items say is its own lead', () => {
  expect(leadOf('\n备案渠道及咨询电话公开\n')).toBe('备案渠道及咨询电话公开')
  expect(isCut(leadOf('医'.repeat(300)))).toBe(false)
})

test('a long body is cut and says so, never through a character', () => {
  expect(leadOf('医'.repeat(301))).toBe(`${'医'.repeat(300)}…`)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('医', '𠮷'), minLength: 200, maxLength: 400 }),
      (content) => {
        const lead = leadOf(content)
        expect(lead).not.toMatch(/\p{Cs}/u)
        expect(isCut(lead)).toBe(content.length > 300)
        expect(content.startsWith(lead.replace(/…$/u, ''))).toBe(true)
      },
    ),
  )
})
