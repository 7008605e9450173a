import { expect, test } from 'vitest'
import { locales } from '../catalogue/ids.ts'
import { findings } from '../document/findings/finding.ts'
import { findingsPage } from './findings.ts'

test.each(locales)('in %s every code is explained once, and nothing stays to be filled in', (locale) => {
  const page = findingsPage(locale)
  const all = page.groups.flatMap((group) => group.findings)
  expect(all.map(({ code }) => code).toSorted()).toEqual(Object.keys(findings).toSorted())
  for (const { code, sentence, why } of all) {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/)
    expect(`${sentence}${why}`).not.toMatch(/[{}]/)
    expect(why.length).toBeGreaterThan(10)
  }
})

test('what differs from case to case is left open in the sentence', () => {
  const [content] = findingsPage('en').groups
  expect(content?.findings.find(({ code }) => code === 'NUMBERS_SKIPPED')?.sentence).toBe(
    'The numbers jump from … to …; … is missing. Check whether a row is lost.',
  )
})
