import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteToBe } from '@gongkai/catalogue-core/release'
import { buildParts, filesToMake, missingParts, partsForNow, type Count } from './site-parts.ts'
import { siteRecipe } from '../astro/site-recipe.ts'
import { Builder, type BuilderPlace } from '../builder/builder.ts'
import { withHelpers } from '../builder/crew.ts'
import { bundleOf, isCompiled, pruneBundles } from '../builder/bundle.ts'
import { buildersFor } from '../builder/share.ts'
import { AttachmentStore } from '../publication/attachments.ts'
import { CmsClient } from '../publication/cms-client.ts'
import { publicationDigest } from '../publication/publication-digest.ts'
import { KeptPublication, type ReadPublication } from '../publication/publication.ts'
import { problemLines } from '../release/check-part.ts'
import { releaseId } from '../release/release-id.ts'
import { Releases, type ReleaseManifest } from '../release/release.ts'
import type { Settings } from '../settings.ts'
import { checkSite } from './check-site.ts'
import { asFailure, RunFailure } from './failure.ts'
import type { Look } from './look.ts'
import { placesOf, pruneLogs, type Places } from './places.ts'
import { SearchIndexJob } from './search-index-job.ts'

export type Step = 'reading' | 'compiling' | 'building' | 'checking' | 'switching'

export interface RunRequest {
  readonly id: string
  /** Make every file anew, even if the publication and the site's sources are those of the current release. */
  readonly force: boolean
}

/** How long each step took, in milliseconds. */
export type StepTimes = Readonly<Partial<Record<Step, number>>>

export interface Released {
  readonly release: ReleaseManifest
  readonly count: Readonly<Count>
  readonly steps: StepTimes
}

export type RunEnd =
  | ({ readonly outcome: 'released' } & Released)
  | { readonly outcome: 'unchanged'; readonly release: ReleaseManifest }
  | { readonly outcome: 'failed'; readonly failure: RunFailure }
  | { readonly outcome: 'stopped' }

/** Where a run is: files written so far, and how many there are to write; null where nothing is counted. */
export interface Progress {
  readonly step: Step
  readonly done: number | null
  readonly total: number | null
}

const nothing: Count = { rendered: 0, same: 0, reused: 0, removed: 0 }

/** Measures steps by a clock that nobody sets. */
class Steps {
  readonly times: Partial<Record<Step, number>> = {}
  readonly #tell: (progress: Progress) => void
  #step: { readonly name: Step; readonly at: number } | null = null

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell
  }

  begin(name: Step, total: number | null = null): void {
    this.end()
    this.#step = { name, at: performance.now() }
    this.#tell({ step: name, done: total === null ? null : 0, total })
  }

  end(): void {
    if (this.#step === null) return
    const { name, at } = this.#step
    this.times[name] = Math.round((this.times[name] ?? 0) + performance.now() - at)
    this.#step = null
  }
}

/**
 * Makes releases, one run after the other. Between runs it keeps what the next one need not do again: the publication, the
 * process that renders, and which parts were found right.
 */
export class SiteMaker {
  readonly #settings: Settings
  readonly #places: Places
  readonly #releases: Releases
  readonly #store: AttachmentStore
  readonly #publication: KeptPublication
  readonly #checked = new Set<string>()
  readonly #look: Look
  readonly #searchReady: () => void
  #builder: Builder | null = null
  #searchIndex: SearchIndexJob | null = null
  #toTidy: ReadPublication | null = null
  #isOpen = false
  #wasIntact = false

  /** `searchReady`: the search index of what is online is made, and waits for a run to take it in. */
  constructor(settings: Settings, look: Look, searchReady: () => void) {
    this.#settings = settings
    this.#look = look
    this.#searchReady = searchReady
    this.#places = placesOf(settings.siteDir, settings.site.project)
    this.#releases = new Releases(settings.siteDir)
    this.#store = new AttachmentStore(this.#places.attachments)
    const host = new URL(settings.site.url).hostname
    this.#publication = new KeptPublication(this.#places.publication, this.#store, host)
  }

