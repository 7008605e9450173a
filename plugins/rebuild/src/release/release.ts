import { mkdir, readdir, readFile, readlink, rename, rm, stat, statfs, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { rootPart, understandingPart } from '@gongkai/catalogue-core/release'
import * as v from 'valibot'
import { syncFolder, writeDurably } from '../node/durable-write.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { linkOrCopy } from '../node/link-or-copy.ts'
import { parsedJson } from '../node/parsed-json.ts'
import type { FileRecord } from './finish-file.ts'
import { onDisk } from './part.ts'
import { Parts } from './parts.ts'
import { releaseIdPattern } from './release-id.ts'

/** Lies beside the release's folder, not in it: it is not for the public. */
export const ReleaseManifest = v.object({
  id: v.pipe(v.string(), v.regex(releaseIdPattern)),
  builtAt: v.string(),
  /** Of the publication it shows. */
  digest: v.string(),
  /** The newest change that publication knew of; null where the CMS did not say. */
  version: v.nullable(v.number()),
  /** Of the site's sources and settings it was built with. */
  recipe: v.string(),
  pages: v.number(),
  /** The static search index is that of this publication; it follows by itself where it is not. */
  searchable: v.boolean(),
  /** The name of each part's folder, by the part's key. */
  parts: v.record(v.string(), v.string()),
})
export type ReleaseManifest = v.InferOutput<typeof ReleaseManifest>

/** A part that is one file lies in the release as that file; every other one is a folder. */
const isFile = (key: string): boolean => key === understandingPart

/**
 * The releases of one site: `releases/<id>/` is served, `releases/<id>.json` says what it is, the symbolic link `current`
 * leads to the one that is live. A release is put together from parts, which it shares with others: files of the root part
 * stand in it as links to the same file, all other parts as symbolic links to their folders. So a new release costs as much
 * as there are parts, however many pages they have.
 */
export class Releases {
  readonly #site: string
  readonly parts: Parts

  constructor(siteDir: string) {
    this.#site = siteDir
    this.parts = new Parts(siteDir)
  }

  /** Oldest first. */
  async ids(): Promise<readonly string[]> {
    await mkdir(this.folder(), { recursive: true })
    return (await readdir(this.folder())).filter((name) => releaseIdPattern.test(name)).toSorted()
  }

  /** Null: no release is live, or what is live is not one that was finished here. */
  async current(): Promise<ReleaseManifest | null> {
    const target = await readlink(join(this.#site, 'current')).catch(nullIfMissing)
    return target === null ? null : this.manifest(basename(target))
  }

  async manifest(id: string): Promise<ReleaseManifest | null> {
    const text = await readFile(this.folder(`${id}.json`), 'utf8').catch(nullIfMissing)
    const read = text === null ? null : v.safeParse(ReleaseManifest, parsedJson(text))
    return read?.success === true ? read.output : null
  }

  /** Every file of a release with its bytes and hash, by its path. */
  async files({ parts }: ReleaseManifest): Promise<ReadonlyMap<string, FileRecord>> {
    const files = new Map<string, FileRecord>()
    for (const [key, name] of Object.entries(parts))
      for (const [path, record] of Object.entries((await this.parts.manifest(key, name))?.files ?? {}))
        files.set(path, record)
    return files
  }

  /** What a release holds at a path; null for nothing. */
  async file({ parts }: ReleaseManifest, path: string): Promise<FileRecord | null> {
    const key = Object.keys(parts).find((one) => path === one || (one !== '' && path.startsWith(`${one}/`)))
    const name = parts[key ?? rootPart]
    const files = name === undefined ? {} : (await this.parts.manifest(key ?? rootPart, name))?.files
    return files !== undefined && Object.hasOwn(files, path) ? (files[path] ?? null) : null
  }

  /** False after a power cut or a careless hand took something from it. */
  async isIntact({ id, parts }: ReleaseManifest): Promise<boolean> {
    for (const [key, name] of Object.entries(parts)) {
      if (!(await this.parts.isIntact(key, name))) return false
      if (key !== rootPart && !isFile(key)) {
        if ((await readlink(this.folder(id, key)).catch(nullIfMissing)) === null) return false
        continue
      }
      const manifest = await this.parts.manifest(key, name)
      for (const [path, { bytes }] of Object.entries(manifest?.files ?? {}))
        if ((await stat(this.folder(id, path)).catch(nullIfMissing))?.size !== bytes) return false
    }
    return true
  }

  /** Puts a release together in `work`, a folder on the same disk, and makes it one. It is not live yet. */
  async add(manifest: ReleaseManifest, work: string): Promise<void> {
    await mkdir(work, { recursive: true })
    const root = manifest.parts[rootPart]
    if (root !== undefined) await this.#placeFiles(rootPart, root, work)
    for (const [key, name] of Object.entries(manifest.parts))
      if (isFile(key)) await this.#placeFiles(key, name, work)
      else if (key !== rootPart) await this.#placeLink(manifest.id, key, name, work)
    await mkdir(this.folder(), { recursive: true })
    // First the manifest: a folder that bears a release's name is then always a whole release.
    await writeDurably(this.folder(`${manifest.id}.json`), JSON.stringify(manifest))
    await rename(work, this.folder(manifest.id))
    await syncFolder(this.folder())
  }

  /** Room on the disk for whoever may write, as far as it can be told. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#site)
    return bavail * bsize
  }

  /** A link is replaced by renaming another over it: there is no moment without one (as with unlink + symlink). */
  async switchTo(id: string): Promise<void> {
    const next = join(this.#site, 'current.next')
    await rm(next, { force: true })
    await symlink(join('releases', id), next)
    await rename(next, join(this.#site, 'current'))
    await syncFolder(this.#site)
  }

  /** Keeps the newest `keep` and the one that is live, and the parts they have. `trash` is a folder on the same disk. */
  async prune(keep: number, trash: string): Promise<void> {
    const live = (await this.current())?.id
    const ids = await this.ids()
    const old = new Set(ids.slice(0, -keep).filter((id) => id !== live))
    await mkdir(trash, { recursive: true })
    for (const id of old) {
      // Moved away first: half a release never bears a release's name.
      await rename(this.folder(id), join(trash, id))
      await rm(this.folder(`${id}.json`), { force: true })
    }
    const used = new Set<string>()
    for (const id of ids.filter((one) => !old.has(one)))
      for (const [key, name] of Object.entries((await this.manifest(id))?.parts ?? {}))
        used.add(this.parts.folder(key, name))
    await this.parts.keepOnly(used, trash)
    await rm(trash, { recursive: true, force: true })
  }

  /** Removes manifests whose release never came to be. */
  async tidy(): Promise<void> {
    const ids = new Set(await this.ids())
    for (const name of await readdir(this.folder())) {
      const id = name.replace(/\.json(?:\.new)?$/, '')
      if (id !== name && releaseIdPattern.test(id) && !ids.has(id)) await rm(this.folder(name))
    }
  }

  folder(...steps: readonly string[]): string {
    return join(this.#site, 'releases', ...steps)
  }

  async #placeFiles(key: string, name: string, work: string): Promise<void> {
    const manifest = await this.parts.manifest(key, name)
    const from = this.parts.folder(key, name)
    for (const [path, record] of Object.entries(manifest?.files ?? {}))
      for (const file of onDisk(path, record)) {
        await mkdir(dirname(join(work, file)), { recursive: true })
        await linkOrCopy(join(from, key === rootPart ? file : basename(file)), join(work, file))
      }
  }

  /** Relative, so that the site's folder may be moved as a whole. */
  async #placeLink(id: string, key: string, name: string, work: string): Promise<void> {
    const at = join(work, key)
    await mkdir(dirname(at), { recursive: true })
    await symlink(relative(dirname(this.folder(id, key)), this.parts.folder(key, name)), at)
  }
}
