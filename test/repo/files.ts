import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Made by tools or belonging to others; everything else in the folder is ours. */
const foreign = new Set([
  ...['node_modules', 'dist', 'build', 'coverage'],
  ...['.git', '.data', '.astro', '.cache', '.strapi', '.browser', '.results'],
])

/** Every file of the repository, by its path from the root. */
export const files: readonly string[] = globSync('**/*', {
  cwd: root,
  withFileTypes: true,
  exclude: (entry) => foreign.has(entry.name),
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  .filter((file) => !file.startsWith('cms/types/generated/') && !file.startsWith('cms/public/uploads/'))
  .sort()

export const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Programs and styles: what people write and read as source. */
export const sources = files.filter((file) => /\.(?:ts|tsx|mjs|cjs|js|astro|css)$/.test(file))

/** The TypeScript of a source: of a component its frontmatter and its scripts. */
export const programOf = (file: string): string => {
  const text = read(file)
  if (!file.endsWith('.astro')) return text
  const frontmatter = /^---\n(?<code>[\s\S]*?)\n---/.exec(text)?.groups?.['code'] ?? ''
  const scripts = [...text.matchAll(/<script\b[^>]*>(?<code>[\s\S]*?)<\/script>/g)]
  return [frontmatter, ...scripts.map((script) => script.groups?.['code'] ?? '')].join('\n')
}

export const programs = sources.filter((file) => !file.endsWith('.css'))

export const isNamed = (file: string, ...names: readonly string[]): boolean => names.includes(basename(file))
