import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export interface Run {
  readonly command: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * A process with all it will start, as one group: a Ctrl-C in the terminal goes to us alone, and we end them in order.
 */
export const spawnGroup = ({ command, cwd, env }: Run, stdio: StdioOptions): ChildProcess => {
  const [file = '', ...args] = command
  return spawn(file, args, { cwd, env: { ...env }, stdio, detached: true })
}

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // Everybody in it has gone already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Whatever the leader left behind when it went. */
export const killGroup = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) signalGroup(pid, 'SIGKILL')
}

/** Asks the group to end, and ends it when it has not after `graceMs`. */
export const endGroup = async (child: ChildProcess, graceMs: number): Promise<void> => {
  const { pid } = child
  if (pid === undefined) return
  if (!hasEnded(child)) {
    const ended = once(child, 'exit')
    signalGroup(pid, 'SIGTERM')
    await Promise.race([ended, pause(graceMs, undefined, { ref: false })])
    signalGroup(pid, 'SIGKILL')
    await ended
  }
  signalGroup(pid, 'SIGKILL')
}
