import { expect, test } from 'vitest'
import { connectedIn, readAgency, readRelated } from './agency-answers.ts'

test('the catalogue chosen last is the one that an item is about to stand in', () => {
  const chosen = (documentId: string) => ({ id: 1, apiData: { id: 1, documentId } })
  expect(connectedIn({ connect: [chosen('c1'), chosen('c2')], disconnect: [] })).toBe('c2')
})

test('nothing is chosen in a form as it was loaded, whatever it holds', () => {
  for (const value of [undefined, null, [], { connect: [], disconnect: [] }, { count: 1 }, 'c1'])
    expect(connectedIn(value)).toBeNull()
})

test('a relation to nothing and an agency without a name in this language are none', () => {
  expect(readRelated({ results: [] })).toBeNull()
  expect(readAgency({ results: [] })).toBeNull()
})

test('a stranger’s answer is refused, not taken for none', () => {
  expect(() => readRelated({})).toThrow()
  expect(() => readAgency({ results: [{}] })).toThrow()
})
