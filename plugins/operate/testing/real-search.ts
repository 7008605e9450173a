import { searchSettings } from '@gongkai/config/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { searchServerCommand } from '../src/supervise/search-server.ts'
import { freePort } from './free-port.ts'

export interface RealSearch {
  readonly url: string
  readonly masterKey: string
  readonly call: (method: string, path: string, body?: unknown, key?: string) => Promise<Response>
  /** Does what starts a task and waits until the task succeeded. */
  readonly task: (method: string, path: string, body?: unknown) => Promise<void>
  /** Ends it at once, as a power cut would; what it holds stays. */
  readonly kill: () => Promise<void>
  /** Starts it again at the same address, with what it held. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A real Meilisearch of the test's own: free port, temporary folder. */
export const startSearch = async (): Promise<RealSearch> => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  const port = await freePort()
  const masterKey = 'master key of a test, 123456'
  const { command, env } = searchServerCommand({ folder, port, masterKey })
  const [file = '', ...args] = command
  const url = `http://127.0.0.1:${port}`
  const call: RealSearch['call'] = (method, path, body, key = masterKey) =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(file, args, { env: { ...process.env, ...env }, cwd: folder, stdio: 'ignore' })
    for (let i = 0; ; i += 1) {
      const answers = fetch(`${url}/health`).then(
        (r) => r.ok,
        () => false,
      )
      if (await answers) return started
      if (i > 200 || started.exitCode !== null) throw new Error('the search server does not start')
      await pause(50)
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  let child = await start()
  const task: RealSearch['task'] = async (method, path, body) => {
    const started = (await (await call(method, path, body)).json()) as { taskUid: number }
    for (;;) {
      const state = (await (await call('GET', `/tasks/${started.taskUid}`)).json()) as {
        status: string
        error?: unknown
      }
      if (state.status === 'succeeded') return
      if (state.status === 'failed') throw new Error(JSON.stringify(state.error))
      await pause(20)
    }
  }
  return {
    url,
    masterKey,
    call,
    task,
    kill: () => end('SIGKILL'),
    restart: async () => {
      child = await start()
    },
    stop: async () => {
      await end('SIGTERM')
      rmSync(folder, { recursive: true })
    },
  }
}

/** Settings as they ship, then the documents. */
export const fill = async (
  search: RealSearch,
  index: string,
  documents: readonly object[],
): Promise<void> => {
  await search.task('POST', '/indexes', { uid: index, primaryKey: 'id' })
  await search.task('PATCH', `/indexes/${index}/settings`, searchSettings(thesaurus))
  await search.task('POST', `/indexes/${index}/documents`, documents)
}
