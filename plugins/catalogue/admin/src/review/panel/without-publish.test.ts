import { expect, test } from 'vitest'
import { withoutPublish } from './without-publish.ts'

const action = (type: string) => Object.assign(() => ({ label: type }), { type, position: 'panel' })
const actions = withoutPublish(['publish', 'update', 'unpublish', 'discard'].map(action))
const shown = (model: string) => actions.flatMap((one) => (one({ model }) === null ? [] : [one.type]))

test('what passes through review has no buttons of Strapi’s to publish or unpublish', () => {
  for (const kind of ['catalogue', 'item', 'record'])
    expect(shown(`plugin::catalogue.${kind}`)).toEqual(['update', 'discard'])
})

test('every other content type keeps them, and each action its place', () => {
  expect(shown('api::news.news')).toEqual(['publish', 'update', 'unpublish', 'discard'])
  expect(actions.map(({ position }) => position)).toEqual(['panel', 'panel', 'panel', 'panel'])
})
