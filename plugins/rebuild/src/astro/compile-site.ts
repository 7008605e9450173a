import { spawn, type ChildProcess } from 'node:child_process'
import { open, realpath } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { errorCode } from '../node/error-code.ts'
import { RunFailure } from '../run/failure.ts'
import { tailOf } from './log-tail.ts'

export interface SiteBuild {
  /** The Astro project. */
  readonly project: string
  /** Must lie in the project: outside of it Astro puts its working files in one place for all builds, and needs one disk. */
  readonly outDir: string
  readonly url: string
  readonly basePath: string
  /** File of the theme's options; null where the project's own are used. */
  readonly options: string | null
  readonly timeoutMs: number
  readonly logFile: string
}

/** What the build may see. The service's own secrets are not of its business, and what it sees can end up in a page. */
export const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ', 'NODE_OPTIONS'] as const

const environment = ({ url, basePath, options }: SiteBuild): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ),
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  FORCE_COLOR: '0',
  GONGKAI_RENDERER: '1',
  SITE_URL: url,
  BASE_PATH: basePath,
  ...(options === null ? {} : { SITE_OPTIONS: options }),
})

const exitWithParent = import.meta.resolve('./exit-with-parent.ts')

/** Astro as the project itself has it. */
const astroOf = (project: string): string => {
  const found = findPackageJSON('astro', join(project, 'package.json'))
  if (found === undefined)
    throw new RunFailure('BUILD_FAILED', { detail: `SITE_PROJECT=${project}: no astro` })
  return join(dirname(found), 'bin', 'astro.mjs')
}

/** Time for a build that is told to stop, before it is made to. */
const graceMs = 3_000

/**
 * Compiles the site into `outDir`: `server/entry.mjs`, which renders any of its files, and `client/`, the files of the build
 * itself. In a process of its own; its output goes to the log file.
 */
export const compileSite = async (build: SiteBuild, stop: AbortSignal): Promise<void> => {
  const end = AbortSignal.any([stop, AbortSignal.timeout(build.timeoutMs)])
  const { code, signal } = await runAstro(build, end)
  stop.throwIfAborted()
  const evidence = await tailOf(build.logFile)
  if (end.aborted)
    throw new RunFailure('BUILD_TIMED_OUT', { seconds: String(build.timeoutMs / 1000) }, evidence)
  if (code === 0) return
  if (/ENOSPC|no space left on device/.test(evidence)) throw new RunFailure('DISK_FULL', {}, evidence)
  throw new RunFailure('BUILD_FAILED', { detail: signal ?? `exit ${String(code)}` }, evidence)
}

interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

const runAstro = async (build: SiteBuild, end: AbortSignal): Promise<Exit> => {
  const project = await realpath(build.project)
  const log = await open(build.logFile, 'w')
  try {
    const child = spawn(
      process.execPath,
      ['--import', exitWithParent, astroOf(project), 'build', '--outDir', build.outDir],
      {
        cwd: project,
        env: environment(build),
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
        // A group of its own, so that everything the build starts can be ended with it.
        detached: true,
      },
    )
    return await exitOf(child, end)
  } finally {
    await log.close()
  }
}

/** Waits for the process; when `end` says so, ends it and all it started. */
const exitOf = async (child: ChildProcess, end: AbortSignal): Promise<Exit> => {
  const exit = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve({ code, signal })
    })
  })
  let lastWord: NodeJS.Timeout | undefined
  const ending = (): void => {
    signalGroup(child.pid, 'SIGTERM')
    lastWord = setTimeout(() => {
      signalGroup(child.pid, 'SIGKILL')
    }, graceMs)
  }
  if (end.aborted) ending()
  else end.addEventListener('abort', ending, { once: true })
  try {
    return await exit
  } finally {
    end.removeEventListener('abort', ending)
    clearTimeout(lastWord)
    if (end.aborted) signalGroup(child.pid, 'SIGKILL')
  }
}

const signalGroup = (leader: number | undefined, signal: NodeJS.Signals): void => {
  if (leader === undefined) return
  try {
    process.kill(-leader, signal)
  } catch (error) {
    // Gone already: that is what was wanted.
    if (errorCode(error) !== 'ESRCH') throw error
  }
}
