import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { siteRecipe } from './site-recipe.ts'

/** A site that uses one package of its own house and one from elsewhere. */
const house = async () => {
  const root = await temporaryFolder()
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await write('site/package.json', '{"dependencies":{"@own/core":"0.1.0","foreign":"1.0.0"}}')
  await write('site/theme/page.astro', '<p>')
  await write('core/package.json', '{"name":"@own/core"}')
  await write('core/src/rules.ts', 'export {}')
  await write('node_modules/foreign/package.json', '{"version":"1.0.0"}')
  await write('node_modules/foreign/index.js', '')
  await mkdir(join(root, 'node_modules/@own'))
  await symlink('../../core', join(root, 'node_modules/@own/core'))
  const recipe = (url = 'https://gk.example/', basePath = '/', options?: string): Promise<string> =>
    siteRecipe({
      project: join(root, 'site'),
      url,
      basePath,
      options: options === undefined ? null : join(root, options),
    })
  return { write, recipe }
}

test.each([
  ['a page', 'site/theme/page.astro'],
  ['a new file', 'site/theme/new.css'],
  ['a page in Markdown', 'site/pages/help.md'],
  ['a rule of a package of the house', 'core/src/rules.ts'],
  ['the version of a foreign package', 'node_modules/foreign/package.json'],
])('%s is part of it', async (_, path) => {
  const { write, recipe } = await house()
  const before = await recipe()
  expect(await recipe()).toBe(before)
  await write(path, 'changed')
  expect(await recipe()).not.toBe(before)
})

test('so are the address of the site and its base path', async () => {
  const { recipe } = await house()
  expect(await recipe('https://other.example/')).not.toBe(await recipe())
  expect(await recipe('https://gk.example/', '/gk')).not.toBe(await recipe())
})

test('what tools and builds leave is not', async () => {
  const { write, recipe } = await house()
  const before = await recipe()
  await write('site/dist/index.html', '<p>')
  await write('site/.astro/types.d.ts', '')
  await write('site/.cache/rebuild/x', '')
  expect(await recipe()).toBe(before)
})

test('what is written for people alone is not', async () => {
  const { write, recipe } = await house()
  const before = await recipe()
  await write('site/README.md', '# How to')
  await write('core/decisions/0001-why.md', '# Why')
  expect(await recipe()).toBe(before)
})

test('so are the options of the theme, and the pictures that they name', async () => {
  const { write, recipe } = await house()
  const own = await recipe()
  await write('brand/site.json', '{"brand":{"logo":"pictures/logo.svg","accent":"#0b4a8b"}}')
  await write('brand/pictures/logo.svg', '<svg/>')
  const branded = (): Promise<string> => recipe(undefined, undefined, 'brand/site.json')
  const first = await branded()
  expect(first).not.toBe(own)
  expect(await branded()).toBe(first)
  await write('brand/pictures/logo.svg', '<svg><g/></svg>')
  expect(await branded()).not.toBe(first)
  await write('brand/unnamed.svg', '<svg/>')
  const second = await branded()
  await write('brand/site.json', '{"brand":{"accent":"#083766"}}')
  expect(await branded()).not.toBe(second)
  expect(await recipe(undefined, undefined, 'brand/none.json')).not.toBe(own)
})
