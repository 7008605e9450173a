import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { multiSearch, planQuery, readAnswer } from '@gongkai/catalogue-core/search'
import { answerStatically } from '@gongkai/catalogue-core/static-search'
import { expect, test } from 'vitest'
import { city } from '../bench/search/city.ts'
import { judgedIn } from '../bench/search/judged.ts'
import { sets } from '../bench/search/search.ts'
import { staticFiles } from '../bench/search/static.ts'
import { packedFor, understandingFor } from '../bench/search/understanding.ts'

const mostBytes = 300_000

/** As the site's own server has it ready, and as a plain host compresses on its way. */
const encodings = {
  brotli: (text: string) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length,
  gzip: (text: string) => gzipSync(text, { level: 6 }).length,
} as const

test('the first question without a search server costs at most 300 kB in a city of 3 000 rows, its tables of words included', async () => {
  const documents = await city(3000)
  expect(documents.length).toBe(3000)
  expect(new Set(documents.map(({ url }) => url)).size).toBe(3000)
  const { manifest, files } = staticFiles(documents)
  const understanding = understandingFor(documents)
  const always = [manifest, JSON.stringify(packedFor(documents))]
  const judged = (await Promise.all(Object.values(sets).map(judgedIn))).flat()
  for (const [encoding, sizeOf] of Object.entries(encodings)) {
    const sizes = new Map([...files].map(([name, json]) => [name, sizeOf(json)]))
    const before = always.reduce((sum, text) => sum + sizeOf(text), 0)
    const costs: number[] = []
    for (const { query } of judged) {
      const fetched = new Set<string>()
      const plan = planQuery(query, understanding)
      const answer = await answerStatically(
        JSON.parse(manifest),
        (name) => {
          fetched.add(name)
          return Promise.resolve(JSON.parse(files.get(name) ?? ''))
        },
        multiSearch(plan, { locale: 'zh-Hans', narrowing: {}, limit: 50 }),
        plan,
      )
      readAnswer(answer, plan)
      costs.push([...fetched].reduce((sum, name) => sum + (sizes.get(name) ?? Infinity), before))
    }
    costs.sort((a, b) => a - b)
    console.info(
      `static index, ${encoding}: first of ${costs.length} questions p50 ${costs[costs.length >> 1]}, most ${costs.at(-1)} bytes`,
    )
    expect(costs.filter((cost) => cost > mostBytes)).toEqual([])
    expect(costs.length).toBeGreaterThan(380)
  }
}, 120_000)
