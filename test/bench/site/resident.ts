import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildersFor, fewStores, smallHeap } from '../../../plugins/rebuild/src/builder/share.ts'
import { astroOut, compiled } from './astro.ts'
import { measured, type Rendered } from './rendering.ts'

const child = fileURLToPath(new URL('./resident-child.ts', import.meta.url))

/**
 * Every file of a publication, or its pages, their data and feeds alone, made by the renderer that the rebuild service keeps, in as many processes and with as little
 * memory as there. The site is compiled before the clock starts, as it is once for all releases of a theme; reading the
 * publication is in the time.
 */
export const render = async (
  publication: string,
  out: string,
  what: 'all' | 'pages' = 'all',
): Promise<Rendered> => {
  const bundle = astroOut(`renderer-${String(process.pid)}`)
  try {
    await compiled(publication, bundle)
    return await measured(
      [process.execPath, ...smallHeap, child, bundle, out, String(buildersFor(1, 0)), what],
      process.cwd(),
      { ...fewStores, NODE_ENV: 'production', GONGKAI_DATA: publication },
      out,
    )
  } finally {
    await rm(bundle, { recursive: true, force: true })
  }
}

/** Files of `made` that are not, byte for byte, what stands in `whole`; attachments and the build's own files aside. */
export const differing = async (whole: string, made: string): Promise<readonly string[]> => {
  const entries = await readdir(made, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.relative(made, path.join(entry.parentPath, entry.name))
    const [a, b] = await Promise.all([
      readFile(path.join(whole, file)).catch(() => null),
      readFile(path.join(made, file)),
    ])
    if (a?.equals(b) !== true) found.push(file)
  }
  return found
}
