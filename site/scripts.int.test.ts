import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildSite } from './testing/build.ts'
import { files, printed, writePublication } from './testing/publication.ts'

let scripts: readonly string[] = []
beforeAll(async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  await writePublication(data, [printed], files)
  const site = await buildSite({ GONGKAI_DATA: data, SITE_URL: 'https://gk.example.gov.cn' })
  await rm(data, { recursive: true })
  if (site.code !== 0) throw new Error(site.output)
  scripts = [...site.files].filter(([name]) => name.endsWith('.js')).map(([, text]) => text)
})

test('what a page loads stays small', () => {
  const [page = 0, ...later] = scripts.map(({ length }) => length).toSorted((a, b) => b - a)
  // What explains hits to staff, and what does without the search server: each comes only when it is wanted.
  expect(Math.max(...later)).toBeLessThan(12_000)
  // Some 22 kB on the wire. The tables by which questions are understood come apart, with the first key.
  expect(page).toBeLessThan(62_000)
})

test('scripts are written for the oldest browsers that we name, whatever we write', () => {
  expect(scripts.length).toBeGreaterThan(2)
  // Of Firefox 79 and 90, where 78 is to read it; our sources have the first, and Astro would leave it.
  for (const script of scripts) expect(script).not.toMatch(/\?\?=|\|\|=|&&=|\bthis\.#/)
})
