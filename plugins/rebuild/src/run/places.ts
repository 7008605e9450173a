import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where things are that only this service touches. */
export interface Places {
  readonly site: string
  /** Hooks and runs: what must outlive the process. */
  readonly state: string
  /** Attachments, kept from run to run. */
  readonly attachments: string
  /** A folder per run; empty between runs. */
  readonly work: string
  readonly logs: string
  /** Astro writes here first: in its project, and apart from other builds of the same project. */
  readonly build: string
}

export const placesOf = (siteDir: string, project: string): Places => ({
  site: siteDir,
  state: join(siteDir, 'state'),
  attachments: join(siteDir, 'attachments'),
  work: join(siteDir, 'work'),
  logs: join(siteDir, 'logs'),
  build: join(project, '.cache', 'rebuild', createHash('sha256').update(siteDir).digest('hex').slice(0, 12)),
})

/** What a killed run left. Its output is of no use: it was not checked. */
export const clearWork = async ({ work, build }: Places): Promise<void> => {
  await rm(build, { recursive: true, force: true })
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
}

const logsKept = 20

export const pruneLogs = async ({ logs }: Places): Promise<void> => {
  await mkdir(logs, { recursive: true })
  for (const name of (await readdir(logs)).toSorted().slice(0, -logsKept))
    await rm(join(logs, name), { force: true })
}
