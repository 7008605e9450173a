import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import path from 'node:path'

export const project = path.resolve(import.meta.dirname, '..')

export const astro = (): string => {
  const found = findPackageJSON('astro', path.join(project, 'package.json'))
  if (found === undefined) throw new Error('astro is not installed')
  return path.join(path.dirname(found), 'bin', 'astro.mjs')
}

export interface Built {
  readonly code: number | null
  readonly output: string
  /** Every file as text, by its path below the output folder. */
  readonly files: ReadonlyMap<string, string>
  readonly bytes: ReadonlyMap<string, Buffer>
}

const filesIn = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  // One after the other: a site of ten thousand rows has more files than a process may open at a time.
  const read = new Map<string, Buffer>()
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name)
    read.set(path.relative(folder, file), await readFile(file))
  }
  return read
}

/** What a build sees: nothing that this process happens to have of a site. */
export const surroundings = (environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { GONGKAI_DATA: _, SITE_URL: __, BASE_PATH: ___, SITE_OPTIONS: ____, ...inherited } = process.env
  return {
    ...inherited,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
    ...environment,
  }
}

/** A real build in a process of its own. The output folder lies in the project: Astro moves files into it by renaming. */
export const buildSite = async (environment: Readonly<Record<string, string>>): Promise<Built> => {
  await mkdir(path.join(project, 'dist'), { recursive: true })
  const outDir = await mkdtemp(path.join(project, 'dist', 'test-'))
  try {
    const child = spawn(process.execPath, [astro(), 'build', '--outDir', outDir], {
      cwd: project,
      env: surroundings(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    const bytes = await filesIn(outDir)
    const files = new Map([...bytes].map(([name, content]) => [name, content.toString('utf8')] as const))
    return { code, output: Buffer.concat(said).toString('utf8'), files, bytes }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
