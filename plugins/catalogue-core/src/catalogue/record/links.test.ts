import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Code, Day } from '../ids.ts'
import { LinkKeys, linkNames, linkProblems, linkSides, linksOf, type LinkedRecord } from './links.ts'

const none: LinkKeys = { amends: [], repeals: [], interprets: [] }
const record = (id: string, said: Partial<LinkedRecord> = {}): LinkedRecord => ({
  id,
  code: id as Code,
  title: `文件${id}`,
  formedOn: '2026-03-18' as Day,
  effectiveFrom: null,
  linkKeys: none,
  ...said,
})

test('a tie is seen from both ends, with the day from which it works', () => {
  const repealing = record('b', {
    effectiveFrom: '2026-05-01' as Day,
    linkKeys: { ...none, repeals: ['a'], interprets: ['c'] },
  })
  const links = linksOf([record('a'), repealing, record('c')])
  expect(links.get('a')).toEqual([{ relation: 'repealedBy', code: 'b', title: '文件b', on: '2026-05-01' }])
  expect(links.get('b')).toEqual([
    { relation: 'repeals', code: 'a', title: '文件a', on: '2026-05-01' },
    { relation: 'interprets', code: 'c', title: '文件c', on: null },
  ])
  expect(links.get('c')).toEqual([{ relation: 'interpretedBy', code: 'b', title: '文件b', on: null }])
})

test('without a day of its own a repeal works from the day of formation', () => {
  const links = linksOf([record('a'), record('b', { linkKeys: { ...none, repeals: ['a'] } })])
  expect(links.get('a')?.[0]?.on).toBe('2026-03-18')
})

test('what is not public is tied to nothing, and nothing is tied to it', () => {
  expect(linksOf([record('b', { linkKeys: { ...none, repeals: ['a'] } })]).get('b')).toBeUndefined()
  expect(linksOf([record('b', { linkKeys: { ...none, repeals: ['b'] } })]).get('b')).toBeUndefined()
})

test('named twice is tied once; ties come in one order whatever the order of the records', () => {
  const target = record('1')
  const second = record('2', { linkKeys: { ...none, amends: ['1', '1'] } })
  const tenth = record('10', { linkKeys: { ...none, amends: ['1'] } })
  const links = linksOf([tenth, target, second]).get('1')
  expect(links?.map(({ code }) => code)).toEqual(['2', '10'])
  expect(links).toEqual(linksOf([second, target, tenth]).get('1'))
})

const tied = (id: string, keys: Partial<LinkKeys> = {}, agencyKey = 'agency') => ({
  id,
  title: `文件${id}`,
  agencyKey,
  linkKeys: { ...none, ...keys },
})

test.each([
  ['itself', tied('a', { repeals: ['a'] }), [], 'LINK_TO_ITSELF'],
  [
    'another agency’s record',
    tied('a', { interprets: ['x'] }),
    [tied('x', {}, 'other')],
    'LINK_OTHER_AGENCY',
  ],
  ['one that repeals it', tied('a', { repeals: ['b'] }), [tied('b', { repeals: ['a'] })], 'LINK_IN_CIRCLE'],
  [
    'one that repeals it by way of a third',
    tied('a', { repeals: ['b'] }),
    [tied('b', { repeals: ['c'] }), tied('c', { repeals: ['b', 'a'] })],
    'LINK_IN_CIRCLE',
  ],
])('a record is not tied to %s', (_, from, others, code) => {
  expect(linkProblems(from, others).map((one) => one.code)).toEqual([code])
})

test('a record may interpret what repeals another, and be tied to a circle of others', () => {
  expect(linkProblems(tied('a', { interprets: ['b'] }), [tied('b', { repeals: ['a'] })])).toEqual([])
  const circle = [tied('b', { repeals: ['c'] }), tied('c', { repeals: ['b'] })]
  expect(linkProblems(tied('a', { repeals: ['b'] }), circle)).toEqual([])
})

test.each([null, undefined, 'x', 3, [], { amends: 'x' }, { repeals: [1] }])(
  '%j read as keys ties to nothing',
  (kept) => {
    expect(v.parse(LinkKeys, kept)).toEqual(none)
  },
)

test.each(linkSides.map((side) => linkNames[side]))('$zh-Hans is “$en” in English', (names) => {
  expect(names['zh-Hans']).toMatch(/^\p{Script=Han}+$/u)
  expect(names.en).toMatch(/^[A-Z][a-z ]+$/u)
})
