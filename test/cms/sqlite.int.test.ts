import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'

let database: Database
let it: Cms

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database, { RELAY: 'false' })
})
afterAll(async () => {
  await it.stop()
  await database.stop()
})

/** Asked over the CMS's own connection: a pragma holds for the connection that set it. */
const pragma = async (name: string): Promise<unknown> => {
  const [row] = await it.strapi.db.connection.raw<readonly object[]>(`PRAGMA ${name}`)
  return Object.values(row ?? {})[0]
}

test('SQLite reads while it writes, keeps what was committed, and waits for whoever else has the file', async () => {
  expect(await pragma('journal_mode')).toBe('wal')
  // 1 is NORMAL.
  expect(await pragma('synchronous')).toBe(1)
  expect(await pragma('busy_timeout')).toBe(5000)
  // Strapi sets this one itself; an afterCreate of ours must not have replaced it.
  expect(await pragma('foreign_keys')).toBe(1)
})
