import { locales, type Locale } from '../catalogue/ids.ts'
import { agencyPath } from '../page/paths.ts'

/**
 * What files of a release are made from: by the path of each (`cixi/items/25/index.html`) one word that stands for
 * everything that it shows. The same word and the same theme, and the file is the same, byte for byte: so it need not be
 * made again.
 */
export type Made = ReadonlyMap<string, string>

/** Makes one word of a text: the same for the same text, another for any other. Hashing is none of the core's business. */
export type Digest = (text: string) => string

/** `/cixi/items/25/` → `cixi/items/25/index.html` */
export const pageFile = (address: string): string => `${address.slice(1)}index.html`

/** `/cixi/records/2026-3/%E8%A1%A8.pdf` → the name that it has on disk. */
export const fileAt = (address: string): string => decodeURIComponent(address.slice(1))

/** `cixi/items/25/index.html` → `/cixi/items/25/`; other files stand at their own path. */
export const addressOf = (path: string): string => `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`

/** An attachment is made from nothing: it is there, under a name that holds its content. */
const attachment = 'attachment '
export const attachmentWord = (name: string, bytes: number): string => `${attachment}${String(bytes)} ${name}`

/** The attachment that stands for a word; null for what has to be made. */
export const attachmentIn = (word: string): { readonly name: string; readonly bytes: number } | null => {
  if (!word.startsWith(attachment)) return null
  const [bytes = '', name = ''] = word.slice(attachment.length).split(' ')
  return { name, bytes: Number(bytes) }
}

/** What of the files before may stay, what must be made, and what must be gone. */
export interface Touched {
  readonly make: readonly string[]
  readonly keep: readonly string[]
  readonly gone: readonly string[]
}

export const touched = (before: Made, now: Made): Touched => {
  const make: string[] = []
  const keep: string[] = []
  for (const [path, from] of now) (before.get(path) === from ? keep : make).push(path)
  return { make, keep, gone: [...before.keys()].filter((path) => !now.has(path)) }
}

/**
 * A part of a release: files that lie in one folder and change together. The word is its folder: an agency in a language
 * (`cixi`, `en/cixi`), the laws (`basis`), the files of a build (`_astro`). What lies in no such folder is the root part.
 */
export const rootPart = ''

/** The static search index: made from everything that can be found, and so apart from what one change touches. */
export const searchIndexPart = 'search/static'
/** So is what the search page understands questions with: one file, and a part by itself. */
export const understandingPart = 'search/understanding.json'

/** Folders of the site's own that are parts by themselves: they grow with the site. */
const ownFolders: readonly string[] = ['_astro', 'about/leaving', 'basis', 'compare', searchIndexPart]

/** The part of an agency in a language: the folder under whose address its pages stand. */
export const agencyPart = (agency: Parameters<typeof agencyPath>[0]): string =>
  fileAt(agencyPath(agency)).replace(/\/$/, '')

/** The part that a file belongs to; `slugs` are the agencies that have pages. */
export const partOf = (path: string, slugs: ReadonlySet<string>): string => {
  const [first = '', ...rest] = path.split('/')
  const prefix = (locales as readonly string[]).includes(first) ? `${first}/` : ''
  const steps = prefix === '' ? [first, ...rest] : rest
  // A file beside the folders, as the page of a language, is in none of them.
  if (steps.length < 2) return rootPart
  if (path === understandingPart) return path
  const [folder = '', inner = ''] = steps
  if (slugs.has(folder)) return `${prefix}${folder}`
  const own = ownFolders.find((name) => name === folder || name === `${folder}/${inner}`)
  return own === undefined || (own.includes('/') && steps.length < 3) ? rootPart : `${prefix}${own}`
}

/** All files of a release, part by part. */
export const partsOf = (made: Made, slugs: ReadonlySet<string>): ReadonlyMap<string, Made> => {
  const parts = new Map<string, Map<string, string>>()
  for (const [path, from] of made) {
    const key = partOf(path, slugs)
    const part = parts.get(key) ?? new Map<string, string>()
    parts.set(key, part.set(path, from))
  }
  return parts
}

/** One word for all a part holds. */
export const partDigest = (made: Made, recipe: string, digest: Digest): string =>
  digest(JSON.stringify([recipe, [...made].sort(([a], [b]) => (a < b ? -1 : 1))]))

/** A page and the locales in which it is there: each names the others. */
export type Exists = (address: string) => readonly Locale[]
