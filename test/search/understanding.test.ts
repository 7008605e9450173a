import { brotliCompressSync } from 'node:zlib'
import { fullCharacters, searchDocuments } from '@gongkai/catalogue-core/indexing'
import { planQuery } from '@gongkai/catalogue-core/search'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedAgencies } from '../bench/search/corpus.ts'
import { packedFor, understandingFor } from '../bench/search/understanding.ts'

const rows = (await seedAgencies()).flatMap(searchDocuments)
const packed = packedFor(rows)
const bytes = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length

test('the tables of characters for the five catalogues take at most 40 kB on the wire, with the thesaurus 52', () => {
  expect(bytes(packed.characters)).toBeLessThanOrEqual(40_000)
  expect(bytes(packed)).toBeLessThanOrEqual(52_000)
})

test('what is typed as the rows print it sounds in the browser as it does in the index', () => {
  const { characters } = understandingFor(rows)
  const differing = rows.flatMap(({ title, path }) =>
    [title, ...path]
      .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
      .filter((run) => characters.read(run).join(' ') !== fullCharacters.read(run).join(' ')),
  )
  expect(differing).toEqual([])
})

test('traditional characters ask what their simplified forms ask', () => {
  const understanding = understandingFor(rows)
  for (const [traditional, simplified] of [
    ['醫療救助', '医疗救助'],
    ['異地就醫備案', '异地就医备案'],
    ['財政預決算', '财政预决算'],
  ] as const)
    expect(planQuery(traditional, understanding)).toEqual(planQuery(simplified, understanding))
})

test('any question in citizens’ words is planned, and every pass may be asked through the site', () => {
  const understanding = understandingFor(rows)
  const said = [...understanding.dictionary.meanings.keys(), '第二十条', 'yibao', '𠮷', '，', ' ', '35号']
  const question = fc.array(fc.constantFrom(...said), { maxLength: 60 }).map((words) => words.join(''))
  fc.assert(
    fc.property(question, (text) => {
      const { passes, roles } = planQuery(text, understanding)
      expect(passes.length + 3 * roles.filter((role) => role === 'exact').length).toBeLessThanOrEqual(16)
      for (const { q } of passes)
        expect([q.length <= 200, !/\p{Cs}/u.test(q), q === '']).toEqual([true, true, false])
    }),
  )
})
