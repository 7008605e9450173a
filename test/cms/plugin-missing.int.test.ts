import { spawnSync } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, type Folder } from '../real/folder.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, cmsEnvironment } from '../real/strapi.ts'
import { agencyWithCatalogue, rows } from './documents.ts'

const root = path.resolve(import.meta.dirname, '../..')

let database: Database
let app: Folder

beforeAll(async () => {
  database = await sqlite()
  app = await folder('app')
  await cp(path.join(root, 'cms/package.json'), path.join(app.path, 'package.json'))
  await cp(path.join(root, 'cms/dist'), path.join(app.path, 'dist'), { recursive: true })
  // The plugin as it is after a clone, before anyone built it: Strapi passes over such a one without a word.
  await mkdir(path.join(app.path, 'public/uploads'), { recursive: true })
  await mkdir(path.join(app.path, 'unbuilt'))
  await cp(path.join(root, 'plugins/catalogue/package.json'), path.join(app.path, 'unbuilt/package.json'))
  await writeFile(
    path.join(app.path, 'dist/config/plugins.js'),
    `module.exports = () => ({ catalogue: { enabled: true, resolve: ${JSON.stringify(path.join(app.path, 'unbuilt'))} } })\n`,
  )
})
afterAll(async () => {
  await database.stop()
  await app.remove()
})

/** Boots a copy of the app in a process of its own, as `strapi start` would. */
const boot = () =>
  spawnSync(
    process.execPath,
    [
      '-e',
      `require(${JSON.stringify(createRequire(path.join(root, 'cms/package.json')).resolve('@strapi/strapi'))})
        .createStrapi({ appDir: ${JSON.stringify(app.path)}, distDir: ${JSON.stringify(path.join(app.path, 'dist'))}, serveAdminPanel: false })
        .load().then(() => { console.log('STARTED'); process.exit(0) }, (e) => { console.error(e.message); process.exit(1) })`,
    ],
    {
      cwd: app.path,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ...cmsEnvironment(database, path.join(app.path, 'public')),
      },
    },
  )

test('an unbuilt plugin stops the start with a reason, and costs no content', async () => {
  const before = await cms(database, { RELAY: 'false' })
  await agencyWithCatalogue(before.strapi, 'kept')
  await before.stop()

  const failed = boot()
  expect(failed.status).toBe(1)
  expect(failed.stdout).not.toContain('STARTED')
  expect(failed.stderr).toContain('npm run build')

  const after = await cms(database, { RELAY: 'false' })
  expect(await rows(after.strapi, 'agency').count({ where: { slug: 'kept' } })).toBe(1)
  expect(await rows(after.strapi, 'catalogue').count({ where: { publishedAt: { $notNull: true } } })).toBe(1)
  await after.stop()
})
