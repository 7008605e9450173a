import { entryKey, problemsOfThesaurus } from '@gongkai/catalogue-core/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { describe, expect, test } from 'vitest'
import { judgedIn } from '../bench/search/judged.ts'
import { sets } from '../bench/search/search.ts'

/** Official words and their abbreviations must stand in any thesaurus, asked for by a judge or not. */
const longestWord = 5

describe('the thesaurus that ships', () => {
  test('has no problems', () => {
    expect(problemsOfThesaurus(thesaurus)).toEqual([])
  })

  test('has one key for each entry, by which staff switch it off', () => {
    const keys = thesaurus.map(entryKey)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test.each(Object.entries(sets))('was not written from the queries that are %s', async (_name, file) => {
    const queries = await judgedIn(file)
    expect(queries.length).toBeGreaterThan(100)
    const words = new Set(thesaurus.flatMap((entry) => Object.values(entry).flat()))
    const copied = queries.filter(
      ({ query, class: kind }) =>
        words.has(query) && (kind === 'question' || [...query].length > longestWord),
    )
    // What a row is called stands in the thesaurus because rows are called so.
    expect(copied.filter(({ class: kind }) => kind !== 'word').map(({ query }) => query)).toEqual([])
  })
})
