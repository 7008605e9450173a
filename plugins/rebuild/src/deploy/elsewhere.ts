import { watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { pause } from '../node/pause.ts'
import { readableMessage } from '../node/readable-error.ts'
import { Carrier, type ReleaseSource } from './carrier.ts'
import type { Target } from './carry.ts'

/** How often `current` is looked at where nobody tells that it changed (network disks). */
const lookEveryMs = 5000

export interface ElsewhereStatus {
  readonly target: string
  readonly kind: Target['kind']
  /** The last release that it holds whole, and since when. */
  readonly release: string | null
  readonly at: string | null
  readonly failure: { readonly at: string; readonly reason: string; readonly tries: number } | null
}

/**
 * Everywhere that releases are carried to. Whoever switches `current`, a run or a rollback by hand: the link itself is
 * watched, so nobody has to tell.
 */
export class Elsewhere {
  readonly #siteDir: string
  readonly #carriers: readonly Carrier[]
  readonly #log: FastifyBaseLogger

  private constructor(siteDir: string, carriers: readonly Carrier[], log: FastifyBaseLogger) {
    this.#siteDir = siteDir
    this.#carriers = carriers
    this.#log = log
  }

  static async open(
    siteDir: string,
    { targets, timeoutMs }: { readonly targets: readonly Target[]; readonly timeoutMs: number },
    source: ReleaseSource,
    states: string,
    log: FastifyBaseLogger,
  ): Promise<Elsewhere> {
    if (targets.length > 0) await mkdir(states, { recursive: true })
    const carriers = await Promise.all(
      targets.map((target) =>
        Carrier.open(target, source, join(states, `${target.name}.json`), timeoutMs, log),
      ),
    )
    return new Elsewhere(siteDir, carriers, log)
  }

  status(): readonly ElsewhereStatus[] {
    return this.#carriers.map((carrier) => {
      const { release, at, failure } = carrier.state()
      const told = failure === null ? null : { at: failure.at, reason: failure.reason, tries: failure.count }
      return { target: carrier.target.name, kind: carrier.target.kind, release, at, failure: told }
    })
  }

  /** Ends when `stop` says so, and not before what is being carried has ended or broken off. */
  async keepCarrying(stop: AbortSignal): Promise<void> {
    if (this.#carriers.length === 0) return
    const looking = this.#keepLooking(stop)
    await Promise.all(this.#carriers.map((carrier) => this.#keep(carrier, stop)))
    await looking
  }

  /** A disk that cannot be read stops nobody for good. */
  async #keep(carrier: Carrier, stop: AbortSignal): Promise<void> {
    while (!stop.aborted)
      try {
        await carrier.keepCarrying(stop)
      } catch (error) {
        this.#log.error(
          { error: readableMessage(error) },
          '送达中断，稍后继续 · carrying broke off, to go on',
        )
        await pause(lookEveryMs, stop)
      }
  }

  async #keepLooking(stop: AbortSignal): Promise<void> {
    const look = (): void => {
      for (const carrier of this.#carriers) carrier.look()
    }
    const watcher = watch(this.#siteDir, { signal: stop }, (_event, name) => {
      if (name === null || name === 'current') look()
    })
    watcher.on('error', (error) => {
      this.#log.warn({ error: readableMessage(error) }, '无法监视版本切换 · switches cannot be watched')
    })
    while (!stop.aborted) {
      await pause(lookEveryMs, stop)
      look()
    }
  }
}
