import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { identityOf, isRunning } from '../../bootstrap/identity.mjs'
import { Stop } from '../say.ts'
import { writeWhole } from './write-file.ts'

const Server = v.object({ pid: v.number(), started: v.nullable(v.string()) })

const fileOf = (folder: string): string => join(folder, 'server.json')

/**
 * A second Meilisearch on the same folder would start without a word and both would write: there is no lock of its
 * own. This one holds even where somebody removed the supervisor's.
 */
export const refuseSecondServer = (folder: string): void => {
  const file = fileOf(folder)
  const known = existsSync(file) ? v.safeParse(Server, JSON.parse(readFileSync(file, 'utf8'))) : null
  if (known?.success === true && isRunning(known.output))
    throw new Stop(
      `另一个检索服务（进程号 ${known.output.pid}）正在使用数据目录 ${folder}。两个服务同时写入会损坏索引，请先结束该进程。`,
      `Another search server (process ${known.output.pid}) is using ${folder}. Two of them would ruin the index; end that process first.`,
    )
}

export const noteServer = (folder: string, pid: number): void => {
  writeWhole(fileOf(folder), identityOf(pid))
}
