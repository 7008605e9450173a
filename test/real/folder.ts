import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Folder {
  readonly path: string
  remove(): Promise<void>
}

/** A folder of one's own outside the repository, removed afterwards. */
export const folder = async (name: string): Promise<Folder> => {
  const made = await mkdtemp(path.join(tmpdir(), `gongkai-${name}-`))
  return { path: made, remove: () => rm(made, { recursive: true, force: true, maxRetries: 5 }) }
}
