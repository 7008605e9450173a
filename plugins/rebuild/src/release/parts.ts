import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { rootPart } from '@gongkai/catalogue-core/release'
import * as v from 'valibot'
import { syncFolder } from '../node/durable-write.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { parsedJson } from '../node/parsed-json.ts'
import { onDisk, PartManifest, pathInPart } from './part.ts'

/** A part's folder among those of its key: what it was made from, and the run that made it. */
const partName = /^[0-9a-f]{16}-[0-9A-Za-z]+$/

/** The name of a part's folder begins with what it was made from; the run tells two such apart, where one was damaged. */
export const nameOfPart = (digest: string, run: string): string => `${digest.slice(0, 16)}-${run}`

/** Manifests of parts that were read last; a folder of a name never changes. */
const remembered = 64

const folderOfKey = (key: string): string => (key === rootPart ? '_root' : key.replaceAll('/', '+'))

/**
 * Parts that releases consist of: `parts/<key>/<name>/` is what the release links to, `parts/<key>/<name>.json` says what it
 * is. A part never changes once it is here, and releases share it.
 */
export class Parts {
  readonly #folder: string
  readonly #read = new Map<string, PartManifest>()
  readonly #pages = new Map<string, number>()

  constructor(siteDir: string) {
    this.#folder = join(siteDir, 'parts')
  }

  folder(key: string, name: string): string {
    return join(this.#folder, folderOfKey(key), name)
  }

  manifestPath(key: string, name: string): string {
    return `${this.folder(key, name)}.json`
  }

  /** A part that was made from just this, by whatever run; null where there is none. */
  async find(key: string, digest: string): Promise<string | null> {
    const names = await readdir(join(this.#folder, folderOfKey(key))).catch(nullIfMissing)
    return (
      (names ?? [])
        .filter((name) => partName.test(name) && name.startsWith(`${digest.slice(0, 16)}-`))
        .toSorted()
        .at(-1) ?? null
    )
  }

  /** Takes in what was built in `folder` with its manifest beside it. */
  async add(key: string, name: string, folder: string, manifest: string): Promise<void> {
    const place = join(this.#folder, folderOfKey(key))
    await mkdir(place, { recursive: true })
    // First the manifest: a folder that bears a part's name is then always a whole part.
    await rename(manifest, this.manifestPath(key, name))
    await rename(folder, this.folder(key, name))
    await syncFolder(place)
  }

  async manifest(key: string, name: string): Promise<PartManifest | null> {
    const path = this.manifestPath(key, name)
    const known = this.#read.get(path)
    if (known !== undefined) return known
    const text = await readFile(path, 'utf8').catch(nullIfMissing)
    const read = text === null ? null : v.safeParse(PartManifest, parsedJson(text))
    if (read?.success !== true) return null
    const oldest = this.#read.keys().next()
    if (this.#read.size >= remembered && oldest.done !== true) this.#read.delete(oldest.value)
    this.#read.set(path, read.output)
    return read.output
  }

  /** False after a power cut or a careless hand took something from it. */
  async isIntact(key: string, name: string): Promise<boolean> {
    const manifest = await this.manifest(key, name)
    if (manifest === null) return false
    for (const [path, record] of Object.entries(manifest.files)) {
      const [own = '', ...others] = onDisk(join(this.folder(key, name), pathInPart(key, path)), record)
      if ((await stat(own).catch(nullIfMissing))?.size !== record.bytes) return false
      for (const copy of others) if ((await stat(copy).catch(nullIfMissing)) === null) return false
    }
    return true
  }

  async pages(key: string, name: string): Promise<number> {
    const path = this.manifestPath(key, name)
    const known = this.#pages.get(path)
    if (known !== undefined) return known
    const files = (await this.manifest(key, name))?.files ?? {}
    const pages = Object.keys(files).filter((file) => file.endsWith('.html')).length
    this.#pages.set(path, pages)
    return pages
  }

  /** A part that turned out wrong is none. */
  async discard(key: string, name: string, trash: string): Promise<void> {
    await mkdir(trash, { recursive: true })
    await rename(this.folder(key, name), join(trash, `${folderOfKey(key)}-${name}`))
    await rm(this.manifestPath(key, name), { force: true })
    await rm(trash, { recursive: true, force: true })
  }

  /** Removes the parts that no release has. `trash` is a folder on the same disk. */
  async keepOnly(used: ReadonlySet<string>, trash: string): Promise<void> {
    for (const place of (await readdir(this.#folder).catch(nullIfMissing)) ?? []) {
      for (const entry of await readdir(join(this.#folder, place))) {
        const name = entry.replace(/\.json(?:\.new)?$/, '')
        if (used.has(join(this.#folder, place, name))) continue
        this.#pages.delete(join(this.#folder, place, `${name}.json`))
        if (name !== entry) await rm(join(this.#folder, place, entry), { force: true })
        else {
          await mkdir(trash, { recursive: true })
          // Moved away first: half a part never bears a part's name.
          await rename(join(this.#folder, place, entry), join(trash, `${place}-${entry}`))
        }
      }
    }
  }
}
