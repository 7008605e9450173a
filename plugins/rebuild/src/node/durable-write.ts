import { open, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A rename or a new file is only sure to be there after a power cut once its folder is synced too. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** As {@link writeDurably}, but for what can be had again: after a power cut it may be gone. */
export const replaceFile = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}

/** The file holds either its old text or all of the new one, whatever happens meanwhile. */
export const writeDurably = async (path: string, text: string): Promise<void> => {
  const beside = `${path}.new`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  await syncFolder(dirname(path))
}
