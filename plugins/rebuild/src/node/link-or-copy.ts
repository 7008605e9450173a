import { copyFile, link } from 'node:fs/promises'
import { errorCode } from './error-code.ts'

/** Disks without hard links exist; a copy says the same and takes the room twice. */
export const linkOrCopy = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP') throw error
    await copyFile(from, to)
  }
}
