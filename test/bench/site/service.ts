import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { freePort } from '../../real/ports.ts'
import { until } from '../../real/until.ts'
import { watchMemory } from './process-tree.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const token = 'a-token-for-benches-only'
const key = Buffer.alloc(32, 9)

/** A publication's folder as the CMS gives it: the index, agencies, files. */
const fileOf = (folder: string, address: string): string | null => {
  const [, at = ''] = /^\/api\/catalogue\/(.*)$/.exec(address) ?? []
  if (at === 'publication') return path.join(folder, 'index.json')
  const [, agency] = /^publication\/([a-zA-Z-]+\/[a-z0-9-]+)$/.exec(at) ?? []
  if (agency !== undefined) return path.join(folder, 'agencies', `${agency}.json`)
  const [, name] = /^files\/([\w.-]+)$/.exec(at) ?? []
  return name === undefined ? null : path.join(folder, 'files', name)
}

const serve = (folder: string) => (request: IncomingMessage, response: ServerResponse) => {
  const { pathname } = new URL(request.url ?? '', 'http://cms')
  const file = request.headers.authorization === `Bearer ${token}` ? fileOf(folder, pathname) : null
  if (file === null || !existsSync(file)) {
    response.writeHead(404).end('{}')
    return
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  createReadStream(file).pipe(response)
}

/** The headers of Standard Webhooks. */
const signed = (id: string, now: Date, body: string): Readonly<Record<string, string>> => {
  const at = String(Math.floor(now.getTime() / 1000))
  const mac = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${mac}` }
}

interface HookState {
  readonly outcome: 'pending' | 'released' | 'failed'
  readonly release?: string
  readonly reason?: string
}

interface Run {
  readonly outcome: string
  /** How long each step took, where the service tells. */
  readonly steps?: Readonly<Record<string, number>>
  readonly pages?: number
}

export interface CityService {
  /** From its start to the first release that is served, and the run that made it. */
  readonly firstMs: number
  readonly first: Run
  readonly siteDir: string
  /** From the hook that speaks of a change to the release that shows it being served. */
  release(): Promise<{ readonly ms: number; readonly run: Run }>
  /** The most memory of it and all it started, so far. */
  peakRssBytes(): number
  stop(): Promise<void>
}

/** The rebuild service as it runs in production, on a city that a folder holds, until its first release is served. */
export const cityService = async (folder: string, siteDir: string): Promise<CityService> => {
  const cms = createServer(serve(folder)).listen(0, '127.0.0.1')
  await once(cms, 'listening')
  const address = cms.address()
  if (address === null || typeof address === 'string') throw new Error('the stand-in does not listen')
  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}`
  await mkdir(siteDir, { recursive: true })
  const begun = performance.now()
  const child = spawn(process.execPath, [path.join(root, 'plugins/rebuild/src/main.ts')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      REBUILD_PORT: String(port),
      REBUILD_HOOK_SECRET: `whsec_${key.toString('base64')}`,
      REBUILD_QUIET_MS: '0',
      REBUILD_SPACING_MS: '0',
      REBUILD_BUILD_TIMEOUT_MS: '3600000',
      CMS_URL: `http://127.0.0.1:${String(address.port)}`,
      EXPORT_TOKEN: token,
      SITE_DIR: siteDir,
      SITE_URL: 'http://127.0.0.1:4321',
      KEEP_RELEASES: '2',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const memory = watchMemory(child.pid ?? 0)
  const status = async (): Promise<{ readonly state: string; readonly runs: readonly Run[] }> =>
    (await (await fetch(`${url}/status`)).json()) as { state: string; runs: readonly Run[] }
  await until(
    'a first release',
    () => {
      if (child.exitCode !== null) throw new Error(`the service ended:\n${said}`)
      return Promise.resolve(existsSync(path.join(siteDir, 'current')))
    },
    3600,
  )
  const firstMs = performance.now() - begun
  const first = await until(
    'the first run to be told',
    async () => (await status()).runs.findLast(({ outcome }) => outcome === 'released'),
    3600,
  )
  let hooks = 0
  return {
    firstMs,
    first,
    siteDir,
    release: async () => {
      const id = `bench-${String((hooks += 1))}`
      await until('the service to be idle', async () => (await status()).state === 'idle', 3600)
      const now = new Date()
      const body = JSON.stringify({
        type: 'publication.changed',
        timestamp: now.toISOString(),
        data: { changes: [hooks], force: false },
      })
      const from = performance.now()
      const sent = await fetch(`${url}/hooks/publication`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...signed(id, now, body),
        },
        body,
      })
      if (sent.status !== 202) throw new Error(`the hook was answered ${String(sent.status)}`)
      for (;;) {
        const state = (await (await fetch(`${url}/hooks/${id}?wait=60`)).json()) as HookState
        if (state.outcome === 'failed') throw new Error(state.reason)
        if (state.outcome === 'pending') continue
        const ms = performance.now() - from
        return { ms, run: (await status()).runs[0] ?? { outcome: 'unknown' } }
      }
    },
    peakRssBytes: () => memory.peak(),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await memory.stop()
      cms.close()
    },
  }
}

/** What stands at an address of the release that is served. */
export const livePage = (siteDir: string, address: string): Promise<string> =>
  readFile(path.join(siteDir, 'current', address.slice(1), 'index.html'), 'utf8')
