import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { writes } from '../../../server/src/documents/act.ts'
import { actName, actsNamed } from './act-names.ts'

const server = path.resolve(import.meta.dirname, '../../../server/src')

/** Acts that the server writes by a literal name; what is told by a name without a dot is something else. */
const written = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(path.join(server, file), 'utf8').matchAll(/\bact: '([\w.]+)'|told\('(\w+\.\w+)'/g),
  ])
  .map(([, noted, told]) => noted ?? told ?? '')

test('every act that is written to the audit has a name in both languages', () => {
  const known = new Set(actsNamed('zh-Hans', '').map(([act]) => act))
  expect(written.length).toBeGreaterThan(5)
  expect([...new Set([...written, ...writes])].filter((act) => !known.has(act))).toEqual([])
})

test('an act of a later version is shown by its own name', () => {
  expect(actName('released', 'zh-Hans')).toBe('签发公开')
  expect(actName('something.new', 'zh-Hans')).toBe('something.new')
})
