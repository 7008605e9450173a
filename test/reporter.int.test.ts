import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'

const here = import.meta.dirname
const vitest = join(here, '..', 'node_modules', 'vitest', 'vitest.mjs')
const cache = join(here, '.results')

let folder: string
beforeAll(async () => {
  // Inside the repository: the files below import Vitest.
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'reporter-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A real run of these test files: its last line and its exit code. */
const run = async (name: string, files: Readonly<Record<string, string>>) => {
  const root = join(folder, name)
  await mkdir(root)
  for (const [file, body] of Object.entries(files))
    await writeFile(join(root, file), `import { describe, test, expect, afterAll } from 'vitest'\n${body}`)
  const reporter = join(here, 'reporter.ts')
  const config = { test: { pool: 'threads', reporters: ['default', reporter] } }
  await writeFile(join(root, 'vitest.config.mjs'), `export default ${JSON.stringify(config)}`)
  const child = spawn(process.execPath, [vitest, 'run', '--root', root], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  const [said, , [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { last: said.trimEnd().split('\n').at(-1), code }
}

test('a run that passes says how much', async () => {
  const files = { 'a.test.ts': `test('a', () => {}); test('b', () => {})` }
  expect(await run('passes', files)).toEqual({ last: '2 passed, 0 failed', code: 0 })
})

test('failures and skipped ones are counted', async () => {
  const files = {
    'a.test.ts': `test('a', () => {}); test('b', () => { expect(1).toBe(2) }); test.skip('c', () => {})`,
    'b.test.ts': `describe('d', () => { test('e', () => { throw new Error('no') }) })`,
  }
  expect(await run('fails', files)).toEqual({ last: '1 passed, 2 failed, 1 skipped', code: 1 })
})

test('a file that cannot be read has failed', async () => {
  const files = { 'a.test.ts': `test('a', () => {})`, 'b.test.ts': `import './missing.ts'` }
  expect(await run('unreadable', files)).toEqual({ last: '1 passed, 1 failed', code: 1 })
})

test('an error outside any test has failed', async () => {
  const files = {
    'a.test.ts': `test('a', async () => { void Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 50)) })`,
  }
  expect(await run('outside', files)).toEqual({ last: '1 passed, 1 failed', code: 1 })
})

test('what cannot be cleaned up has failed', async () => {
  const files = { 'a.test.ts': `test('a', () => {}); afterAll(() => { throw new Error('left behind') })` }
  expect(await run('cleanup', files)).toEqual({ last: '1 passed, 1 failed', code: 1 })
})

test('a run of nothing is no success', async () => {
  expect(await run('nothing', {})).toEqual({ last: '0 passed, 1 failed', code: 1 })
})

test('a run in which everything is skipped is no success', async () => {
  const files = { 'a.test.ts': `test.skip('a', () => {})` }
  expect(await run('skipped', files)).toEqual({ last: '0 passed, 0 failed, 1 skipped', code: 1 })
})

test('a test that ends the process cannot end the counting', async () => {
  const files = { 'a.test.ts': `test('a', () => {}); test('b', () => { process.exit(0) })` }
  const { last, code } = await run('exit', files)
  expect(last).toMatch(/^\d+ passed, [1-9]\d* failed$/)
  expect(code).toBe(1)
})
