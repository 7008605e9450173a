import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from './ports.ts'
import { until } from './until.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface Rebuild {
  readonly url: string
  /** What a CMS needs to send it hooks. */
  readonly environment: Readonly<Record<string, string>>
  /** Starts it, or starts it again after it was killed; it reads that CMS and builds for that address. */
  start(cms: string, siteUrl: string): Promise<void>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  printed(): string
}

/** The rebuild service in a process of its own, building the real site into `siteDir`. */
export const rebuild = async (siteDir: string, exportToken: string): Promise<Rebuild> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}`
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  let child: ChildProcess | null = null
  let printed = ''
  return {
    url,
    environment: { REBUILD_HOOK_URL: `${url}/hooks/publication`, REBUILD_HOOK_SECRET: secret },
    printed: () => printed,
    start: async (cms, siteUrl) => {
      const own = spawn(process.execPath, [path.join(root, 'plugins/rebuild/src/main.ts')], {
        env: {
          ...{ PATH: process.env['PATH'], HOME: process.env['HOME'] },
          ...{ REBUILD_PORT: String(port), REBUILD_HOOK_SECRET: secret },
          ...{ CMS_URL: cms, EXPORT_TOKEN: exportToken, SITE_DIR: siteDir },
          ...{ SITE_PROJECT: path.join(root, 'site'), SITE_URL: siteUrl },
          ...{ REBUILD_QUIET_MS: '50', ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = own
      for (const stream of [own.stdout, own.stderr])
        stream.on('data', (chunk: Buffer) => {
          printed += chunk.toString()
        })
      await until('the rebuild service to answer', async () => {
        if (own.exitCode !== null) throw new Error(printed)
        return (await fetch(`${url}/healthz`)).ok
      })
    },
    kill: async () => {
      if (child?.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
