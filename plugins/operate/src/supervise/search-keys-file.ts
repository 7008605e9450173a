import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { Stop } from '../say.ts'
import { ensureSearchKeys, type SearchKeys } from './search-keys.ts'
import { writeWhole } from './write-file.ts'

const Kept = v.object({ host: v.string(), cms: v.string(), site: v.string() })

/** The keys made at an earlier start for this search server. */
export const keptSearchKeys = (file: string, host: string): SearchKeys | null => {
  if (!existsSync(file)) return null
  const kept = v.safeParse(Kept, JSON.parse(readFileSync(file, 'utf8')))
  return kept.success && kept.output.host === host ? { cms: kept.output.cms, site: kept.output.site } : null
}

const isUnreachable = (error: unknown): boolean => error instanceof TypeError || error instanceof DOMException

/**
 * Makes the keys and keeps them. A search server elsewhere may be down when we start: then the kept ones serve, as the
 * CMS must come up without search.
 */
export const searchKeysFor = async (file: string, host: string, masterKey: string): Promise<SearchKeys> => {
  try {
    const keys = await ensureSearchKeys(host, masterKey)
    writeWhole(file, { host, ...keys })
    return keys
  } catch (error) {
    if (!isUnreachable(error)) throw error
    const kept = keptSearchKeys(file, host)
    if (kept !== null) return kept
    throw new Stop(
      `无法连接检索服务 ${host}。请检查 MEILI_HOST 及该服务是否已启动。`,
      `The search server at ${host} cannot be reached. Check MEILI_HOST and whether that server runs.`,
    )
  }
}
