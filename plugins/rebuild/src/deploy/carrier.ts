import type { FastifyBaseLogger } from 'fastify'
import { pause } from '../node/pause.ts'
import { readableMessage } from '../node/readable-error.ts'
import { longestRetryMs, retryAt } from '../run/coalesce.ts'
import { carry, placeOf, type Carried, type Held, type Target } from './carry.ts'
import { mixtureOf } from './changes.ts'
import { readState, writeState, type TargetState } from './target-state.ts'

/** Where releases are had from. */
export interface ReleaseSource {
  /** The id of the release that is live; null before the first. */
  currentId(): Promise<string | null>
  /** Null: it was cleared away. */
  release(id: string): Promise<Carried | null>
}

/** Broken off this often, the target is taken for unknown: a list of what may have arrived helps no more. */
const mostTried = 8

const LONG_MS = 2 ** 31 - 1

const now = (): number => performance.now()

/**
 * Carries releases to one target, one at a time, for as long as the service lives. It carries what is live and nothing else:
 * what was live meanwhile is left out. A failure is tried again, ever more rarely; a newer release is tried at once. The site
 * itself never waits for it.
 */
export class Carrier {
  readonly target: Target
  readonly #source: ReleaseSource
  readonly #file: string
  readonly #timeoutMs: number
  readonly #log: FastifyBaseLogger
  #state: TargetState
  #failedAt: number | null = null
  #wake = new AbortController()

  private constructor(
    target: Target,
    source: ReleaseSource,
    file: string,
    timeoutMs: number,
    log: FastifyBaseLogger,
    state: TargetState,
  ) {
    this.target = target
    this.#source = source
    this.#file = file
    this.#timeoutMs = timeoutMs
    this.#log = log
    this.#state = state
  }

  static async open(
    target: Target,
    source: ReleaseSource,
    file: string,
    timeoutMs: number,
    log: FastifyBaseLogger,
  ): Promise<Carrier> {
    const state = await readState(file, placeOf(target))
    return new Carrier(target, source, file, timeoutMs, log.child({ target: target.name }), state)
  }

  state(): TargetState {
    return this.#state
  }

  /** The live release may be another now. */
  look(): void {
    this.#wake.abort()
  }

  async keepCarrying(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      this.#wake = new AbortController()
      const id = await this.#source.currentId()
      const waitMs = id === null || this.#holds(id) ? LONG_MS : this.#waitFor(id)
      if (id !== null && waitMs <= 0) await this.#carry(id, stop)
      else await pause(waitMs, stop, this.#wake.signal)
    }
  }

  /** A try that broke off has left a mixture behind, even where the live release is the one before again. */
  #holds(id: string): boolean {
    return id === this.#state.release && this.#state.tried.length === 0
  }

  #waitFor(id: string): number {
    const { failure } = this.#state
    if (failure === null || this.#failedAt === null || failure.release !== id) return 0
    const { count } = failure
    return retryAt({ at: this.#failedAt, count, longestWaitMs: longestRetryMs.other }) - now()
  }

  async #carry(id: string, stop: AbortSignal): Promise<void> {
    const release = await this.#source.release(id)
    // Cleared away between two looks: another is live by now.
    if (release === null) return
    const held = await this.#held()
    const tried = held === null ? [] : [...new Set([...this.#state.tried, id])]
    await this.#keep({ ...this.#state, tried, ...(held === null ? { release: null, at: null } : {}) })
    const began = now()
    try {
      await carry(this.target, release, held, AbortSignal.any([stop, AbortSignal.timeout(this.#timeoutMs)]))
    } catch (error) {
      if (!stop.aborted) await this.#fail(id, readableMessage(error))
      return
    }
    this.#failedAt = null
    const at = new Date().toISOString()
    await this.#keep({ ...this.#state, release: id, at, tried: [], failure: null })
    const ms = Math.round(now() - began)
    this.#log.info({ release: id, ms }, '版本已送达 · release was carried')
  }

  /** What the target holds; null where that is not known. */
  async #held(): Promise<Held | null> {
    const { release, tried } = this.#state
    if (release === null || tried.length > mostTried) return null
    const known = await Promise.all([release, ...tried].map((id) => this.#source.release(id)))
    const whole = known.filter((one) => one !== null)
    return whole.length < known.length
      ? null
      : { id: release, files: mixtureOf(whole.map(({ files }) => files)) }
  }

  async #fail(release: string, reason: string): Promise<void> {
    const count = (this.#state.failure?.count ?? 0) + 1
    this.#failedAt = now()
    await this.#keep({ ...this.#state, failure: { release, at: new Date().toISOString(), count, reason } })
    // What only goes on is logged ever more rarely; /status has the count.
    if (Number.isInteger(Math.log2(count)))
      this.#log.error(
        { release, tries: count, reason },
        '版本未能送达，将重试 · release could not be carried, to be tried again',
      )
  }

  /** A state that could not be written is known until the next start; then the target is carried to anew. */
  async #keep(state: TargetState): Promise<void> {
    this.#state = state
    try {
      await writeState(this.#file, state)
    } catch (error) {
      this.#log.error(
        { error: readableMessage(error) },
        '无法保存送达状态 · the state of a target cannot be saved',
      )
    }
  }
}
