import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stack } from '../real/stack.ts'
import { row, type Row } from './measure.ts'

/** Null for a process that has ended: the seeding of a first start is listed too. */
const peakOf = async (pid: number): Promise<number | null> => {
  try {
    const status = await readFile(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Peak resident memory of each process since it started, by the kernel's own account. */
export const memory = async (it: Stack): Promise<readonly Row[]> => {
  const { children } = JSON.parse(await readFile(path.join(it.dataDir, 'run.json'), 'utf8')) as {
    children: readonly { name: string; pid: number }[]
  }
  const peaks = await Promise.all(children.map(async ({ name, pid }) => ({ name, peak: await peakOf(pid) })))
  return peaks.flatMap(({ name, peak }) =>
    peak === null ? [] : [row('memory', `${name}, peak`, [peak], null, 'MiB')],
  )
}
