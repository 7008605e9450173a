import { expect, test } from 'vitest'
import type { Explained } from './rank.ts'
import type { Hit } from './answer.ts'
import { fullCharacters } from './characters/full.ts'
import { planQuery } from './query.ts'
import { nearWords, saidOf } from './said.ts'
import { dictionaryOf } from './thesaurus/dictionary.ts'

const dictionary = dictionaryOf([{ say: ['换工作', '跳槽'], find: ['医保关系转移', '关系转移接续'] }])
const understanding = { characters: fullCharacters, dictionary }
const plan = (q: string) => planQuery(q, understanding)
const found = (total: number, counted = 0, explained: ReadonlyMap<string, Explained<Hit>> = new Map()) => ({
  total,
  counted,
  explained,
})

test.each([
  ['0833-2716986', 'phone'],
  ['国办发〔2019〕35号', 'documentNumber'],
  ['社会保险法第三十条', 'article'],
] as const)('%s is said to be looked up as %s', (q, kind) => {
  expect(saidOf(plan(q), found(0))).toEqual([{ kind }])
})

test('words as they stand need no saying', () => {
  expect(saidOf(plan('医保关系转移'), found(3))).toEqual([])
  expect(saidOf(plan('  '), found(0))).toEqual([])
})

test('an everyday word is said with the official ones', () => {
  expect(saidOf(plan('换工作'), found(3))).toEqual([
    { kind: 'meant', said: '换工作', as: ['医保关系转移', '关系转移接续'] },
  ])
})

test('letters are said to be read as sounds only where these found it', () => {
  const yibao = plan('yibao')
  const kinds = yibao.passes.map((_, pass) => saidOf(yibao, found(1, pass)).map(({ kind }) => kind))
  expect(kinds).toContainEqual(['pinyin'])
  expect(kinds).toContainEqual(['initials'])
  expect(kinds[0]).toEqual([])
  expect(saidOf(yibao, found(0))).toEqual([])
})

test('a wrong character of the right sound is said where nothing was written so', () => {
  const explained = new Map([
    ['a', { hit: {} as Hit, score: 1, share: 1, reasons: [{ kind: 'sounds', worth: 10 }] }],
  ] as const)
  expect(saidOf(plan('异地就依'), found(0, 0, explained))).toEqual([{ kind: 'sound' }])
  expect(saidOf(plan('异地就依'), found(2, 0, explained))).toEqual([])
})

test('what is near an unknown word is named by its first official word', () => {
  const near = { said: '工资没结', kind: 'near', asks: [], weight: 0.5 } as const
  const groups = [
    ...plan('换工作').groups,
    { ...near, words: ['劳动保障监察', '欠薪'] },
    { ...near, words: ['劳动保障监察'] },
    { ...near, words: ['仲裁'] },
  ]
  expect(nearWords({ groups })).toEqual(['劳动保障监察', '仲裁'])
})
