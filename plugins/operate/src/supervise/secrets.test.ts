import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureSecrets, secretNames } from './secrets.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  file = join(folder, 'secrets.json')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const mode = (): number => statSync(file).mode & 0o777

test('made once, readable for the owner only, and the same ever after', () => {
  const first = ensureSecrets(file, {})
  expect(mode()).toBe(0o600)
  expect(Object.keys(first).toSorted()).toEqual([...secretNames].toSorted())
  expect(new Set(Object.values(first)).size).toBe(secretNames.length)
  expect(first.REBUILD_HOOK_SECRET).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  for (const secret of Object.values(first)) expect(secret.length).toBeGreaterThanOrEqual(32)
  expect(ensureSecrets(file, {})).toEqual(first)
})

test('two installations share none', () => {
  const other = ensureSecrets(join(folder, 'other.json'), {})
  const all = [...Object.values(ensureSecrets(file, {})), ...Object.values(other)]
  expect(new Set(all).size).toBe(2 * secretNames.length)
})

test('a given variable stands in for the kept one and is not written down', () => {
  ensureSecrets(file, {})
  expect(ensureSecrets(file, { EXPORT_TOKEN: 'given by the operator' }).EXPORT_TOKEN).toBe(
    'given by the operator',
  )
  expect(readFileSync(file, 'utf8')).not.toContain('given by the operator')
})

test('what an older version had not made yet is added, the rest stays', () => {
  const { ENCRYPTION_KEY: _, ...older } = ensureSecrets(file, {})
  writeFileSync(file, JSON.stringify(older))
  const now = ensureSecrets(file, {})
  expect(now).toMatchObject(older)
  expect(ensureSecrets(file, {})).toEqual(now)
})

test.each(['{', '[]', '{"EXPORT_TOKEN": 7}', ''])(
  'a damaged file stops the start and is left as it is: %s',
  (text) => {
    writeFileSync(file, text)
    expect(() => ensureSecrets(file, {})).toThrow('已损坏')
    expect(readFileSync(file, 'utf8')).toBe(text)
  },
)

test('a file copied with open rights is tightened', () => {
  ensureSecrets(file, {})
  chmodSync(file, 0o644)
  ensureSecrets(file, {})
  expect(mode()).toBe(0o600)
})
