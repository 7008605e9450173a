import { open, rename } from 'node:fs/promises'
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
