import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { identityOf, isRunning, isSurely } from '../../bootstrap/identity.mjs'
import { claim } from '../../bootstrap/lock.mjs'
import { say, Stop } from '../say.ts'
import { writeWhole } from './write-file.ts'

const Identity = v.object({ pid: v.number(), started: v.nullable(v.string()) })
const Child = v.object({ name: v.string(), ...Identity.entries })

export const Urls = v.object({ cms: v.string(), site: v.string(), search: v.string(), rebuild: v.string() })
export type Urls = v.InferOutput<typeof Urls>

/** `run.json`: who runs on this data folder, where it can be reached, and what it started. */
const RunFile = v.object({ ...Identity.entries, urls: Urls, children: v.optional(v.array(Child), []) })
type RunFile = v.InferOutput<typeof RunFile>

const parsed = (text: string): RunFile | null => {
  try {
    const read = v.safeParse(RunFile, JSON.parse(text))
    return read.success ? read.output : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The running installation of a data folder, or null. */
export const runningAt = (file: string): RunFile | null => {
  const run = existsSync(file) ? parsed(readFileSync(file, 'utf8')) : null
  return run !== null && isRunning(run) ? run : null
}

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Ends what a killed supervisor left running: only where pid and start both are what was written down. */
const endOrphans = async (children: RunFile['children']): Promise<void> => {
  const orphans = children.filter(isSurely)
  if (orphans.length === 0) return
  say(
    `上次运行未正常结束，正在停止遗留进程：${orphans.map((o) => o.name).join('、')}`,
    `The last run did not end well; stopping what it left: ${orphans.map((o) => o.name).join(', ')}`,
  )
  for (const { pid } of orphans) signalGroup(pid, 'SIGTERM')
  for (let i = 0; i < 100 && orphans.some(isSurely); i += 1) await pause(100)
  for (const { pid } of orphans.filter(isSurely)) signalGroup(pid, 'SIGKILL')
  while (orphans.some(isSurely)) await pause(50)
}

export interface OwnRun {
  /** Writes down a child, so that the next start can end it if we are killed. */
  readonly note: (name: string, pid: number) => void
  readonly release: () => void
}

/** Takes the data folder for this process. Throws when another has it, saying where that one can be reached. */
export const takeRun = async (file: string, urls: Urls): Promise<OwnRun> => {
  const claimed = claim(file, { urls })
  if (!claimed.held) {
    const other = parsed(claimed.text)
    throw new Stop(
      `系统已在运行（进程号 ${claimed.by.pid}）：网站 ${other?.urls.site ?? '?'} ，管理后台 ${other?.urls.cms ?? '?'}/admin 。如需同时运行另一套，请设置不同的 DATA_DIR 和端口。`,
      `Already running (process ${claimed.by.pid}): site ${other?.urls.site ?? '?'} , CMS ${other?.urls.cms ?? '?'}/admin . To run a second one beside it, set another DATA_DIR and other ports.`,
    )
  }
  const left = claimed.left === null ? null : parsed(claimed.left)
  let children: RunFile['children'] = left?.children.filter(isSurely) ?? []
  const own = identityOf(process.pid)
  const write = (): void => {
    writeWhole(file, { ...own, urls, children })
  }
  // Kept in our own note until they are gone: we might be killed in the middle of ending them.
  if (children.length > 0) write()
  await endOrphans(children)
  children = []
  return {
    note: (name, pid) => {
      children = [...children.filter((child) => child.name !== name), { name, ...identityOf(pid) }]
      write()
    },
    release: () => {
      rmSync(file, { force: true })
    },
  }
}
