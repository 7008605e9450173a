import { expect, test } from 'vitest'
import { catalogueGoesOut, headPublishes, writtenHead } from './head.ts'
import type { FieldChange, PlannedHead } from './plan.ts'

const head = (
  outcome: PlannedHead['outcome'],
  ...verdicts: readonly FieldChange['verdict'][]
): PlannedHead => ({
  outcome,
  fields: verdicts.map((verdict) => ({ field: 'title', present: '甲', file: '乙', verdict })),
})
const up = { published: true, everPublished: true }
const down = { published: false, everPublished: true }
const fresh = { published: false, everPublished: false }

test.each([
  [null, true, true],
  [null, false, false],
  [up, false, true],
  [fresh, true, true],
  [fresh, false, false],
  [down, true, false],
])('a catalogue that is %j, published: %s, is public afterwards: %s', (catalogue, publish, is) => {
  expect(catalogueGoesOut(catalogue, { publish })).toBe(is)
})

test('of its words only what no editor changed is written; a conflict is for a person to decide', () => {
  expect(writtenHead(head('update', 'update', 'kept'), { conflicts: 'keep' })).toHaveLength(1)
  expect(writtenHead(head('conflict', 'update', 'conflict'), { conflicts: 'keep' })).toEqual([])
  expect(writtenHead(head('conflict', 'update', 'conflict'), { conflicts: 'file' })).toHaveLength(2)
})

test('it is published with the file’s words alone, and never what was taken down', () => {
  const all = { publish: true, conflicts: 'keep' } as const
  expect(headPublishes(head('update', 'update'), up, all)).toBe(true)
  expect(headPublishes(head('update', 'update'), up, { ...all, publish: false })).toBe(false)
  expect(headPublishes(head('update', 'update', 'kept'), up, all)).toBe(false)
  expect(headPublishes(head('conflict', 'conflict'), up, all)).toBe(false)
  expect(headPublishes(head('conflict', 'conflict'), up, { ...all, conflicts: 'file' })).toBe(true)
  expect(headPublishes(head('unchanged'), up, all)).toBe(false)
  expect(headPublishes(head('update', 'update'), down, all)).toBe(false)
  expect(headPublishes(head('unchanged'), fresh, all)).toBe(true)
})
