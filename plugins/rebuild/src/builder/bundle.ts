import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { compileSite, type SiteBuild } from '../astro/compile-site.ts'
import { nullIfMissing } from '../node/error-code.ts'

/**
 * The folder of the site compiled by a recipe; compiles it where that was not done yet. One that bears its name is whole:
 * it is only named so when it is.
 */
export const bundleOf = async (
  recipe: string,
  place: string,
  build: Omit<SiteBuild, 'outDir'>,
  stop: AbortSignal,
): Promise<string> => {
  const folder = join(place, recipe.slice(0, 16))
  const isThere = async (): Promise<boolean> =>
    (await stat(join(folder, 'server', 'entry.mjs')).catch(nullIfMissing)) !== null
  if (await isThere()) {
    const now = new Date()
    await utimes(folder, now, now)
    return folder
  }
  const outDir = `${folder}.${String(process.pid)}`
  await mkdir(place, { recursive: true })
  try {
    await compileSite({ ...build, outDir }, stop)
    await rename(outDir, folder)
  } catch (error) {
    // Another service of the same project was faster.
    if (!(await isThere())) throw error
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
  return folder
}

const bundlesKept = 4

/** Lets go of what was compiled long ago; several services may use one project. */
export const pruneBundles = async (place: string): Promise<void> => {
  const found: { readonly path: string; readonly at: number }[] = []
  for (const name of await readdir(place)) {
    const path = join(place, name)
    const facts = await stat(path).catch(nullIfMissing)
    if (facts !== null && /^[0-9a-f]{16}$/.test(name)) found.push({ path, at: facts.mtimeMs })
  }
  for (const { path } of found.toSorted((a, b) => b.at - a.at).slice(bundlesKept))
    await rm(path, { recursive: true, force: true })
}
