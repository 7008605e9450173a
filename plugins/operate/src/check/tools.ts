import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One examination of the repository: a command that succeeds when there is nothing to fault. */
export interface Tool {
  readonly name: string
  readonly command: readonly string[]
  /** Where it runs; the repository's root where nothing is said. */
  readonly room: string
}

const outside = /(?:^|\/)(?:node_modules|dist|build|\.[^/]+)(?:\/|$)/

/** Rooms with a tsconfig.json; a room that forgets to have one is found by the linter, which types every file. */
const roomsIn = (root: string): readonly string[] =>
  globSync('*/**/tsconfig.json', { cwd: root, exclude: (path) => outside.test(path) })
    .map((file) => dirname(file))
    .sort()

/** Astro's check reads components and plain files alike, so such a room needs no second look. */
const isAstro = (root: string, room: string): boolean =>
  globSync('astro.config.*', { cwd: join(root, room) }).length > 0

export const toolsOf = (root: string): readonly Tool[] => {
  // Through .bin and by our own Node: their first line would ask for whatever `node` comes first in the path.
  const bin = (name: string): readonly string[] => [
    process.execPath,
    join(root, 'node_modules', '.bin', name),
  ]
  const types = (room: string): Tool => {
    if (isAstro(root, room)) return { name: `types ${room}`, command: [...bin('astro'), 'check'], room }
    const remembered = join(root, '.cache', 'check', `${room.replaceAll('/', '-')}.tsbuildinfo`)
    return {
      name: `types ${room}`,
      command: [
        ...[...bin('tsc'), '--project', room, '--noEmit'],
        ...['--incremental', '--tsBuildInfoFile', remembered],
      ],
      room: '.',
    }
  }
  const atRoot = (name: string, ...command: readonly string[]): Tool => ({ name, command, room: '.' })
  return [
    // The slowest first, so that the short ones fill the other place beside it.
    atRoot(
      'lint',
      // It holds the types of every room at once, which is more than Node allows itself unasked.
      ...[process.execPath, '--max-old-space-size=8192', join(root, 'node_modules', '.bin', 'eslint')],
      ...['--config', 'config/tools/eslint.config.mjs', '--max-warnings', '0', '.'],
    ),
    ...roomsIn(root).map(types),
    atRoot(
      'format',
      ...[...bin('prettier'), '--check', '--log-level', 'warn'],
      ...['--cache', '--cache-location', '.cache/check/prettier', '.'],
    ),
    atRoot('dead code', ...bin('knip'), '--config', 'config/tools/knip.jsonc'),
    // A lock file that lags behind makes the next fresh clone fail to install; offline, as it need ask nobody.
    atRoot('lock file', 'npm', 'ci', '--dry-run', '--offline', '--ignore-scripts', '--loglevel', 'error'),
  ]
}
