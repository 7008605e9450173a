import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for one test, gone after it. */
export const temporaryFolder = async (under = tmpdir()): Promise<string> => {
  const folder = await mkdtemp(join(under, 'gongkai-rebuild-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
