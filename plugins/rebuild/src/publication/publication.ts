import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PublicationIndex } from '@gongkai/catalogue-core/catalogue'
import { attachmentsOf, type AttachmentStore } from './attachments.ts'
import type { CmsClient } from './cms-client.ts'
import { RunFailure } from '../run/failure.ts'
import { inParallel } from '../node/in-parallel.ts'
import { agencyKey, publicationDigest, sortedIndex } from './publication-digest.ts'
import { agencyInventory, siteInventory, type AgencyInventory, type SiteInventory } from './site-inventory.ts'

/** A publication that still moves after so many readings is left to the next try of the run. */
const readings = 5

export interface ReadPublication {
  readonly digest: string
  readonly inventory: SiteInventory
  /** Names of its attachments. */
  readonly files: ReadonlySet<string>
}

type Line = PublicationIndex['agencies'][number]

interface ReadAgency {
  /** What the index said before the agency was read. */
  readonly digest: string
  readonly inventory: AgencyInventory
  readonly files: readonly string[]
}

/**
 * Reads the publication that `begun` lists into `folder`, in the form in which the site's build takes it.
 * Editors go on publishing meanwhile: an agency counts as read when the index says the same of it before and after,
 * so that in the end all parts are of one moment. `host` is the one at which the site will be reached.
 */
export const readPublication = async (
  cms: CmsClient,
  store: AttachmentStore,
  begun: PublicationIndex,
  folder: string,
  host: string,
  stop: AbortSignal,
): Promise<ReadPublication> => {
  const agencies = new Map<string, ReadAgency>()
  const isRead = (line: Line): boolean => agencies.get(agencyKey(line))?.digest === line.digest

  const readAgency = async (line: Line): Promise<void> => {
    agencies.delete(agencyKey(line))
    const agency = await cms.agency(line, stop)
    if (agency === null) return
    const attachments = attachmentsOf(agency)
    if (!(await store.provide(cms, attachments, join(folder, 'files'), stop))) return
    const path = join(folder, 'agencies', `${agencyKey(line)}.json`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, JSON.stringify(agency))
    const files = attachments.map(({ file }) => file)
    agencies.set(agencyKey(line), { digest: line.digest, inventory: agencyInventory(agency, host), files })
  }

  let index = begun
  for (let reading = 1; reading <= readings; reading += 1) {
    await inParallel(
      index.agencies.filter((line) => !isRead(line)),
      4,
      readAgency,
    )
    index = await cms.index(stop)
    if (index.agencies.every(isRead)) return finish(folder, sortedIndex(index), agencies)
  }
  throw new RunFailure('PUBLICATION_MOVING', { tries: String(readings) })
}

/** Leaves in `folder` what the index names and nothing of what was taken down while it was read. */
const finish = async (
  folder: string,
  index: PublicationIndex,
  agencies: Map<string, ReadAgency>,
): Promise<ReadPublication> => {
  const named = new Set(index.agencies.map(agencyKey))
  for (const key of agencies.keys())
    if (!named.has(key)) {
      agencies.delete(key)
      await rm(join(folder, 'agencies', `${key}.json`))
    }
  const read = [...agencies.values()]
  const files = new Set(read.flatMap((agency) => agency.files))
  await mkdir(join(folder, 'agencies'), { recursive: true })
  await mkdir(join(folder, 'files'), { recursive: true })
  for (const file of await readdir(join(folder, 'files')))
    if (!files.has(file)) await rm(join(folder, 'files', file))
  await writeFile(join(folder, 'index.json'), JSON.stringify(index))
  return {
    digest: publicationDigest(index),
    inventory: siteInventory(
      read.map(({ inventory }) => inventory),
      new Set(index.agencies.map(({ locale }) => locale)),
    ),
    files,
  }
}
