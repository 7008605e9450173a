import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stack } from '../real/stack.ts'
import { row, type Row } from './measure.ts'

const parts: readonly (readonly [name: string, words: string])[] = [
  ['CMS', 'strapi.js start'],
  ['search', 'meilisearch'],
  ['builder', 'plugins/rebuild'],
  ['site server', 'serve/main.ts'],
]

const peakOf = async (pid: string): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024
}

/** Peak resident memory of each process since it started, by the kernel's own account; only these pids are looked at. */
export const memory = async (it: Stack): Promise<readonly Row[]> => {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).trim().split('\n')
  const { services } = JSON.parse(await readFile(path.join(it.dataDir, 'run.json'), 'utf8')) as {
    services?: readonly { pid: number }[]
  }
  const own = new Set((services ?? []).map(({ pid }) => String(pid)))
  const found: Row[] = []
  for (const [name, words] of parts)
    for (const line of lines) {
      const [, pid, args] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
      if (pid !== undefined && args?.includes(words) === true && (own.size === 0 || own.has(pid)))
        found.push(row('memory', `${name}, peak`, [await peakOf(pid)], null, 'MiB'))
    }
  return found
}
