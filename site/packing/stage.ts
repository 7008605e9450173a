import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from './compile.ts'
import { fileOf, inner, manifestOf, root, type Manifest } from './rooms.ts'
import { packageOf, specifiersIn } from './specifiers.ts'

const read = (file: string): string => readFileSync(file, 'utf8')
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const isTest = (file: string): boolean => /\.test\.ts$/.test(file)

/** The theme's own files, by their paths from the repository's folder. */
const themeFiles = (): readonly string[] =>
  globSync('site/theme/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !isTest(file))
    .toSorted()

const isCode = (file: string): boolean => /\.(?:ts|astro)$/.test(file)

/** Files of inner packages that the theme stands on, from package to package: what answers to the names they ask for. */
const asked = (files: readonly string[]): readonly string[] => {
  const entries = new Set<string>()
  const seen = new Set(files)
  // Grows while it is walked.
  for (const file of seen) {
    if (!isCode(file)) continue
    for (const specifier of specifiersIn(file, read(path.join(root, file)))) {
      const entry = fileOf(specifier)
      if (entry !== null) entries.add(entry)
      const next = entry ?? (specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : null)
      if (next !== null) seen.add(next)
    }
  }
  return [...entries]
}

/** A compiled file and all that it imports by path. */
const closure = (entry: string, found = new Set<string>()): ReadonlySet<string> => {
  if (found.has(entry)) return found
  found.add(entry)
  if (!entry.endsWith('.js')) return found
  for (const specifier of specifiersIn(entry, read(entry)))
    if (specifier.startsWith('.')) closure(path.join(path.dirname(entry), specifier), found)
  return found
}

const declarations = (folder: string): readonly string[] => globSync('**/*.d.ts', { cwd: folder })

/** The compiler writes paths in programs for what they lead to, in declarations it leaves them as they were. */
const declaration = (file: string): string =>
  read(file).replace(/(from |import\()(["'])(\.{1,2}\/[^"']+)\.ts\2/g, '$1$2$3.js$2')

/** Where a name of a package leads once it is compiled; null where the theme never asks for it. */
const compiledExport = (folder: string, target: string): string | object | null => {
  if (!target.endsWith('.ts')) return existsSync(path.join(folder, target)) ? target : null
  const bare = target.replace(/\.ts$/, '')
  return existsSync(path.join(folder, `${bare}.js`)) ? { types: `${bare}.d.ts`, default: `${bare}.js` } : null
}

const innerManifest = ({ name, version, license, exports = {} }: Manifest, folder: string): object => ({
  ...{ name, version, license, type: 'module', sideEffects: false },
  exports: Object.fromEntries(
    Object.entries(exports).flatMap(([as, target]) => {
      const compiled = compiledExport(folder, target)
      return compiled === null ? [] : [[as, compiled]]
    }),
  ),
})

/** Packages of others that anything in a folder asks for, at the versions that the house has. */
const foreign = (folder: string, rooms: readonly string[]): Readonly<Record<string, string>> => {
  const versions = Object.assign({}, ...rooms.map((room) => manifestOf(room).dependencies)) as Record<
    string,
    string
  >
  const names = globSync('**/*.{js,ts,astro}', { cwd: folder })
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap((file) => specifiersIn(file, read(path.join(folder, file))))
    .flatMap((specifier) => packageOf(specifier) ?? [])
    .filter((name) => !name.startsWith('@gongkai/'))
  return Object.fromEntries(
    [...new Set(names)].toSorted().map((name) => {
      const version = versions[name]
      if (version === undefined) throw new Error(`${name}: no room of the theme names its version`)
      return [name, version]
    }),
  )
}

/**
 * Lays out the package that others install: the theme's sources as they are, for Vite reads them; beside them in
 * JavaScript what Node itself loads; and inside it the packages of the house that it stands on.
 */
export const stage = (folder: string, scratch: string): void => {
  const files = themeFiles()
  const entries = asked(files)
  compile(
    ['site/theme/index.ts', 'site/env.d.ts', ...entries.filter((file) => file.endsWith('.ts'))],
    scratch,
  )
  for (const file of files) cpSync(path.join(root, file), path.join(folder, path.relative('site', file)))
  for (const file of closure(path.join(scratch, 'site/theme/index.js'))) {
    const to = path.join(folder, path.relative(path.join(scratch, 'site'), file))
    cpSync(file, to)
  }
  // In a place of their own: beside the sources, TypeScript would read those instead.
  for (const file of declarations(path.join(scratch, 'site/theme')))
    write(path.join(folder, 'types', file), declaration(path.join(scratch, 'site/theme', file)))
  write(path.join(folder, 'types/virtual.d.ts'), declaration(path.join(root, 'site/theme/virtual.d.ts')))
  const names = inner.map((room) => {
    const manifest = manifestOf(room)
    const to = path.join(folder, 'node_modules', manifest.name)
    cpSync(path.join(scratch, room), to, { recursive: true })
    for (const file of declarations(to)) write(path.join(to, file), declaration(path.join(to, file)))
    for (const file of entries)
      if (file.startsWith(`${room}/`) && !file.endsWith('.ts'))
        cpSync(path.join(root, file), path.join(to, path.relative(room, file)))
    write(path.join(to, 'package.json'), JSON.stringify(innerManifest(manifest, to), null, 2))
    return manifest.name
  })
  const { name, version, license } = manifestOf('site')
  const { astro = '', ...dependencies } = foreign(folder, ['site', ...inner])
  write(
    path.join(folder, 'package.json'),
    JSON.stringify(
      {
        ...{ name, version, license, type: 'module' },
        exports: {
          '.': { types: './types/index.d.ts', default: './theme/index.js' },
          // For sites that bring components of their own: what they may import under virtual:gongkai/…
          './virtual': { types: './types/virtual.d.ts' },
          './package.json': './package.json',
        },
        files: ['theme', 'types'],
        peerDependencies: { astro: `^${astro}` },
        dependencies: { ...dependencies, ...Object.fromEntries(names.map((inside) => [inside, version])) },
        bundleDependencies: names,
      },
      null,
      2,
    ),
  )
  cpSync(path.join(root, 'site/README.md'), path.join(folder, 'README.md'))
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
}
