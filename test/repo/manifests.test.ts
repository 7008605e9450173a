import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { files, read } from './files.ts'

const versions = v.optional(v.record(v.string(), v.string()), {})
const Manifest = v.object({
  name: v.string(),
  private: v.literal(true),
  license: v.literal('MIT'),
  dependencies: versions,
  devDependencies: versions,
  peerDependencies: versions,
  optionalDependencies: versions,
})

const manifests = files.filter((file) => /(?:^|\/)package\.json$/.test(file))
const asked = manifests.flatMap((file) => {
  const manifest = v.parse(Manifest, JSON.parse(read(file)))
  const all = [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.peerDependencies,
    manifest.optionalDependencies,
  ]
  return all.flatMap(Object.entries).map(([name, version]) => ({ file, name, version: String(version) }))
})

test('there is a manifest for the root and for each of the ten rooms', () => {
  expect(manifests).toEqual([
    'cms/package.json',
    'config/package.json',
    'package.json',
    'plugins/catalogue-core/package.json',
    'plugins/catalogue/package.json',
    'plugins/office/package.json',
    'plugins/operate/package.json',
    'plugins/rebuild/package.json',
    'seeds/package.json',
    'site/package.json',
    'test/package.json',
  ])
})

describe('versions', () => {
  test('are pinned exactly', () => {
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter(({ version }) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([])
  })

  test('of one package are the same in every room', () => {
    const versionsOf = (wanted: string) =>
      new Set(asked.flatMap((one) => (one.name === wanted ? one.version : [])))
    expect(asked.filter(({ name }) => versionsOf(name).size > 1)).toEqual([])
  })

  test('of Strapi’s packages are one; its design system is numbered by itself', () => {
    const strapi = asked.filter(({ name }) => name.startsWith('@strapi/'))
    const own = new Set(['@strapi/design-system', '@strapi/icons'])
    expect(new Set(strapi.filter(({ name }) => !own.has(name)).map(({ version }) => version)).size).toBe(1)
    expect(new Set(strapi.filter(({ name }) => own.has(name)).map(({ version }) => version)).size).toBe(1)
  })

  test('of Node are those that .nvmrc names', () => {
    const node = asked.filter(({ name }) => name.startsWith('node-linux-'))
    expect(node.map(({ version }) => version)).toEqual([read('.nvmrc').trim(), read('.nvmrc').trim()])
  })
})

test('the lock file says what, never from which server', () => {
  const Lock = v.object({
    packages: v.record(
      v.string(),
      v.object({ resolved: v.optional(v.string()), link: v.optional(v.boolean()) }),
    ),
  })
  const { packages } = v.parse(Lock, JSON.parse(read('package-lock.json')))
  expect(Object.keys(packages).length).toBeGreaterThan(1000)
  const resolved = Object.entries(packages).filter(
    ([, { resolved: at, link }]) => at !== undefined && link !== true,
  )
  expect(resolved).toEqual([])
})

test('no file names a package server or a script server', () => {
  const server =
    /https?:\/\/(?:[\w-]+\.)*(?:registry|npmmirror|artifactory|nexus|verdaccio|unpkg|jsdelivr|cdnjs|esm)\b[\w.-]*/gi
  const named = files
    .filter((file) => !/\.(?:pdf|docx|xlsx|png|jpe?g|ttf|woff2?|ico)$/.test(file))
    .flatMap((file) => [...read(file).matchAll(server)].map(([url]) => `${file}: ${url}`))
  expect(named).toEqual([])
  expect(read('.npmrc')).not.toContain('registry')
})

test('the licence is MIT', () => {
  expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) 2026 Gongkai contributors\n/)
})
