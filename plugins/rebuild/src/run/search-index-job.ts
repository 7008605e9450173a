import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteToBe } from '@gongkai/catalogue-core/release'
import { Builder, type BuilderPlace } from '../builder/builder.ts'
import type { Parts } from '../release/parts.ts'
import { buildParts, missingParts } from './site-parts.ts'

export interface SearchIndexWork {
  /** Of the publication that it is made from. */
  readonly digest: string
  readonly recipe: string
  /** As the run that made all else took it. */
  readonly site: SiteToBe
  readonly place: BuilderPlace
  readonly work: string
  readonly attachments: string
}

/**
 * What the search page falls back on, made beside everything else on a large site: in a process of its own, so that what is
 * published meanwhile waits for nothing. It ends without a result as soon as the publication is another.
 */
export class SearchIndexJob {
  readonly digest: string
  readonly #stop = new AbortController()
  readonly #done: Promise<void>

  /** `ready` is called when the parts are there, or cannot be made: then the next run tries it, and tells what fails. */
  constructor(parts: Parts, work: SearchIndexWork, ready: () => void) {
    this.digest = work.digest
    this.#done = this.#run(parts, work).then(
      () => {
        if (!this.#stop.signal.aborted) ready()
      },
      () => {
        if (!this.#stop.signal.aborted) ready()
      },
    )
  }

  /** Ends it; what it was writing is gone afterwards. */
  async end(): Promise<void> {
    this.#stop.abort()
    await this.#done
  }

  async #run(parts: Parts, { recipe, site, place, work, attachments }: SearchIndexWork): Promise<void> {
    const stop = this.#stop.signal
    const run = `search${String(Date.now())}`
    const folder = join(work, run)
    await mkdir(folder, { recursive: true })
    const builder = await Builder.start(place)
    try {
      await builder.join(site.gathered, stop)
      const { missing } = await missingParts(parts, site.parts, { anew: false, run })
      const building = { run, recipe, work: folder, attachments, live: null, anew: false }
      const waiting = missing.filter(({ waits }) => waits)
      await buildParts([Promise.resolve(builder)], parts, waiting, building, stop, () => undefined)
    } finally {
      builder.end()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
