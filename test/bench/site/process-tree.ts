import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly bytes: number
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')

const processAt = async (pid: string): Promise<readonly Process[]> => {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [{ pid: Number(pid), parent: of('PPid'), bytes: of('VmRSS') * 1024 }]
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

const residentBelow = async (root: number): Promise<number> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const all = (await Promise.all(pids.map(processAt))).flat()
  const tree = new Set([root])
  for (let grew = true; grew;) {
    grew = false
    for (const { pid, parent } of all)
      if (tree.has(parent) && !tree.has(pid)) {
        tree.add(pid)
        grew = true
      }
  }
  return all.reduce((sum, { pid, bytes }) => (tree.has(pid) ? sum + bytes : sum), 0)
}

// Often enough for a peak; looking takes processor time from what is looked at.
const lookEvery = 250

/** The most memory that a process and all it starts have at one moment, looked at often, until told to stop. */
export const watchMemory = (root: number): { peak(): number; stop(): Promise<number> } => {
  let peak = 0
  const stopping = new AbortController()
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      peak = Math.max(peak, await residentBelow(root))
      await pause(lookEvery)
    }
  })()
  return {
    peak: () => peak,
    stop: async () => {
      stopping.abort()
      await watching
      return peak
    },
  }
}
