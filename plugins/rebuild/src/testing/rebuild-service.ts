import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Webhook } from 'standardwebhooks'
import { onTestFinished } from 'vitest'
import type { HookState } from '../hooks/hook-entry.ts'
import type { Status } from '../status.ts'
import { exportToken } from './cms-stand-in.ts'
import { freePort } from './free-port.ts'

const hookSecret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export const hookBody = (force = false, look?: 'back' | 'newest'): string =>
  JSON.stringify({
    type: 'publication.changed',
    timestamp: new Date().toISOString(),
    data: { changes: [1], force, ...(look === undefined ? {} : { look }) },
  })

export const signedHeaders = (
  id: string,
  body: string,
  at = new Date(),
): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(hookSecret).sign(id, at, body),
})

export interface Places {
  readonly cms: string
  readonly siteDir: string
  readonly project: string
  readonly more?: Readonly<Record<string, string>>
}

/** The service as it runs in production, in a process of its own. */
export class RebuildService {
  readonly url: string
  readonly #environment: NodeJS.ProcessEnv
  #process: ChildProcess | null = null
  #output = ''

  private constructor(port: number, { cms, siteDir, project, more }: Places) {
    this.url = `http://127.0.0.1:${String(port)}`
    this.#environment = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      REBUILD_PORT: String(port),
      REBUILD_HOOK_SECRET: hookSecret,
      CMS_URL: cms,
      EXPORT_TOKEN: exportToken,
      SITE_DIR: siteDir,
      SITE_PROJECT: project,
      SITE_URL: 'https://gk.example.gov.cn',
      REBUILD_QUIET_MS: '50',
      REBUILD_SPACING_MS: '0',
      ...more,
    }
  }

  static async start(places: Places): Promise<RebuildService> {
    const service = new RebuildService(await freePort(), places)
    onTestFinished(async () => {
      await service.end('SIGKILL')
    })
    await service.start()
    return service
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [main], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    const keep = (part: Buffer): void => {
      this.#output += part.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    await this.until('the service is up', async () => {
      if (child.exitCode !== null) throw new Error(`The service ended:\n${this.#output}`)
      return (await this.#answers()) && (await fetch(`${this.url}/healthz`)).ok
    })
  }

  /** Ends the service and waits until it is gone. Its exit code, or the signal that killed it. */
  async end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | string | null> {
    const child = this.#process
    if (child === null) return null
    this.#process = null
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit')
      child.kill(signal)
      await exit
    }
    return child.exitCode ?? child.signalCode
  }

  /** Processes it has started. */
  async children(): Promise<readonly number[]> {
    const pid = String(this.#process?.pid ?? '')
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return children.trim().split(' ').filter(Boolean).map(Number)
  }

  output(): string {
    return this.#output
  }

  async status(): Promise<Status> {
    return (await (await fetch(`${this.url}/status`)).json()) as Status
  }

  post(body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${this.url}/hooks/publication`, { method: 'POST', body, headers })
  }

  async sendHook(id: string, force = false, look?: 'back' | 'newest'): Promise<Response> {
    const body = hookBody(force, look)
    return this.post(body, signedHeaders(id, body))
  }

  async hookState(id: string, seconds = 0): Promise<HookState> {
    return (await (await fetch(`${this.url}/hooks/${id}?wait=${String(seconds)}`)).json()) as HookState
  }

  /** Sends a hook and waits for what becomes of it. */
  async publish(id: string, force = false): Promise<HookState> {
    await this.sendHook(id, force)
    return this.hookState(id, 60)
  }

  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 60_000
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Waited in vain: ${what}\n${this.#output}`)
      await wait(20)
    }
  }

  #answers(): Promise<boolean> {
    const { hostname, port } = new URL(this.url)
    return new Promise((resolve) => {
      const connection = createConnection({ host: hostname, port: Number(port) })
      connection.once('connect', () => {
        connection.destroy()
        resolve(true)
      })
      connection.once('error', () => {
        resolve(false)
      })
    })
  }
}
