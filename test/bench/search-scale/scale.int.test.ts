import { expect, test } from 'vitest'
import { derived } from './fill.ts'
import { searchScale } from './scale.ts'

const all = async (documents: number) => {
  const rows = []
  for await (const some of derived(documents)) rows.push(...some)
  return rows
}

test('copies are of other places, each its own, and the same each time', async () => {
  const rows = await all(2000)
  expect(rows).toHaveLength(2000)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2000)
  expect(new Set(rows.map(({ url }) => url)).size).toBe(2000)
  expect(new Set(rows.map(({ agency }) => agency)).size).toBeGreaterThan(50)
  expect(rows.some(({ type }) => type === 'record')).toBe(true)
  expect(await all(2000)).toEqual(rows)
})

test('while an index is built anew and swapped nobody is answered an error or falsely nothing', async () => {
  const rows = await searchScale([400], 15)
  const of = (what: string): number | undefined => rows.find((one) => one.what.endsWith(what))?.median
  expect(of('searches while reindexed and swapped')).toBeGreaterThan(0)
  expect(of('errors among them')).toBe(0)
  expect(of('falsely empty among them')).toBe(0)
  expect(rows.filter(({ ratio }) => ratio !== null)).toHaveLength(13)
}, 300_000)
