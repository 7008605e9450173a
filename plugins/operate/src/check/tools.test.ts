import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../root.ts'
import { toolsOf } from './tools.ts'

const names = toolsOf(root).map(({ name }) => name)

test('lint, format, dead code and lock file are looked at', () => {
  expect(names).toEqual(expect.arrayContaining(['lint', 'format', 'dead code', 'lock file']))
})

test.each(['cms', 'config', 'plugins/*', 'seeds', 'site', 'test'])(
  'the types of %s are checked',
  (pattern) => {
    for (const room of globSync(pattern, { cwd: root }))
      expect(names.some((name) => name === `types ${room}` || name.startsWith(`types ${room}/`))).toBe(true)
  },
)

test('nothing that is installed or built is checked', () => {
  expect(names.filter((name) => /node_modules|dist|\/\./.test(name))).toEqual([])
})
