import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
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
  /** Pid of one of the processes that `npm start` looks after. */
  child(name: string): Promise<number>
  /** Hosts outside this machine that any of its Node processes tried to reach. */
  outside(): Promise<readonly string[]>
  /** Programs of the Node processes that were watched for that; each with its arguments. */
  watched(): Promise<readonly string[]>
  /** Ends it as Ctrl-C would; the state stays. Answers its exit code. */
  stop(): Promise<number | null>
  start(): Promise<void>
  remove(): Promise<void>
}

/** What a process loads to be watched, noting into this file. */
export const watcher = (log: string): string => {
  const address = pathToFileURL(path.join(import.meta.dirname, 'outside.mjs'))
  address.searchParams.set('log', log)
  return address.href
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
        NODE_OPTIONS: `--import ${watcher(outsideLog)}`,
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
  const noted = async (): Promise<readonly string[]> =>
    (await readFile(outsideLog, 'utf8')).split('\n').filter((line) => line !== '')
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
    child: async (name) => {
      const { children } = JSON.parse(await readFile(path.join(dataDir, 'run.json'), 'utf8')) as {
        children: readonly { readonly name: string; readonly pid: number }[]
      }
      const found = children.find((one) => one.name === name)
      if (found === undefined) throw new Error(`no running process ${name}`)
      return found.pid
    },
    outside: async () => (await noted()).filter((line) => !line.startsWith('watched ')),
    watched: async () => (await noted()).filter((line) => line.startsWith('watched ')),
    stop,
    start,
    remove: async () => {
      await stop()
      await place.remove()
    },
  }
}
