import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { locales } from '@gongkai/catalogue-core/catalogue'
import { attachmentIn } from '@gongkai/catalogue-core/release'
import { writtenFile } from './files.ts'
import { madeOfAgency, madeOfSite } from './made.ts'
import { publicationIndex } from './publication.ts'
import type { Site } from './site.ts'
import { staticIndexFiles } from './static-index.ts'

/**
 * Puts beside the pages every file that is none: catalogues to take home, data, site maps, former addresses, the static search index.
 * The same publication gives the same bytes. Answers how many.
 */
export const writeFiles = async (dist: URL, site: Site): Promise<number> => {
  let written = 0
  const write = async (name: string, content = writtenFile(name, site)): Promise<void> => {
    if (content === null) return
    const to = path.join(fileURLToPath(dist), name)
    await mkdir(path.dirname(to), { recursive: true })
    await writeFile(to, content)
    written += 1
  }
  for (const name of madeOfSite(site).keys()) await write(name)
  for (const locale of locales)
    for (const { slug } of publicationIndex().agencies.filter((agency) => agency.locale === locale))
      for (const [name, from] of madeOfAgency({ locale, slug }))
        if (attachmentIn(from) === null) await write(name)
  for (const [name, content] of staticIndexFiles()) await write(name, content)
  return written
}
