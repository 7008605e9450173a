import { cp, rename, rm } from 'node:fs/promises'
import { errorCode } from './error-code.ts'

/** Moves a folder, to another disk if it must be. */
export const moveFolder = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
    await cp(from, to, { recursive: true, errorOnExist: true, force: false })
    await rm(from, { recursive: true, force: true })
  }
}
