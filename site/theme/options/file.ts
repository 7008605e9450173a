import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { both, OptionsError } from './fault.ts'
import { readOptions } from './read.ts'
import type { Locate, ThemeOptions } from './schema.ts'

/** Paths of options as they are found from a folder. */
export const locateFrom =
  (folder: string): Locate =>
  (given) => {
    const at = path.resolve(folder, given)
    return existsSync(at) ? at : null
  }

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new OptionsError(file, [
      { path: '(file)', message: both(`无法读取：${reason}`, `cannot be read: ${reason}`) },
    ])
  }
}

const isGroup = (given: unknown): given is ThemeOptions => typeof given === 'object' && given !== null

/** Options from a JSON file, for whoever brands a site without touching its source. Its paths start from its own folder. */
export const optionsFromFile = (file: string): ThemeOptions => {
  const given = parsed(file)
  const folder = path.dirname(path.resolve(file))
  const read = readOptions(given, locateFrom(folder))
  if (!read.usable) throw new OptionsError(file, read.faults)
  return isGroup(given) ? { folder, ...given } : {}
}
