import { expect, test } from 'vitest'
import { askState } from './ask-states.ts'

test('cells that ask at the same time are one question to the server; each gets its own answer', async () => {
  const asked: object[] = []
  const post = (_: string, body: object) => {
    asked.push(body)
    return Promise.resolve({ data: { states: { a: 'inReview', b: 'returned' } } })
  }
  const of = (about: string) => askState(post, { kind: 'record', about, locale: 'zh-Hans' })
  expect(await Promise.all([of('a'), of('b'), of('a'), of('c')])).toEqual([
    'inReview',
    'returned',
    'inReview',
    null,
  ])
  expect(asked).toEqual([{ kind: 'record', locale: 'zh-Hans', ids: ['a', 'b', 'c'] }])
})

test('a question that fails fails for every cell', async () => {
  const post = () => Promise.reject(new TypeError('unreachable'))
  await expect(askState(post, { kind: 'item', about: 'a', locale: 'en' })).rejects.toThrow('unreachable')
})
