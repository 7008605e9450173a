import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashInputs } from './inputs.ts'

let root = ''
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'))
  write('src/a.ts', 'a')
  write('src/deep/b.ts', 'b')
  write('package.json', '{}')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const hash = (): string => hashInputs(root, ['src', 'package.json'])

test('nothing changed: the same', () => {
  expect(hash()).toBe(hash())
})

test.each([
  ['a changed file', () => write('src/deep/b.ts', 'B')],
  ['a new file', () => write('src/c.ts', '')],
  ['a file moved', () => (rmSync(join(root, 'src/a.ts')), write('src/z.ts', 'a'))],
  ['a changed manifest', () => write('package.json', '{"a":1}')],
])('%s makes it stale', (_what, change) => {
  const before = hash()
  change()
  expect(hash()).not.toBe(before)
})

test.each(['src/a.test.ts', 'src/dist/a.js', 'src/node_modules/x/index.js', 'src/.cache/x', 'other/x.ts'])(
  '%s does not',
  (path) => {
    const before = hash()
    write(path, 'x')
    expect(hash()).toBe(before)
  },
)
