import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { judgedQuestions } from '@gongkai/config/judged'
import { expect, test } from 'vitest'
import { seedAgencies } from '../bench/search/corpus.ts'
import { judgedIn } from '../bench/search/judged.ts'
import { sets } from '../bench/search/search.ts'

test('what staff try their words against is the tuned set, as far as the seeded catalogues answer it', async () => {
  const paths = new Map<string, { readonly agency: string; readonly path: readonly string[] }>(
    (await seedAgencies()).flatMap(({ slug, catalogues }) =>
      catalogues.flatMap(({ items }) =>
        items.map(({ code, path: steps }) => [`${slug}#${code}`, { agency: slug, path: steps }] as const),
      ),
    ),
  )
  const expected = (await judgedIn(sets.judged)).flatMap(({ query, right }) => {
    const rows = right.flatMap((row) => paths.get(row) ?? [])
    return right.length > 0 && rows.length === 0 ? [] : [{ question: query, right: rows }]
  })
  expect(expected.length).toBeGreaterThan(80)
  expect(judgedQuestions).toEqual(expected)
})

test('no held-out query is among them', async () => {
  const shipped = await readFile(path.join(import.meta.dirname, '../../config/search/judged.json'), 'utf8')
  const tuned = new Set((await judgedIn(sets.judged)).map(({ query }) => query))
  for (const file of [sets['held out'], sets['held out later'], sets.strangers])
    for (const { query } of await judgedIn(file))
      if (!tuned.has(query)) expect(shipped).not.toContain(`"question": "${query}"`)
})
