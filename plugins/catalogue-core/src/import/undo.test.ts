import { describe, expect, test } from 'vitest'
import {
  headEditedSince,
  itemEditedSince,
  notUndoable,
  stepsBack,
  touchedSince,
  type Imprint,
  type StandsNow,
} from './undo.ts'

const old = { name: '通知', content: '旧' }
const file = { name: '通知', content: '新' }
const imprint = (more: Partial<Imprint> = {}): Imprint => ({
  did: 'update',
  before: old,
  after: file,
  published: false,
  wasPublished: false,
  publishedBefore: null,
  ...more,
})
const now = (present: object, more: Partial<StandsNow> = {}): StandsNow => ({
  present,
  published: false,
  hasRecords: false,
  ...more,
})

describe('an item was edited since an import', () => {
  test('where a field says neither what the file wrote nor what stood before', () => {
    expect(itemEditedSince(imprint(), now(file))).toBe(false)
    // Left as the editor had it, as the file did not change that field.
    expect(itemEditedSince(imprint(), now(old))).toBe(false)
    expect(itemEditedSince(imprint(), now({ ...file, content: '改' }))).toBe(true)
  })

  test('where it was made and says anything else, or records stand under it', () => {
    const made = imprint({ did: 'create', before: null })
    expect(itemEditedSince(made, now(file))).toBe(false)
    expect(itemEditedSince(made, now({ ...file, phones: [] }))).toBe(true)
    expect(itemEditedSince(made, now(file, { hasRecords: true }))).toBe(true)
    expect(itemEditedSince(imprint(), now(file, { hasRecords: true }))).toBe(false)
  })

  test('where it was released or taken down', () => {
    expect(itemEditedSince(imprint(), now(file, { published: true }))).toBe(true)
    expect(itemEditedSince(imprint({ wasPublished: true }), now(file))).toBe(true)
    expect(itemEditedSince(imprint({ wasPublished: true }), now(file, { published: true }))).toBe(false)
    const made = imprint({ did: 'create', before: null, published: true })
    expect(itemEditedSince(made, now(file))).toBe(true)
    expect(itemEditedSince(made, now(file, { published: true }))).toBe(false)
  })

  test('that took it down, where it is out again or says something else', () => {
    const down = imprint({ did: 'withdraw', after: null, wasPublished: true })
    expect(itemEditedSince(down, now(old))).toBe(false)
    expect(itemEditedSince(down, now(old, { published: true }))).toBe(true)
    expect(itemEditedSince(down, now(file))).toBe(true)
  })

  test('never where it is gone', () => {
    expect(itemEditedSince(imprint(), null)).toBe(false)
  })
})

test('of a catalogue only its own words count, and those the import did not write may have been changed', () => {
  const stands = { ...file, agencyKey: 'x' }
  expect(headEditedSince(imprint(), stands)).toBe(false)
  expect(headEditedSince(imprint(), { ...stands, content: '旧' })).toBe(false)
  expect(headEditedSince(imprint({ did: 'create', before: null }), { ...stands, content: '旧' })).toBe(true)
  expect(headEditedSince(imprint(), { ...stands, content: '改' })).toBe(true)
  expect(headEditedSince(imprint(), null)).toBe(false)
})

describe('the way back', () => {
  test.each<readonly [string, Partial<Imprint>, readonly string[]]>([
    ['of a draft that was changed is its words', {}, ['旧']],
    ['of what was only published is to take it down', { did: 'publish', published: true }, ['unpublish']],
    ['of a draft changed and published is both', { published: true }, ['unpublish', '旧']],
    [
      'of what was public and changed is its words in public',
      { published: true, wasPublished: true },
      ['旧', 'publish', '旧'],
    ],
    [
      'of what was taken down is to publish it',
      { did: 'withdraw', after: null, wasPublished: true },
      ['publish'],
    ],
    ['of what was only seen is none', { did: 'seen' }, []],
  ])('%s', (_, more, steps) => {
    expect(
      stepsBack(imprint(more)).map((step) =>
        step.does === 'update' ? (step.words as typeof old).content : step.does,
      ),
    ).toEqual(steps)
  })

  test.each(['update', 'publish', 'withdraw'] as const)(
    'after a %s lets no word out that was pending beside what was public',
    (did) => {
      const shown = { name: '通知', content: '公开的' }
      expect(
        stepsBack(imprint({ did, published: true, wasPublished: true, publishedBefore: shown })),
      ).toEqual([{ does: 'update', words: shown }, { does: 'publish' }, { does: 'update', words: old }])
    },
  )
})

test.each([
  [{}, true],
  [{ state: 'stopped' }, true],
  [{ state: 'running' }, false],
  [{ state: 'undone' }, false],
  [{ lasting: true }, false],
  [{ newest: false }, false],
  [{ hasCatalogue: false }, false],
])('an import that is %j can be undone: %s', (more, may) => {
  const done = { lasting: false, state: 'done', hasCatalogue: true, newest: true, ...more }
  expect(notUndoable(done) === null).toBe(may)
})

test('what was touched since is told by its first names and the number of all', () => {
  expect(touchedSince([], 0)).toBeNull()
  expect(touchedSince(['甲'], 0)?.params).toEqual({ count: '1', names: '甲' })
  expect(touchedSince(['甲', '乙', '丙', '丁', '戊', '己'], 2)?.params).toEqual({
    count: '8',
    names: '甲、乙、丙、丁、戊、+2',
  })
})
