import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Carried } from '../deploy/carry.ts'

/** All of one moment: what differs must be told by what it says. */
const moment = new Date('2026-11-24T02:03:07Z')

const write = async (file: string, content: string | Buffer): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
  await utimes(file, moment, moment)
}

/** A release on disk as the service lays it out: the agency is a link to a part, compressed copies beside what is long. */
export const carriedRelease = async (
  siteDir: string,
  id: string,
  contents: Readonly<Record<string, string>>,
): Promise<Carried> => {
  const folder = join(siteDir, 'releases', id)
  const part = join(siteDir, 'parts', `cixi-${id}`)
  await mkdir(folder, { recursive: true })
  await mkdir(part, { recursive: true })
  await symlink(join('..', '..', 'parts', `cixi-${id}`), join(folder, 'cixi'))
  const files = new Map<string, { readonly bytes: number; readonly sha256: string }>()
  for (const [path, content] of Object.entries(contents)) {
    await write(join(folder, path), content)
    if (content.length > 100) await write(join(folder, `${path}.gz`), gzipSync(content))
    const sha256 = createHash('sha256').update(content).digest('hex')
    files.set(path, { bytes: Buffer.byteLength(content), sha256 })
  }
  return { id, folder, files }
}

/** Every file below a folder with its content, links followed. */
export const filesBelow = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const found: Record<string, string> = {}
  const walk = async (at: string): Promise<void> => {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name)
      if (entry.isDirectory() || entry.isSymbolicLink()) await walk(path)
      else found[relative(folder, path)] = await readFile(path, 'base64')
    }
  }
  await walk(folder)
  return found
}
