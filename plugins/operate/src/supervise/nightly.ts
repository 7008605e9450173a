import { closeSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readSweepResult } from '../doctor/sweep-file.ts'
import { endGroup, spawnGroup } from '../process/group.ts'
import { say } from '../say.ts'
import type { Layout } from './layout.ts'
import { openLog } from './log-file.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Asia/Shanghai is this far ahead of UTC the whole year. */
const shanghaiMs = 8 * 60 * MINUTE

/** The next moment at which clocks in Asia/Shanghai show `at` (`03:10`), after `now`. */
export const nextSweep = (now: Date, at: string): Date => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const there = now.getTime() + shanghaiMs
  const today = Math.floor(there / DAY) * DAY + (hours * 60 + minutes) * MINUTE
  return new Date((today > there ? today : today + DAY) - shanghaiMs)
}

/** Never asleep for longer: a machine that was suspended or whose clock was set must not miss the hour by much. */
const longestSleep = 10 * MINUTE

const asleepUntil = async (due: Date, interrupted: AbortSignal): Promise<void> => {
  for (let left = due.getTime() - Date.now(); left > 0; left = due.getTime() - Date.now())
    await pause(Math.min(left, longestSleep), undefined, { signal: interrupted })
}

interface Nightly {
  readonly root: string
  readonly layout: Layout
  /** `03:10`, by clocks in Asia/Shanghai; `off` for never. */
  readonly at: string
  readonly started: (pid: number) => void
}

/** One look at everything with repair, in a process of its own: what it needs of memory is given back. */
const sweep = async ({ root, layout, started }: Nightly, interrupted: AbortSignal): Promise<void> => {
  const path = join(layout.logs, 'sweep.log')
  const before = readSweepResult(layout.sweepFile)?.at
  const log = openLog(path)
  const child = spawnGroup(
    {
      command: [process.execPath, join(root, 'plugins/operate/src/doctor.ts'), '--repair'],
      cwd: root,
      env: { ...process.env, DATA_DIR: layout.dataDir },
    },
    ['ignore', log, log],
  )
  closeSync(log)
  if (child.pid !== undefined) started(child.pid)
  const stop = (): void => {
    void endGroup(child, 5000)
  }
  interrupted.addEventListener('abort', stop, { once: true })
  try {
    await once(child, 'exit')
  } finally {
    interrupted.removeEventListener('abort', stop)
  }
  interrupted.throwIfAborted()
  const found = readSweepResult(layout.sweepFile)
  if (found === null || found.at === before)
    say(`✗ 夜间核对未能完成。日志：${path}`, `the nightly check did not come to its end. Log: ${path}`)
  else if (!found.healthy)
    say(
      `✗ 夜间核对：仍有 ${found.drift} 处不一致（已修复 ${found.repaired} 处）。日志：${path}`,
      `the nightly check leaves ${found.drift} differences (${found.repaired} mended). Log: ${path}`,
    )
  else if (found.repaired > 0)
    say(
      `夜间核对：已修复 ${found.repaired} 处不一致。日志：${path}`,
      `the nightly check mended ${found.repaired} differences. Log: ${path}`,
    )
}

/** Looks at database, index and site every night, mends what differs, and keeps what it found; until interrupted. Never throws. */
export const sweepNightly = async (nightly: Nightly, interrupted: AbortSignal): Promise<void> => {
  if (nightly.at === 'off') return
  const isOver = (): boolean => interrupted.aborted
  while (!isOver())
    try {
      await asleepUntil(nextSweep(new Date(), nightly.at), interrupted)
      await sweep(nightly, interrupted)
    } catch (error) {
      if (isOver()) return
      // No memory for a process, no room for its log: everything else goes on, and there is another night.
      say(`✗ 夜间核对无法进行：${String(error)}`, `the nightly check cannot be made: ${String(error)}`)
      await asleepUntil(new Date(Date.now() + MINUTE), interrupted).catch((stopped: unknown) => {
        if (!isOver()) throw stopped
      })
    }
}
