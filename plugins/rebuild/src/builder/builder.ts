import { fork, type ChildProcess } from 'node:child_process'
import { open } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Gathered, SiteToBe } from '@gongkai/catalogue-core/release'
import { passedOn } from '../astro/compile-site.ts'
import { tailOf } from '../astro/log-tail.ts'
import { RunFailure } from '../run/failure.ts'
import type { Answer, Ask, Built } from './messages.ts'
import { fewStores, smallHeap } from './share.ts'

const child = fileURLToPath(new URL('./child.ts', import.meta.url))

export interface BuilderPlace {
  /** The folder of the compiled site. */
  readonly bundle: string
  /** The folder of the publication. */
  readonly data: string
  readonly logFile: string
}

/** The process that builds, and how to speak with it. It lives until it is ended, fails, or loses the service. */
export class Builder {
  readonly place: BuilderPlace
  readonly #process: ChildProcess
  #ended: string | null = null

  private constructor(place: BuilderPlace, process: ChildProcess) {
    this.place = place
    this.#process = process
    process.once('error', (error) => {
      this.#ended ??= error.message
    })
    process.once('exit', (code, signal) => {
      this.#ended ??= signal ?? `exit ${String(code)}`
    })
  }

  static async start(place: BuilderPlace): Promise<Builder> {
    const log = await open(place.logFile, 'a')
    try {
      const started = fork(child, [place.bundle], {
        serialization: 'advanced',
        execArgv: [...smallHeap],
        // The service's own secrets are not of its business, and what it sees can end up in a page.
        env: {
          ...Object.fromEntries(
            passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
          ),
          ...fewStores,
          NODE_ENV: 'production',
          GONGKAI_DATA: place.data,
        },
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
      })
      return new Builder(place, started)
    } finally {
      await log.close()
    }
  }

  get isAlive(): boolean {
    return this.#ended === null
  }

  get pid(): number | null {
    return this.#process.pid ?? null
  }

  async take(recipe: string, stop: AbortSignal): Promise<SiteToBe> {
    const answer = await this.#ask({ do: 'take', recipe }, stop, () => undefined)
    if (answer.is === 'taken') return answer.site
    throw new Error(`the builder answered ${answer.is}`)
  }

  /** Has it make agencies' parts of a publication that another builder has taken. */
  async join(gathered: Gathered, stop: AbortSignal): Promise<void> {
    const answer = await this.#ask({ do: 'join', gathered }, stop, () => undefined)
    if (answer.is !== 'joined') throw new Error(`the builder answered ${answer.is}`)
  }

  async part(
    job: Omit<Extract<Ask, { do: 'part' }>, 'do'>,
    stop: AbortSignal,
    progress: (done: number) => void,
  ): Promise<Built> {
    const answer = await this.#ask({ do: 'part', ...job }, stop, progress)
    if (answer.is === 'built') return answer.built
    throw new Error(`the builder answered ${answer.is}`)
  }

  end(): void {
    this.#process.kill('SIGKILL')
  }

  /** A stop ends the process: what it was writing is of no use, and the next one starts in a moment. */
  async #ask(ask: Ask, stop: AbortSignal, progress: (done: number) => void): Promise<Answer> {
    stop.throwIfAborted()
    if (this.#ended !== null) throw await this.#lost(this.#ended)
    const asked = Promise.withResolvers<Answer>()
    const hear = (answer: Answer): void => {
      if (answer.is === 'progress') progress(answer.done)
      else asked.resolve(answer)
    }
    const exited = (code: number | null, signal: NodeJS.Signals | null): void => {
      asked.resolve({ is: 'failed', code: 'EXIT', message: signal ?? `exit ${String(code)}` })
    }
    const end = (): void => {
      this.end()
    }
    this.#process.on('message', hear)
    this.#process.once('exit', exited)
    stop.addEventListener('abort', end, { once: true })
    try {
      this.#process.send(ask)
      const answer = await asked.promise
      stop.throwIfAborted()
      if (answer.is !== 'failed') return answer
      if (answer.code === 'EXIT') throw await this.#lost(answer.message)
      if (answer.code === 'ENOSPC' || answer.code === 'EDQUOT')
        throw new RunFailure('DISK_FULL', {}, answer.message)
      throw new RunFailure('BUILD_FAILED', { detail: answer.message }, await tailOf(this.place.logFile))
    } finally {
      this.#process.off('message', hear)
      this.#process.off('exit', exited)
      stop.removeEventListener('abort', end)
    }
  }

  async #lost(how: string): Promise<RunFailure> {
    return new RunFailure('BUILD_FAILED', { detail: how }, await tailOf(this.place.logFile))
  }
}
