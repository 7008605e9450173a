import { expect, test } from 'vitest'
import { reimport } from './reimport.ts'

test.each([
  ['a row never seen is created', { file: 'a', imported: null, present: null }, 'create'],
  ['a row that an editor deleted stays deleted', { file: 'a', imported: 'a', present: null }, 'deleted'],
  ['a row nobody touched follows the file', { file: 'b', imported: 'a', present: 'a' }, 'update'],
  ['the same file again changes nothing', { file: 'a', imported: 'a', present: 'a' }, 'unchanged'],
  ['an editor’s change is never overwritten', { file: 'b', imported: 'a', present: 'c' }, 'edited'],
  [
    'an edit that says what the file says is no conflict',
    { file: 'b', imported: 'a', present: 'b' },
    'unchanged',
  ],
] as const)('%s', (_, standing, outcome) => {
  expect(reimport(standing)).toBe(outcome)
})
