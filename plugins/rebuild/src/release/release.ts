import { mkdir, readdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { syncFolder, writeDurably } from '../node/durable-write.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { parsedJson } from '../node/parsed-json.ts'
import { releaseIdPattern } from './release-id.ts'

/** Lies beside the release's folder, not in it: it is not for the public. */
export const ReleaseManifest = v.object({
  id: v.pipe(v.string(), v.regex(releaseIdPattern)),
  builtAt: v.string(),
  /** Of the publication it shows. */
  digest: v.string(),
  /** Of the site's sources and settings it was built with. */
  recipe: v.string(),
  pages: v.number(),
  files: v.record(v.string(), v.object({ bytes: v.number(), sha256: v.string() })),
})
export type ReleaseManifest = v.InferOutput<typeof ReleaseManifest>

/**
 * The releases of one site: `releases/<id>/` is served, `releases/<id>.json` says what it is,
 * the symbolic link `current` leads to the one that is live.
 */
export class Releases {
  readonly #site: string

  constructor(siteDir: string) {
    this.#site = siteDir
  }

  /** Oldest first. */
  async ids(): Promise<readonly string[]> {
    await mkdir(this.#folder(), { recursive: true })
    return (await readdir(this.#folder())).filter((name) => releaseIdPattern.test(name)).toSorted()
  }

  /** Null: no release is live, or what is live is not one that was finished here. */
  async current(): Promise<ReleaseManifest | null> {
    const target = await readlink(join(this.#site, 'current')).catch(nullIfMissing)
    return target === null ? null : this.manifest(basename(target))
  }

  async manifest(id: string): Promise<ReleaseManifest | null> {
    const text = await readFile(this.#folder(`${id}.json`), 'utf8').catch(nullIfMissing)
    const read = text === null ? null : v.safeParse(ReleaseManifest, parsedJson(text))
    return read?.success === true ? read.output : null
  }

  /** False after a power cut or a careless hand took something from it. */
  async isIntact({ id, files }: ReleaseManifest): Promise<boolean> {
    for (const [path, { bytes }] of Object.entries(files))
      if ((await stat(this.#folder(id, path)).catch(nullIfMissing))?.size !== bytes) return false
    return true
  }

  /** Makes the finished site in `folder` (on the same disk) a release. It is not live yet. */
  async add(manifest: ReleaseManifest, folder: string): Promise<void> {
    await mkdir(this.#folder(), { recursive: true })
    // First the manifest: a folder that bears a release's name is then always a whole release.
    await writeDurably(this.#folder(`${manifest.id}.json`), JSON.stringify(manifest))
    await rename(folder, this.#folder(manifest.id))
    await syncFolder(this.#folder())
  }

  /** A link is replaced by renaming another over it: there is no moment without one (as with unlink + symlink). */
  async switchTo(id: string): Promise<void> {
    const next = join(this.#site, 'current.next')
    await rm(next, { force: true })
    await symlink(join('releases', id), next)
    await rename(next, join(this.#site, 'current'))
    await syncFolder(this.#site)
  }

  /** Keeps the newest `keep` and the one that is live. `trash` is a folder on the same disk. */
  async prune(keep: number, trash: string): Promise<void> {
    const live = (await this.current())?.id
    const old = (await this.ids()).slice(0, -keep).filter((id) => id !== live)
    await mkdir(trash, { recursive: true })
    for (const id of old) {
      // Moved away first: half a release never bears a release's name.
      await rename(this.#folder(id), join(trash, id))
      await rm(this.#folder(`${id}.json`), { force: true })
    }
    await rm(trash, { recursive: true, force: true })
  }

  /** Removes manifests whose release never came to be. */
  async tidy(): Promise<void> {
    const ids = new Set(await this.ids())
    for (const name of await readdir(this.#folder())) {
      const id = name.replace(/\.json(?:\.new)?$/, '')
      if (id !== name && releaseIdPattern.test(id) && !ids.has(id)) await rm(this.#folder(name))
    }
  }

  #folder(...steps: readonly string[]): string {
    return join(this.#site, 'releases', ...steps)
  }
}
