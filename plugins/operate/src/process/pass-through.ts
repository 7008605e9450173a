import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { root } from '../root.ts'

/** Runs a Node program in the repository's folder with this terminal; answers the exit code a shell would give. */
export const passThrough = async (args: readonly string[], interrupted: AbortSignal): Promise<number> => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  // In a terminal Ctrl-C reaches the program by itself; a second one would cut its cleaning up short.
  interrupted.addEventListener('abort', () => {
    if (!process.stdin.isTTY) child.kill('SIGTERM')
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return code ?? 128 + (signal === null ? 1 : constants.signals[signal])
}
