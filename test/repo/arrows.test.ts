import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { programOf, programs } from './files.ts'

/** Folder → the rooms it may import (DESIGN §4): core ← config ← plugins, site; cms nothing of ours. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'plugins/catalogue-core': [],
  'plugins/office': ['plugins/catalogue-core'],
  config: ['plugins/catalogue-core'],
  'plugins/catalogue': ['plugins/catalogue-core', 'plugins/office', 'config'],
  'plugins/operate': ['plugins/catalogue-core', 'plugins/office', 'config'],
  'plugins/rebuild': ['plugins/catalogue-core', 'config'],
  cms: [],
  site: ['plugins/catalogue-core', 'plugins/office', 'config'],
  seeds: ['plugins/catalogue-core', 'config'],
  test: [
    'plugins/catalogue-core',
    'plugins/office',
    'config',
    'plugins/catalogue',
    'plugins/operate',
    'plugins/rebuild',
    'cms',
    'site',
    'seeds',
  ],
}

const roomOf = (path: string): string | undefined =>
  Object.keys(mayImport).find((room) => path === room || path.startsWith(`${room}/`))

const packages: Readonly<Record<string, string>> = {
  '@gongkai/catalogue-core': 'plugins/catalogue-core',
  '@gongkai/catalogue': 'plugins/catalogue',
  '@gongkai/office': 'plugins/office',
  '@gongkai/operate': 'plugins/operate',
  '@gongkai/rebuild': 'plugins/rebuild',
  '@gongkai/config': 'config',
  '@gongkai/cms': 'cms',
  '@gongkai/site': 'site',
  '@gongkai/seeds': 'seeds',
}

interface Import {
  readonly from: string
  readonly names: string
}

const imports: readonly Import[] = programs.flatMap((file) =>
  ts
    .preProcessFile(programOf(file), true, true)
    .importedFiles.map(({ fileName }) => ({ from: file, names: fileName })),
)

/** The room an import leads to; undefined for packages of others. */
const target = ({ from, names }: Import): string | undefined =>
  names.startsWith('.')
    ? (roomOf(join(dirname(from), names)) ?? 'outside')
    : packages[names.split('/').slice(0, 2).join('/')]

/** Tests and what they stand on; a folder named testing holds nothing that runs. */
const isForTests = (file: string): boolean => file.endsWith('.test.ts') || file.includes('/testing/')

const told = ({ from, names }: Import): string => `${from} → ${names}`

test('imports are read at all', () => {
  expect(imports.length).toBeGreaterThan(200)
  expect(imports.some(({ from }) => from.endsWith('.astro'))).toBe(true)
  expect(imports.filter((one) => target(one) === 'plugins/catalogue-core').length).toBeGreaterThan(50)
})

test('every program stands in a room', () => {
  expect(programs.filter((file) => roomOf(file) === undefined)).toEqual([])
})

test('rooms import only what their arrows allow', () => {
  const wrong = imports.filter((one) => {
    const room = roomOf(one.from) ?? ''
    const to = target(one)
    return to !== undefined && to !== room && !(mayImport[room] ?? []).includes(to)
  })
  expect(wrong.map(told)).toEqual([])
})

test('rooms call each other by name, not by a path through the wall', () => {
  const wrong = imports.filter(
    (one) => one.names.startsWith('.') && roomOf(one.from) !== 'test' && target(one) !== roomOf(one.from),
  )
  expect(wrong.map(told)).toEqual([])
})

/** The full tables of characters: read where the index is made, cut before they go to a browser. */
const tables = 'plugins/catalogue-core/src/search/characters/full.ts'

test('the core imports its own files and valibot, nothing of Node; one file of it the tables of characters', () => {
  const wrong = imports.filter(
    ({ from, names }) =>
      from.startsWith('plugins/catalogue-core/src/') &&
      !isForTests(from) &&
      !names.startsWith('.') &&
      names !== 'valibot' &&
      !(from === tables && ['pinyin-pro', 'opencc-js/t2cn'].includes(names)),
  )
  expect(wrong.map(told)).toEqual([])
})

test('what runs in the browser asks nothing of Node', () => {
  const wrong = imports.filter(
    ({ from, names }) =>
      (from.startsWith('plugins/catalogue/admin/') || from.startsWith('site/theme/search/')) &&
      !isForTests(from) &&
      names.startsWith('node:'),
  )
  expect(wrong.map(told)).toEqual([])
})

test('nothing that runs stands on what is there for tests', () => {
  const wrong = imports.filter(
    ({ from, names }) => !isForTests(from) && roomOf(from) !== 'test' && /(?:^|\/)testing\//.test(names),
  )
  expect(wrong.map(told)).toEqual([])
})
