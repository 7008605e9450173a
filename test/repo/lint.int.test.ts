import { ESLint } from 'eslint'
import { beforeAll, expect, test } from 'vitest'
import { root } from './files.ts'

/** A file of each kind that is there already: the linter takes its types from its real neighbours. */
const core = 'plugins/catalogue-core/src/search/keys.ts'
const coreTest = 'plugins/catalogue-core/src/search/keys.test.ts'
const config = 'config/search/settings.ts'
const server = 'plugins/catalogue/server/src/register.ts'
const operate = 'plugins/operate/src/say.ts'
const cms = 'cms/src/index.ts'

const refused: readonly (readonly [what: string, file: string, code: string, rule: string])[] = [
  ['any', operate, 'export const a = (b: any): void => { b() }', '@typescript-eslint/no-explicit-any'],
  ['a promise that nobody waits for', operate, 'fetch("/")', '@typescript-eslint/no-floating-promises'],
  [
    'a case that was forgotten',
    operate,
    'export const a = (b: 1 | 2): void => { switch (b) { case 1: console.log(b) } }',
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'a swallowed error',
    operate,
    'export const a = (): void => { try { a() } catch { a() } }',
    'no-restricted-syntax',
  ],
  ['a default export', operate, 'export default 1', 'no-restricted-syntax'],
  [
    'a rule silenced in its file',
    operate,
    '// eslint-disable-next-line\nexport const a: any = 1',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a checker silenced in its file',
    operate,
    '// @ts-ignore\nexport const a = 1',
    '@typescript-eslint/ban-ts-comment',
  ],
  ['401 lines', operate, 'export const a = 1\n'.concat('// b\n'.repeat(400)), 'max-lines'],
  [
    'a test alone',
    coreTest,
    'import { test } from "vitest"\ntest.only("a", () => {})',
    'no-restricted-syntax',
  ],
  [
    'a test that never runs',
    coreTest,
    'import { test } from "vitest"\ntest.skip("a", () => {})',
    'no-restricted-syntax',
  ],
  ['a clock in the core', core, 'export const a = new Date()', 'no-restricted-syntax'],
  ['the time in the core', core, 'export const a = Date.now()', 'no-restricted-properties'],
  ['chance in the core', core, 'export const a = Math.random()', 'no-restricted-properties'],
  ['surroundings in the core', core, 'export const a = globalThis', 'no-restricted-globals'],
  ['Node in the core', core, 'import * as fs from "node:fs"\nexport { fs }', 'no-restricted-imports'],
  [
    'another package in the core',
    core,
    'import * as a from "fast-check"\nexport { a }',
    'no-restricted-imports',
  ],
  [
    'a plugin in config',
    config,
    'import * as a from "@gongkai/rebuild"\nexport { a }',
    'no-restricted-imports',
  ],
  [
    'the site in the plugin',
    server,
    'import * as a from "@gongkai/site/x"\nexport { a }',
    'no-restricted-imports',
  ],
  [
    'the core in cms',
    cms,
    'import * as a from "@gongkai/catalogue-core/page"\nexport { a }',
    'no-restricted-imports',
  ],
  ['Node by its short name', operate, 'import * as fs from "fs"\nexport { fs }', 'no-restricted-imports'],
]

const accepted: readonly (readonly [what: string, file: string, code: string])[] = [
  ['a moment that was given, in the core', core, 'export const a = (at: string): Date => new Date(at)'],
  [
    'the core in config',
    config,
    'import { indexName } from "@gongkai/catalogue-core/search"\nexport { indexName }',
  ],
  ['Node in a service', operate, 'import { join } from "node:path"\nexport { join }'],
  ['a default export that Strapi reads', cms, 'export default {}'],
  [
    'a test skipped for a reason',
    coreTest,
    'import { test } from "vitest"\nconst missing = process.env["A"]\nif (missing === undefined) test.skip("a", () => { console.log() })',
  ],
]

let eslint: ESLint
beforeAll(() => {
  eslint = new ESLint({ cwd: root, overrideConfigFile: 'config/tools/eslint.config.mjs' })
})

const faults = async (file: string, code: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(code, { filePath: file })
  return result?.messages.map(({ ruleId }) => ruleId) ?? ['nothing was linted']
}

test.each(refused)('%s is refused', async (_, file, code, rule) => {
  expect(await faults(file, code)).toContain(rule)
})

test.each(accepted)('%s is accepted', async (_, file, code) => {
  expect(await faults(file, code)).toEqual([])
})