  /** From the publication as it is now to a release that shows it. The old release serves until the very last step. */
  async run(request: RunRequest, progress: (at: Progress) => void, stop: AbortSignal): Promise<RunEnd> {
    const limit = AbortSignal.timeout(this.#settings.buildTimeoutMs)
    try {
      return await this.#attempt(request, progress, AbortSignal.any([stop, limit]))
    } catch (error) {
      if (stop.aborted) return { outcome: 'stopped' }
      const seconds = String(this.#settings.buildTimeoutMs / 1000)
      return {
        outcome: 'failed',
        failure: limit.aborted ? new RunFailure('BUILD_TIMED_OUT', { seconds }) : asFailure(error),
      }
    } finally {
      await rm(join(this.#places.work, request.id), { recursive: true, force: true })
    }
  }

  async end(): Promise<void> {
    await this.#searchIndex?.end()
    this.#builder?.end()
  }

  async #attempt(
    { id, force }: RunRequest,
    progress: (at: Progress) => void,
    stop: AbortSignal,
  ): Promise<RunEnd> {
    const steps = new Steps(progress)
    steps.begin('reading')
    const cms = new CmsClient(this.#settings.cms)
    const own = await siteRecipe(this.#settings.site)
    const recipe = this.#look.choose(own)
    const index = await cms.index(stop)
    if (!this.#isOpen) await this.#publication.open()
    this.#isOpen = true
    const live = await this.#releases.current()
    // What lies on the disk is looked at once, and by whoever sweeps; a release does not fall apart between two hooks.
    this.#wasIntact ||= live !== null && (await this.#releases.isIntact(live))
    const anew = force || (live !== null && !this.#wasIntact)
    if (this.#searchIndex !== null && (anew || this.#searchIndex.digest !== publicationDigest(index)))
      await this.#endSearchIndex()
    const publication = await this.#publication.read(cms, index, stop)
    const isCurrent = live?.recipe === recipe && live.digest === publication.digest
    if (isCurrent && !anew && (live.searchable || this.#searchIndex !== null))
      return { outcome: 'unchanged', release: live }

    steps.begin('compiling')
    const builder = await this.#builderFor(recipe, own, id, stop)
    const site = await builder.take(recipe, stop)

    const { parts } = this.#releases
    const { found, missing } = await missingParts(parts, site.parts, { anew, run: id })
    const { now, kept, later } = partsForNow(site, live, found, {
      pagesAreOut: isCurrent,
      indexApartAbove: this.#settings.indexApartAbove,
    })
    const wanted = missing.filter(({ key }) => now.some((part) => part.key === key))
    const total = wanted.reduce((sum, { files }) => sum + files, 0)
    steps.begin('building', total)
    const building = {
      run: id,
      recipe,
      work: join(this.#places.work, id),
      attachments: this.#places.attachments,
      live,
      anew,
    }
    await mkdir(building.work, { recursive: true })
    const builders = buildersFor(filesToMake(wanted, building), this.#settings.helpersAbove)
    const crew = { place: builder.place, gathered: site.gathered, builders }
    const { names: built, count } = await withHelpers(builder, crew, stop, (all) =>
      buildParts(all, parts, wanted, building, stop, (done) => {
        progress({ step: 'building', done, total })
      }),
    )

    steps.begin('checking')
    const names = new Map([
      ...kept,
      ...now.flatMap(({ key }) => {
        const name = built.get(key) ?? found.get(key)
        return name === undefined ? [] : [[key, name] as const]
      }),
    ])
    const problems = await checkSite(parts, names, publication, this.#checked)
    if (problems.length > 0) {
      // What is wrong must not be found again by what it was made from.
      await this.#discard(built)
      throw new RunFailure('CHECK_FAILED', { count: String(problems.length) }, problemLines(problems))
    }

    steps.begin('switching')
    const release = await this.#switch(live, recipe, publication, names, !later, stop, building.work)
    this.#toTidy = publication
    if (later) this.#makeSearchIndex(publication.digest, recipe, site, builder.place)
    steps.end()
    return { outcome: 'released', release, count: missing.length === 0 ? nothing : count, steps: steps.times }
  }

  async #switch(
    live: ReleaseManifest | null,
    recipe: string,
    publication: ReadPublication,
    names: ReadonlyMap<string, string>,
    searchable: boolean,
    stop: AbortSignal,
    work: string,
  ): Promise<ReleaseManifest> {
    const releases = this.#releases
    const release: ReleaseManifest = {
      id: releaseId(new Date(), publication.digest, (await releases.ids()).at(-1) ?? null),
      builtAt: new Date().toISOString(),
      digest: publication.digest,
      version: publication.version,
      recipe,
      pages: await this.#pagesOf(names),
      searchable,
      parts: Object.fromEntries(names),
    }
    stop.throwIfAborted()
    await releases.add(release, join(work, 'release'))
    const now = await releases.current()
    // Somebody else switched meanwhile, to something newer: this release came too late and must not take its place.
    if (now !== null && now.id !== live?.id && (now.version ?? 0) > (publication.version ?? 0))
      throw new RunFailure('SUPERSEDED', { release: now.id })
    await releases.switchTo(release.id)
    this.#wasIntact = true
    return release
  }

  #makeSearchIndex(digest: string, recipe: string, site: SiteToBe, at: BuilderPlace): void {
    const { work, attachments, logs } = this.#places
    const place = { ...at, logFile: join(logs, 'search-index.log') }
    const parts = this.#releases.parts
    this.#searchIndex = new SearchIndexJob(parts, { digest, recipe, site, place, work, attachments }, () => {
      this.#searchIndex = null
      this.#searchReady()
    })
  }

  async #endSearchIndex(): Promise<void> {
    await this.#searchIndex?.end()
    this.#searchIndex = null
  }

  /** Clears what the last release made superfluous: after it was told, as nobody need wait for it. */
  async tidy(): Promise<void> {
    if (this.#toTidy === null) return
    const { agencies } = this.#toTidy
    this.#toTidy = null
    await this.#releases.prune(this.#settings.keepReleases, join(this.#places.work, 'trash'))
    await this.#store.keepOnly(new Set([...agencies.values()].flatMap(({ files }) => files)))
    const ids = await this.#releases.ids()
    const kept = await Promise.all(ids.map((id) => this.#releases.manifest(id)))
    await pruneBundles(
      this.#places.build,
      kept.flatMap((release) => (release === null ? [] : [release.recipe])),
    )
  }

  async #pagesOf(names: ReadonlyMap<string, string>): Promise<number> {
    let pages = 0
    for (const [key, name] of names) pages += await this.#releases.parts.pages(key, name)
    return pages
  }

  async #discard(built: ReadonlyMap<string, string>): Promise<void> {
    for (const [key, name] of built)
      await this.#releases.parts.discard(key, name, join(this.#places.work, 'trash'))
  }

  async #builderFor(recipe: string, own: string, run: string, stop: AbortSignal): Promise<Builder> {
    await pruneLogs(this.#places)
    const logFile = join(this.#places.logs, `${run}.log`)
    // What the sources were then nobody has any more: only what was compiled of them.
    if (recipe !== own && !(await isCompiled(recipe, this.#places.build))) throw new RunFailure('LOOK_GONE')
    const bundle = await bundleOf(
      recipe,
      this.#places.build,
      { ...this.#settings.site, timeoutMs: this.#settings.buildTimeoutMs, logFile },
      stop,
    )
    const running = this.#builder
    if (running?.isAlive === true && running.place.bundle === bundle) return running
    running?.end()
    this.#builder = await Builder.start({ bundle, data: this.#publication.folder, logFile })
    return this.#builder
  }
}
