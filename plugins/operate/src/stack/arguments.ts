import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Stop } from '../say.ts'

/** Where a machine-readable result goes: nowhere, to stdout, or into a file. */
export type JsonTarget =
  { readonly to: 'nowhere' } | { readonly to: 'stdout' } | { readonly to: 'file'; readonly file: string }

export interface Arguments {
  readonly words: readonly string[]
  readonly json: JsonTarget
  readonly options: Readonly<Record<string, string>>
  readonly flags: readonly string[]
}

export interface Accepted {
  /** Words are taken: then only what looks like a file (a slash, or `.json`) is one after `--json`. */
  readonly words: boolean
  readonly options?: readonly string[]
  readonly flags?: readonly string[]
}

const looksLikeFile = (text: string): boolean => text.includes('/') || text.endsWith('.json')

/** Reads `WORDS --json [FILE] --option VALUE --flag`. Throws on what is not known. */
export const readArguments = (
  args: readonly string[],
  { words, options = [], flags = [] }: Accepted,
): Arguments => {
  const read = {
    words: [] as string[],
    json: { to: 'nowhere' } as JsonTarget,
    options: {} as Record<string, string>,
    flags: [] as string[],
  }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name = '', inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name === '' && words && !arg.startsWith('--')) read.words.push(arg)
    else if (name === 'json') {
      const next = rest[0]
      const isFile = next !== undefined && !next.startsWith('--') && (!words || looksLikeFile(next))
      const file = inline ?? (isFile ? rest.shift() : undefined)
      read.json = file === undefined ? { to: 'stdout' } : { to: 'file', file }
    } else if (options.includes(name)) {
      const value = inline ?? rest.shift()
      if (value === undefined) throw new Stop(`--${name} 缺少取值`, `--${name} needs a value`, 2)
      read.options[name] = value
    } else if (flags.includes(name)) read.flags.push(name)
    else throw new Stop(`无法识别的参数：${arg}`, `Unknown argument: ${arg}`, 2)
  }
  return read
}

/** Puts the result where it was asked for; true if it went to stdout, where nothing else may then go. */
export const writeJson = (target: JsonTarget, result: unknown): boolean => {
  const text = `${JSON.stringify(result, null, 2)}\n`
  switch (target.to) {
    case 'nowhere':
      return false
    case 'stdout':
      process.stdout.write(text)
      return true
    case 'file':
      // npm runs us in the repository's folder; a path is meant from where the person stands.
      writeFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), target.file), text)
      return false
  }
}
