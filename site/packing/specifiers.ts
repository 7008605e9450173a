import ts from 'typescript'

/** The TypeScript of a component: its frontmatter and its scripts. */
const programOf = (file: string, text: string): string => {
  if (!file.endsWith('.astro')) return text
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
  return [frontmatter, ...scripts].join('\n')
}

/** What a file imports, types included. */
export const specifiersIn = (file: string, text: string): readonly string[] =>
  ts.preProcessFile(programOf(file, text), true, true).importedFiles.map(({ fileName }) => fileName)

/** The package that a specifier names; null for files, for Node and for what the build makes. */
export const packageOf = (specifier: string): string | null => {
  if (/^(?:[./]|\w[\w-]*:)/.test(specifier)) return null
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
