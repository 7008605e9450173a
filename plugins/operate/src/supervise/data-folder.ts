import { chmodSync, mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { say, Stop } from '../say.ts'
import type { Layout } from './layout.ts'

const leastMegabytes = 300
const scarceMegabytes = 1000

const freeMegabytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1024 ** 2)
}

const make = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const reason = String(error.code)
    if (reason === 'ENOSPC') throw full(folder, 0)
    throw new Stop(
      `无法创建或写入数据目录 ${folder}（${reason}）。请检查权限，或用 DATA_DIR 指定其他位置。`,
      `The data folder ${folder} cannot be made or written (${reason}). Check its permissions, or choose another place with DATA_DIR.`,
    )
  }
}

const full = (folder: string, free: number): Stop =>
  new Stop(
    `磁盘空间不足：数据目录 ${folder} 所在磁盘仅剩 ${free} MB，至少需要 ${leastMegabytes} MB。请清理磁盘，或用 DATA_DIR 指定其他位置。`,
    `The disk is nearly full: ${free} MB are left where ${folder} lies, ${leastMegabytes} MB are the least. Free some space, or choose another place with DATA_DIR.`,
  )

/**
 * Makes the folders, readable for their owner only. Free space is asked here because nobody else tells: with a full
 * disk the search server goes on saying that it is well.
 */
export const prepareDataFolder = (layout: Layout, free: (folder: string) => number = freeMegabytes): void => {
  for (const folder of [
    layout.dataDir,
    layout.logs,
    layout.search,
    layout.site,
    join(layout.cms, 'public', 'uploads'),
  ])
    make(folder)
  const left = free(layout.dataDir)
  if (left < leastMegabytes) throw full(layout.dataDir, left)
  if (left < scarceMegabytes)
    say(
      `注意：数据目录所在磁盘仅剩 ${left} MB`,
      `Mind: only ${left} MB are left on the disk of the data folder`,
    )
}
