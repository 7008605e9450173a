import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { longestRetryMs, nextRunAt, retryAt, spentBy, type Agenda } from './coalesce.ts'
import type { RunFailure } from './failure.ts'
import type { Hook, HookLedger } from '../hooks/hook-ledger.ts'
import { readableMessage } from '../node/readable-error.ts'
import type { Look } from './look.ts'
import type { RunHistory } from './run-history.ts'
import { SiteMaker, type Progress, type RunEnd } from './run.ts'
import type { Settings } from '../settings.ts'

/** Longer than any run waits; a sleep without a date is ended by a hook. */
const LONG_MS = 2 ** 31 - 1

/** Not the wall clock: setting that must neither hurry nor hold up a run. */
const now = (): number => performance.now()

export interface StandingFailure {
  readonly failure: RunFailure
  readonly at: string
  readonly count: number
  readonly retryAt: string
}

export interface RunUnderWay {
  readonly id: string
  readonly startedAt: string
  readonly step: Progress['step']
  /** Files written of those to write; null where a step counts none. */
  readonly done: number | null
  readonly total: number | null
}

/** What a run did, for whoever looks at it later. */
const toldOf = (end: Extract<RunEnd, { outcome: 'released' | 'unchanged' }>): object =>
  end.outcome === 'unchanged'
    ? {}
    : {
        ...end.count,
        steps: end.steps,
        ...(end.release.version === null ? {} : { version: end.release.version }),
      }

/**
 * One run at a time, for as long as the service lives: sleeps until the agenda says so, runs, answers the hooks.
 * A hook is answered by a run that began after it came: that run has read what the hook speaks of.
 */
export class Rebuilder {
  readonly #settings: Settings
  readonly #maker: SiteMaker
  readonly #ledger: HookLedger
  readonly #history: RunHistory
  readonly #log: FastifyBaseLogger
  #agenda: Agenda = { hooks: null, failure: null, catchUpAt: now(), spentUntil: 0 }
  #failure: { readonly failure: RunFailure; readonly at: string } | null = null
  #underWay: RunUnderWay | null = null
  #wake = new AbortController()

  constructor(
    settings: Settings,
    look: Look,
    ledger: HookLedger,
    history: RunHistory,
    log: FastifyBaseLogger,
  ) {
    this.#settings = settings
    this.#maker = new SiteMaker(settings, look, () => {
      this.#agenda = { ...this.#agenda, catchUpAt: now() }
      this.#wake.abort()
    })
    this.#ledger = ledger
    this.#history = history
    this.#log = log
  }

  hookArrived(): void {
    const at = now()
    this.#agenda = { ...this.#agenda, hooks: { firstAt: this.#agenda.hooks?.firstAt ?? at, lastAt: at } }
    this.#wake.abort()
  }

  underWay(): RunUnderWay | null {
    return this.#underWay
  }

  /** Null as soon as a run has succeeded after it. */
  standingFailure(): StandingFailure | null {
    const { failure: standing } = this.#agenda
    if (this.#failure === null || standing === null) return null
    const inMs = Math.max(0, retryAt(standing) - now())
    return {
      ...this.#failure,
      count: standing.count,
      retryAt: new Date(Date.now() + inMs).toISOString(),
    }
  }

  /** Ends when `stop` says so, and not before the run under way has ended. */
  async keepRunning(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const at = nextRunAt(this.#agenda, this.#settings.timing)
      if (at !== null && at <= now()) await this.#run(stop)
      else await this.#sleep(at === null ? LONG_MS : at - now(), stop)
    }
    await this.#maker.end()
  }

  async #sleep(ms: number, stop: AbortSignal): Promise<void> {
    this.#wake = new AbortController()
    const signal = AbortSignal.any([stop, this.#wake.signal])
    try {
      await wait(ms, undefined, { signal })
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  async #run(stop: AbortSignal): Promise<void> {
    const hooks = this.#ledger.open()
    const startedAt = new Date().toISOString()
    const id = startedAt.replace(/[-:.]/g, '')
    const { hooks: asked, spentUntil } = this.#agenda
    this.#agenda = {
      ...this.#agenda,
      hooks: null,
      catchUpAt: null,
      spentUntil: asked === null ? spentUntil : spentBy(spentUntil, now(), this.#settings.timing),
    }
    const progress = (at: Progress): void => {
      this.#underWay = { id, startedAt, ...at }
    }
    const request = { id, force: hooks.some(({ force }) => force) }
    const end = await this.#maker.run(request, progress, stop)
    this.#underWay = null
    await this.#conclude({ id, startedAt }, end, hooks)
    await this.#tidy()
  }

  async #conclude(
    { id, startedAt }: Pick<RunUnderWay, 'id' | 'startedAt'>,
    end: RunEnd,
    hooks: readonly Hook[],
  ): Promise<void> {
    const at = new Date().toISOString()
    const about = { id, startedAt, endedAt: at, outcome: end.outcome, hooks: hooks.length }
    switch (end.outcome) {
      case 'released':
      case 'unchanged': {
        const { release } = end
        this.#agenda = { ...this.#agenda, failure: null }
        this.#failure = null
        this.#log.info(
          { ...about, release: release.id, pages: release.pages },
          '网站已更新 · site is up to date',
        )
        await this.#remember({ ...about, ...toldOf(end), release: release.id, pages: release.pages })
        await this.#answer(hooks, { outcome: 'released', release: release.id, at })
        return
      }
      case 'failed': {
        const { code, message } = end.failure
        this.#fail(end.failure, at, about)
        await this.#remember({ ...about, code, reason: message })
        await this.#answer(
          hooks.filter(({ state }) => state.outcome !== 'failed' || state.reason !== message),
          { outcome: 'failed', reason: message, at },
        )
        return
      }
      case 'stopped':
        this.#log.info(about, '运行已中止，下次启动后继续 · run stopped, taken up at the next start')
        await this.#remember(about)
    }
  }

  /** What could not be cleared now is cleared after the next release. */
  async #tidy(): Promise<void> {
    try {
      await this.#maker.tidy()
    } catch (error) {
      this.#log.error(
        { error: readableMessage(error) },
        '无法清理旧版本 · old releases cannot be cleared away',
      )
    }
  }

  #fail(failure: RunFailure, at: string, about: object): void {
    const count = (this.#agenda.failure?.count ?? 0) + 1
    const news = this.#failure?.failure.message !== failure.message
    const longestWaitMs = failure.code === 'CMS_UNREACHABLE' ? longestRetryMs.cmsDown : longestRetryMs.other
    this.#agenda = { ...this.#agenda, failure: { at: now(), count, longestWaitMs } }
    this.#failure = { failure, at }
    // What only goes on is logged ever more rarely; /status has the count.
    if (news || Number.isInteger(Math.log2(count)))
      this.#log.error({ ...about, code: failure.code, tries: count }, failure.message)
  }

  /** A state that could not be written is settled again after a restart; the site is as it is either way. */
  async #answer(hooks: readonly Hook[], state: Parameters<HookLedger['settle']>[1]): Promise<void> {
    try {
      await this.#ledger.settle(
        hooks.map(({ id }) => id),
        state,
        new Date(),
      )
    } catch (error) {
      this.#log.error(
        { error: readableMessage(error) },
        '无法保存处理结果 · the outcome of hooks cannot be saved',
      )
    }
  }

  async #remember(record: Parameters<RunHistory['add']>[0]): Promise<void> {
    try {
      await this.#history.add(record)
    } catch (error) {
      this.#log.error({ error: readableMessage(error) }, '无法保存运行记录 · the run cannot be recorded')
    }
  }
}
