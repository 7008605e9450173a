import { copyFileSync, linkSync } from 'node:fs'
import { copyFile, link } from 'node:fs/promises'
import { errorCode } from './error-code.ts'

/** Whether a link that failed with this is there already, cannot be on such a disk, or failed for good. */
const afterFailure = (error: unknown): 'there' | 'copy' => {
  const code = errorCode(error)
  if (code === 'EEXIST') return 'there'
  if (code === 'EXDEV' || code === 'EPERM' || code === 'ENOTSUP') return 'copy'
  throw error
}

/** Disks without hard links exist; a copy says the same and takes the room twice. */
export const linkOrCopy = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to)
  } catch (error) {
    if (afterFailure(error) === 'copy') await copyFile(from, to)
  }
}

/** As {@link linkOrCopy}, for thousands of files in a process that has nothing else to do: handing each to a thread takes longer. */
export const linkOrCopyAtOnce = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch (error) {
    if (afterFailure(error) === 'copy') copyFileSync(from, to)
  }
}
