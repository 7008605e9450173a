import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AttachmentStore } from '../publication/attachments.ts'
import { buildSite } from '../astro/build-site.ts'
import { checkRelease, problemLines } from '../release/check-release.ts'
import { CmsClient } from '../publication/cms-client.ts'
import { asFailure, RunFailure } from './failure.ts'
import { finishFiles } from '../release/finish-files.ts'
import { moveFolder } from '../node/move-folder.ts'
import { placesOf, pruneLogs } from './places.ts'
import { publicationDigest } from '../publication/publication-digest.ts'
import { readPublication } from '../publication/publication.ts'
import { releaseId } from '../release/release-id.ts'
import { Releases, type ReleaseManifest } from '../release/release.ts'
import type { Settings } from '../settings.ts'
import { siteFiles } from '../release/site-files.ts'
import { siteRecipe } from '../astro/site-recipe.ts'

export type Step = 'reading' | 'building' | 'checking' | 'finishing' | 'switching'

export interface RunRequest {
  readonly id: string
  /** Build even if the publication and the site's sources are those of the current release. */
  readonly force: boolean
}

export type RunEnd =
  | { readonly outcome: 'released' | 'unchanged'; readonly release: ReleaseManifest }
  | { readonly outcome: 'failed'; readonly failure: RunFailure }
  | { readonly outcome: 'stopped' }

type Progress = (step: Step) => void

/** From the publication as it is now to a release that shows it. The old release serves until the very last step. */
export const run = async (
  settings: Settings,
  request: RunRequest,
  progress: Progress,
  stop: AbortSignal,
): Promise<RunEnd> => {
  try {
    return await attempt(settings, request, progress, stop)
  } catch (error) {
    return stop.aborted ? { outcome: 'stopped' } : { outcome: 'failed', failure: asFailure(error) }
  }
}

const attempt = async (
  settings: Settings,
  { id, force }: RunRequest,
  progress: Progress,
  stop: AbortSignal,
): Promise<RunEnd> => {
  progress('reading')
  const releases = new Releases(settings.siteDir)
  const cms = new CmsClient(settings.cms)
  const recipe = await siteRecipe(settings.site)
  const index = await cms.index(stop)
  const current = await releases.current()
  const isCurrent = current?.recipe === recipe && current.digest === publicationDigest(index)
  if (isCurrent && !force && (await releases.isIntact(current)))
    return { outcome: 'unchanged', release: current }
  const places = placesOf(settings.siteDir, settings.site.project)
  const work = join(places.work, id)
  const outDir = join(places.build, id)
  try {
    const store = new AttachmentStore(places.attachments)
    const { digest, inventory, files } = await readPublication(
      cms,
      store,
      index,
      join(work, 'data'),
      new URL(settings.site.url).hostname,
      stop,
    )

    progress('building')
    await mkdir(dirname(outDir), { recursive: true })
    await pruneLogs(places)
    await buildSite(
      {
        ...settings.site,
        outDir,
        data: join(work, 'data'),
        timeoutMs: settings.buildTimeoutMs,
        logFile: join(places.logs, `${id}.log`),
      },
      stop,
    )
    const site = join(work, 'site')
    await moveFolder(outDir, site)

    progress('checking')
    const built = await siteFiles(site)
    const problems = checkRelease(built, inventory)
    if (problems.length > 0)
      throw new RunFailure('CHECK_FAILED', { count: String(problems.length) }, problemLines(problems))

    progress('finishing')
    const release: ReleaseManifest = {
      id: releaseId(new Date(), digest, (await releases.ids()).at(-1) ?? null),
      builtAt: new Date().toISOString(),
      digest,
      recipe,
      pages: [...built.keys()].filter((path) => path.endsWith('.html')).length,
      files: await finishFiles(site, built.keys(), stop),
    }
    stop.throwIfAborted()

    progress('switching')
    await releases.add(release, site)
    await releases.switchTo(release.id)
    await releases.prune(settings.keepReleases, join(places.work, 'trash'))
    await store.keepOnly(files)
    return { outcome: 'released', release }
  } finally {
    await rm(outDir, { recursive: true, force: true })
    await rm(work, { recursive: true, force: true })
  }
}
