import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { folder, type Folder } from './folder.ts'
import { freePort } from './ports.ts'
import { until } from './until.ts'

const root = path.resolve(import.meta.dirname, '../..')

interface Login {
  readonly email: string
  readonly password: string
  readonly role: string
}

export interface Stack {
  readonly site: string
  readonly cms: string
  readonly search: string
  readonly dataDir: string
  /** What `npm start` printed so far. */
  printed(): string
  login(role: string): Promise<Login>
  secret(name: string): Promise<string>
  /** Hosts outside this machine that any of its Node processes tried to reach. */
  outside(): Promise<readonly string[]>
  /** Ends it as Ctrl-C would; the state stays. Answers its exit code. */
  stop(): Promise<number | null>
  start(): Promise<void>
  remove(): Promise<void>
}

/** The whole house as `npm start` runs it: real CMS, search, builder and site, on free ports and a folder of its own. */
export const stack = async (more: Readonly<Record<string, string>> = {}): Promise<Stack> => {
  const place: Folder = await folder('stack')
  const dataDir = path.join(place.path, 'data')
  const [cms, site, search, rebuild] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  const outsideLog = path.join(place.path, 'outside.log')
  let printed = ''
  let child: ChildProcess | null = null

  const start = async (): Promise<void> => {
    printed = ''
    const own = spawn(process.execPath, [path.join(root, 'plugins/operate/run.mjs'), 'start'], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        CMS_PORT: String(cms),
        SITE_PORT: String(site),
        SEARCH_PORT: String(search),
        REBUILD_PORT: String(rebuild),
        NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'outside.mjs')}`,
        GONGKAI_OUTSIDE_LOG: outsideLog,
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = own
    for (const stream of [own.stdout, own.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    await until(
      '/healthz to answer 200',
      async () => {
        if (own.exitCode !== null)
          throw new Error(`npm start ended with ${String(own.exitCode)}:\n${printed}`)
        return (await fetch(`http://127.0.0.1:${String(site)}/healthz`)).ok
      },
      240,
    )
  }
  const stop = async (): Promise<number | null> => {
    if (child?.exitCode !== null) return child?.exitCode ?? null
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
    return child.exitCode
  }
  await start()
  return {
    site: `http://127.0.0.1:${String(site)}`,
    cms: `http://127.0.0.1:${String(cms)}`,
    search: `http://127.0.0.1:${String(search)}`,
    dataDir,
    printed: () => printed,
    login: async (role) => {
      const { accounts } = JSON.parse(await readFile(path.join(dataDir, 'credentials.json'), 'utf8')) as {
        accounts: readonly Login[]
      }
      const found = accounts.find((account) => account.role === role)
      if (found === undefined) throw new Error(`no demo account for ${role}`)
      return found
    },
    secret: async (name) => {
      const secrets = JSON.parse(await readFile(path.join(dataDir, 'secrets.json'), 'utf8')) as Record<
        string,
        string
      >
      const value = secrets[name]
      if (value === undefined) throw new Error(`no secret ${name}`)
      return value
    },
    outside: async () =>
      (await readFile(outsideLog, 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
    stop,
    start,
    remove: async () => {
      await stop()
      await place.remove()
    },
  }
}
