import { readFile, readdir } from 'node:fs/promises'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Gone between looking and reading: then it is not running, which is all that was asked. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')

const processAt = async (pid: number): Promise<readonly Process[]> => {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8')
    const command = (await readFile(`/proc/${String(pid)}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim()
    // The name in brackets may hold blanks and brackets itself; the parent is the second field after it.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    return [{ pid, parent, command }]
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

/** Pids below a process whose command line holds these words. Read from the kernel: a bare Debian has no `ps`. */
export const pidsBelow = async (ancestor: number, words: string): Promise<readonly number[]> => {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const processes = (await Promise.all(all.map(processAt))).flat()
  const below = new Set([ancestor])
  for (let grew = true; grew;) {
    grew = false
    for (const { pid, parent } of processes)
      if (below.has(parent) && !below.has(pid)) {
        below.add(pid)
        grew = true
      }
  }
  return processes
    .filter(({ pid, command }) => pid !== ancestor && below.has(pid) && command.includes(words))
    .map(({ pid }) => pid)
}
