import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { compileSite, type SiteBuild } from '../astro/compile-site.ts'
import { nullIfMissing } from '../node/error-code.ts'

const folderOf = (recipe: string, place: string): string => join(place, recipe.slice(0, 16))

export const isCompiled = async (recipe: string, place: string): Promise<boolean> =>
  (await stat(join(folderOf(recipe, place), 'server', 'entry.mjs')).catch(nullIfMissing)) !== null

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
  const folder = folderOf(recipe, place)
  const isThere = (): Promise<boolean> => isCompiled(recipe, place)
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

/**
 * Lets go of what was compiled long ago and is of none of `recipes`, those of the releases that are kept; several services
 * may use one project.
 */
export const pruneBundles = async (place: string, recipes: readonly string[]): Promise<void> => {
  const kept = new Set(recipes.map((recipe) => folderOf(recipe, place)))
  const found: { readonly path: string; readonly at: number }[] = []
  for (const name of await readdir(place)) {
    const path = join(place, name)
    const facts = await stat(path).catch(nullIfMissing)
    if (facts !== null && !kept.has(path) && /^[0-9a-f]{16}$/.test(name))
      found.push({ path, at: facts.mtimeMs })
  }
  for (const { path } of found.toSorted((a, b) => b.at - a.at).slice(bundlesKept))
    await rm(path, { recursive: true, force: true })
}
