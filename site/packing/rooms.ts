import { readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

export const manifestOf = (room: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, room, 'package.json'), 'utf8')) as Manifest

/** Packages of the house that the theme stands on; they travel inside its own. */
export const inner = ['plugins/catalogue-core', 'plugins/office', 'config'] as const

/** What a package of the house answers under one of its names: `@gongkai/config/workdays.json` → `config/calendars/…`. */
export const fileOf = (specifier: string): string | null => {
  for (const room of inner) {
    const { name, exports = {} } = manifestOf(room)
    if (specifier !== name && !specifier.startsWith(`${name}/`)) continue
    const target = exports[`.${specifier.slice(name.length)}`]
    return target === undefined ? null : path.join(room, target)
  }
  return null
}
