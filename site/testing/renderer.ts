import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SiteRenderer } from '@gongkai/catalogue-core/release'
import { astro, project, surroundings } from './build.ts'

export interface CompiledSite {
  readonly renderer: SiteRenderer
  readonly remove: () => Promise<void>
}

/**
 * The site compiled to a program that makes single files, loaded into this process. `data` is the folder of the publication
 * that it reads; what lies in there may change.
 */
export const compiledSite = async (
  data: string,
  environment: Readonly<Record<string, string>>,
): Promise<CompiledSite> => {
  await mkdir(path.join(project, 'dist'), { recursive: true })
  const outDir = await mkdtemp(path.join(project, 'dist', 'renderer-'))
  const child = spawn(process.execPath, [astro(), 'build', '--outDir', outDir], {
    cwd: project,
    env: surroundings({ ...environment, GONGKAI_RENDERER: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(Buffer.concat(said).toString('utf8'))
  process.env['GONGKAI_DATA'] = data
  const entry = pathToFileURL(path.join(outDir, 'server', 'entry.mjs')).href
  const { renderer } = (await import(entry)) as { readonly renderer: SiteRenderer }
  return { renderer, remove: () => rm(outDir, { recursive: true, force: true }) }
}
