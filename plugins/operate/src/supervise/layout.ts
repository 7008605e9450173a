import { resolve } from 'node:path'

/** Where everything of one installation lives. */
export interface Layout {
  readonly dataDir: string
  readonly runFile: string
  readonly secretsFile: string
  readonly searchKeysFile: string
  readonly credentialsFile: string
  readonly seededFile: string
  readonly readyFile: string
  readonly sweepFile: string
  readonly logs: string
  readonly cms: string
  readonly search: string
  readonly site: string
}

export const layoutOf = (root: string, dataDir: string): Layout => {
  const at = (...path: readonly string[]): string => resolve(root, dataDir, ...path)
  return {
    dataDir: at(),
    runFile: at('run.json'),
    secretsFile: at('secrets.json'),
    searchKeysFile: at('search-keys.json'),
    credentialsFile: at('credentials.json'),
    seededFile: at('seeded.json'),
    readyFile: at('ready.json'),
    sweepFile: at('sweep.json'),
    logs: at('logs'),
    cms: at('cms'),
    search: at('search'),
    site: at('site'),
  }
}
