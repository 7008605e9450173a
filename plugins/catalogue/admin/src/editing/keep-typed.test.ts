import { expect, test } from 'vitest'
import { withoutGuesses } from './keep-typed.ts'

const passed = (action: unknown): boolean => {
  const seen: unknown[] = []
  withoutGuesses((given) => seen.push(given))(action)
  return seen.length === 1 && seen[0] === action
}

test('a guess about a document being saved is held back', () => {
  expect(
    passed({
      type: 'adminApi/queries/queryResultPatched',
      payload: { queryCacheKey: 'getDocument({"documentId":"a"})', patches: [] },
    }),
  ).toBe(false)
})

test.each([
  ['what the server answered', { type: 'adminApi/executeQuery/fulfilled', payload: {} }],
  [
    'a change of another query',
    { type: 'adminApi/queries/queryResultPatched', payload: { queryCacheKey: 'getInitialData(undefined)' } },
  ],
  ['an action without payload', { type: 'admin/logout' }],
  ['a thunk', () => undefined],
])('%s goes through', (_, action) => {
  expect(passed(action)).toBe(true)
})
