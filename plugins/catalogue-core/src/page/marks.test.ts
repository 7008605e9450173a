import { expect, test } from 'vitest'
import { sampleAgency } from '../../testing/samples.ts'
import { agencyMarks } from './marks.ts'

test('notices are marked, and pages that lead to one other; those that let the reader choose are not', () => {
  const agency = sampleAgency({
    formerSlugs: ['old'],
    withdrawn: [{ code: '7', title: '误发', item: null, reason: '内容有误', at: '2026-11-24T02:00:00.000Z' }],
    succeeded: [
      { code: '8', to: ['2'] },
      { code: '9', to: ['2', '3'] },
    ],
  })
  expect(agencyMarks(agency)).toEqual([
    { path: '/ziyang/records/7/.withdrawn', says: '410\n' },
    { path: '/old/.moved', says: '301 /ziyang/\n' },
    { path: '/ziyang/items/8/.moved', says: '301 /ziyang/items/2/\n' },
  ])
  expect(agencyMarks(sampleAgency())).toEqual([])
})
