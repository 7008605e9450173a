import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '../bench/measure.ts'
import { search } from '../bench/search/search.ts'

/** Written by `npm run bench -- search --json test/search/figures.json`, and only when the figures are as good or better. */
const committed = path.join(import.meta.dirname, 'figures.json')
const Committed = v.object({ rows: v.array(v.object({ what: v.string(), median: v.number() })) })

let measured: ReadonlyMap<string, number>
let rows: readonly Row[]
beforeAll(async () => {
  rows = await search(undefined)
  measured = new Map(rows.map(({ what, median }) => [what, median]))
}, 300_000)

const isOurs = (what: string): boolean => what.startsWith('ours, ')
const isLost = (what: string): boolean => what.endsWith('no hit')

describe('search', () => {
  test('is no worse than the committed figures, in any set and class', async () => {
    const before = v.parse(Committed, JSON.parse(await readFile(committed, 'utf8'))).rows
    expect(before.filter(({ what }) => isOurs(what)).length).toBeGreaterThanOrEqual(40)
    const worse = before.flatMap(({ what, median }) => {
      const now = measured.get(what) ?? Number.NaN
      const holds = isLost(what) ? now <= median : now >= median
      return !isOurs(what) || holds ? [] : [`${what}: ${now}, was ${median}`]
    })
    expect(worse).toEqual([])
  })

  test('answers the tuned queries as was promised: 98 of 100 first, and no class below nine of ten', () => {
    const tuned = rows.filter(({ what }) => what.startsWith('ours, judged, '))
    const of = (what: string): number => measured.get(`ours, judged, all (105): ${what}`) ?? Number.NaN
    expect(of('success@1')).toBeGreaterThanOrEqual(98)
    expect(of('MRR × 100')).toBeGreaterThanOrEqual(99)
    const weak = tuned.filter(({ what, median }) => what.endsWith('success@1') && median < 90)
    expect(weak.map(({ what }) => what)).toEqual([])
  })

  test('while the server is away the static index finds as well, within three hundredths of MRR in every set', () => {
    const ours = rows.filter(({ what }) => /^ours, .*, all \(\d+\): MRR/.test(what))
    expect(ours).toHaveLength(4)
    const worse = ours.flatMap(({ what, median }) => {
      const fallback = measured.get(what.replace('ours', 'static fallback')) ?? Number.NaN
      return fallback >= median - 3 ? [] : [`${what}: ${median}, without a server ${fallback}`]
    })
    expect(worse).toEqual([])
  })
})
