import type { FastifyInstance } from 'fastify'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Parts } from '../src/serve/health.ts'
import { siteServer, type SiteServer } from '../src/serve/server.ts'

export interface TestSite {
  readonly app: FastifyInstance
  readonly url: string
  readonly dir: string
  readonly stop: () => Promise<void>
}

export const writeRelease = (
  dir: string,
  id: string,
  files: Readonly<Record<string, string | Buffer>>,
): void => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, 'releases', id, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** As the rebuild does it: a new link beside the old one, renamed over it. */
export const switchTo = (dir: string, id: string): void => {
  const next = join(dir, `current.${process.pid}`)
  symlinkSync(join('releases', id), next)
  renameSync(next, join(dir, 'current'))
}

const nowhere = 'http://127.0.0.1:9'

export const startSite = async (
  options: Partial<Omit<SiteServer, 'parts' | 'siteDir'>> & { readonly parts?: Partial<Parts> } = {},
): Promise<TestSite> => {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  const app = await siteServer({
    basePath: '/',
    search: { url: nowhere, key: 'none' },
    ...options,
    siteDir: dir,
    parts: {
      cmsUrl: nowhere,
      exportToken: '',
      searchUrl: nowhere,
      rebuildUrl: nowhere,
      siteDir: dir,
      readyFile: join(dir, 'ready.json'),
      sweepFile: join(dir, 'sweep.json'),
      ...options.parts,
    },
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    app,
    url,
    dir,
    stop: async () => {
      await app.close()
      rmSync(dir, { recursive: true })
    },
  }
}
