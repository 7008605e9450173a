import { open } from 'node:fs/promises'

const tailBytes = 4_000
const tailLines = 25

const escape = '\u001B'
const colours = new RegExp(`${escape}\\[[0-9;]*m`, 'g')

/** The end of a log, where the reason stands: whole lines, without colours. */
export const tailOf = async (path: string): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - tailBytes)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tailBytes), 0, tailBytes, from)
    const lines = buffer.toString('utf8', 0, bytesRead).replace(colours, '').trimEnd().split('\n')
    // A tail that begins in the middle of the log begins in the middle of a line.
    return lines
      .slice(from > 0 ? 1 : 0)
      .slice(-tailLines)
      .join('\n')
  } finally {
    await file.close()
  }
}
