import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { folder } from './folder.ts'
import { freePort } from './ports.ts'

const run = promisify(execFile)

export interface Database {
  readonly environment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const places = [
  '/usr/lib/postgresql/17/bin',
  '/usr/lib/postgresql/16/bin',
  '/usr/lib/postgresql/15/bin',
  '/usr/local/bin',
]
const home = places.find(
  (place) => existsSync(path.join(place, 'initdb')) && existsSync(path.join(place, 'postgres')),
)

/** Why PostgreSQL cannot be tried on this machine, or null where it can. */
export const postgresMissing: string | null =
  home === undefined ? 'PostgreSQL (initdb, pg_ctl) is not installed on this machine' : null

// PostgreSQL refuses to run as root; `nobody` is on every Debian.
const nobody = 65534
const asNobody = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** A PostgreSQL cluster of one's own: fresh, unprivileged, on the loopback address, removed afterwards. */
export const postgres = async (): Promise<Database> => {
  if (home === undefined) throw new Error(postgresMissing ?? 'no PostgreSQL')
  const place = await folder('postgres')
  const data = path.join(place.path, 'data')
  await mkdir(data)
  if ('uid' in asNobody) {
    await chown(place.path, nobody, nobody)
    await chown(data, nobody, nobody)
  }
  const port = String(await freePort())
  const options = { ...asNobody, cwd: place.path }
  await run(
    path.join(home, 'initdb'),
    ['-D', data, '-U', 'gongkai', '-A', 'trust', '--locale=C.UTF-8', '-E', 'UTF8', '--no-sync'],
    options,
  )
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${place.path} -c fsync=off`
  await run(
    path.join(home, 'pg_ctl'),
    ['-D', data, '-w', '-o', flags, '-l', path.join(place.path, 'log'), 'start'],
    options,
  )
  await run(path.join(home, 'createdb'), ['-h', '127.0.0.1', '-p', port, '-U', 'gongkai', 'gongkai'], options)
  return {
    environment: {
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: port,
      DATABASE_NAME: 'gongkai',
      DATABASE_USERNAME: 'gongkai',
      DATABASE_PASSWORD: '',
    },
    stop: async () => {
      await run(path.join(home, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], options)
      await place.remove()
    },
  }
}

/** A SQLite file of one's own, with the same face. */
export const sqlite = async (): Promise<Database> => {
  const place = await folder('sqlite')
  return {
    environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(place.path, 'data.db') },
    stop: () => place.remove(),
  }
}
