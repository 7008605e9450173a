import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { samplePublication } from './sample-publication.ts'
import { RebuildService } from './rebuild-service.ts'
import { temporaryFolder } from './temporary-folder.ts'

const house = fileURLToPath(new URL('../../../..', import.meta.url))
const notSources = /\/(?:node_modules|dist|\.astro|\.cache)$/

/** What the site is made of, by its place in the house; everything else it uses is installed. */
const packages = ['config', 'plugins/catalogue-core', 'plugins/office'] as const
const sources = ['tsconfig.json', 'site', ...packages] as const

const copySources = async (root: string): Promise<void> => {
  for (const path of sources)
    await cp(join(house, path), join(root, path), {
      recursive: true,
      filter: (from) => !notSources.test(from),
    })
  const installed = join(house, 'node_modules')
  await mkdir(join(root, 'node_modules/@gongkai'), { recursive: true })
  for (const name of await readdir(installed))
    if (name !== '@gongkai') await symlink(join(installed, name), join(root, 'node_modules', name))
  for (const path of packages)
    await symlink(join(root, path), join(root, 'node_modules/@gongkai', basename(path)))
}

/** The real site in a folder of its own for the tests of one file: they may break it and mend it. */
export class SiteCopy {
  #root = ''
  #first: Promise<string> | null = null

  /** Call at the top of a test file. */
  static forThisFile(): SiteCopy {
    const copy = new SiteCopy()
    beforeAll(async () => {
      copy.#root = await mkdtemp(join(tmpdir(), 'gongkai-site-'))
      await copySources(copy.#root)
    })
    afterAll(() => rm(copy.#root, { recursive: true, force: true }))
    return copy
  }

  get project(): string {
    return join(this.#root, 'site')
  }

  /** A SITE_DIR whose release shows the sample publication. It is built once; each test gets a copy. */
  async released(under = tmpdir()): Promise<string> {
    this.#first ??= this.#build()
    const siteDir = await temporaryFolder(under)
    await cp(await this.#first, siteDir, { recursive: true, verbatimSymlinks: true })
    return siteDir
  }

  async #build(): Promise<string> {
    const siteDir = join(this.#root, 'released')
    const cms = await samplePublication()
    const service = await RebuildService.start({ cms: cms.url, siteDir, project: this.project })
    await service.until(
      'a first release, without any hook',
      async () => (await service.status()).release !== null,
    )
    await service.end('SIGTERM')
    return siteDir
  }
}
