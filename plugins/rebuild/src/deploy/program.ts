import { spawn } from 'node:child_process'

/** What a person may read of a program's last words. */
const mostWords = 2000

/** Secrets of the house: what runs elsewhere does not need them. */
const ours = /^(?:REBUILD_HOOK_SECRET|EXPORT_TOKEN|DEPLOY_.*)$/

/**
 * Runs a program without a shell and waits for its end; fails with its last words. `input` is written to it. It is ended
 * with everything else when `signal` says so.
 */
export const runProgram = (
  [program = '', ...args]: readonly string[],
  {
    env = {},
    input = '',
    signal,
  }: {
    readonly env?: Readonly<Record<string, string>>
    readonly input?: string
    readonly signal: AbortSignal
  },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
    const child = spawn(program, args, {
      env: { ...inherited, ...env },
      stdio: ['pipe', 'ignore', 'pipe'],
      signal,
    })
    let words = ''
    child.stderr.on('data', (part: Buffer) => {
      words = `${words}${part.toString()}`.slice(-mostWords)
    })
    // A program that does not read what it is told has ended, and says why by its code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.once('error', reject)
    child.once('close', (code, by) => {
      if (code === 0) resolve()
      else
        reject(
          new Error(
            `${program}: ${code === null ? String(by) : `exit ${String(code)}`} ${words.trim()}`.trim(),
          ),
        )
    })
  })
