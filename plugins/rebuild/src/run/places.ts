import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where things are that only this service touches. */
export interface Places {
  readonly site: string
  /** Hooks and runs: what must outlive the process. */
  readonly state: string
  /** Attachments, kept from run to run. */
  readonly attachments: string
  /** The publication as it was read last. */
  readonly publication: string
  /** A folder per run; empty between runs. */
  readonly work: string
  readonly logs: string
  /** Where the site is compiled: in its project, each recipe by itself. */
  readonly build: string
}

export const placesOf = (siteDir: string, project: string): Places => ({
  site: siteDir,
  state: join(siteDir, 'state'),
  attachments: join(siteDir, 'attachments'),
  publication: join(siteDir, 'publication'),
  work: join(siteDir, 'work'),
  logs: join(siteDir, 'logs'),
  build: join(project, '.cache', 'renderer'),
})

/** What a killed run left. Its output is of no use: it was not whole. */
export const clearWork = async ({ work }: Places): Promise<void> => {
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
}

const logsKept = 20

export const pruneLogs = async ({ logs }: Places): Promise<void> => {
  await mkdir(logs, { recursive: true })
  for (const name of (await readdir(logs)).toSorted().slice(0, -logsKept))
    await rm(join(logs, name), { force: true })
}
