import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { watchMemory } from './process-tree.ts'

/** What a generator made of a publication, and what it took. */
export interface Rendered {
  readonly files: number
  readonly seconds: number
  readonly peakRssBytes: number
}

/** Pages among the files in a folder, and their bytes. */
export const pagesIn = async (
  folder: string,
): Promise<{ readonly pages: number; readonly bytes: number }> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  let bytes = 0
  for (const { parentPath, name } of pages) bytes += (await stat(path.join(parentPath, name))).size
  return { pages: pages.length, bytes }
}

const filesIn = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length

/** Runs a generator to its end and measures it with everything it starts. */
export const measured = async (
  [program = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  out: string,
): Promise<Rendered> => {
  const begun = performance.now()
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000)
    })
  const memory = watchMemory(child.pid ?? 0)
  const [code] = (await once(child, 'close')) as [number | null]
  const seconds = (performance.now() - begun) / 1000
  const peakRssBytes = await memory.stop()
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}:\n${said}`)
  return { files: await filesIn(out), seconds, peakRssBytes }
}
