import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, item } from './documents.ts'
import { release } from './people.ts'

const databases = [
  {
    name: 'SQLite',
    open: sqlite,
    missing: null,
    unlock: ['DROP TRIGGER catalogue_audits_no_update', 'DROP TRIGGER catalogue_audits_no_delete'],
  },
  {
    name: 'PostgreSQL',
    open: postgres,
    missing: postgresMissing,
    unlock: ['DROP TRIGGER catalogue_audits_locked ON catalogue_audits'],
  },
] as const

interface Line {
  readonly id: number
  readonly seq: number
  readonly [column: string]: unknown
}

describe.each(databases)('on $name', ({ open, missing, unlock }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms

  beforeAll(async () => {
    database = await open()
    it = await cms(database)
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'chain')
    await release(it.strapi, 'item', await item(it.strapi, catalogue))
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  const chain = async (token = exportToken): Promise<unknown> => {
    const answer = await fetch(`${it.url}/api/catalogue/audit/chain`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.ok ? answer.json() : answer.status
  }
  const lines = () => it.strapi.db.connection('catalogue_audits')
  const read = async (): Promise<readonly Line[]> => (await lines().orderBy('seq')) as readonly Line[]

  test('the door of the machines tells a whole chain, and nobody else', async () => {
    const told = await read()
    expect(await chain()).toEqual({
      whole: true,
      length: told.length,
      digest: told.at(-1)?.['digest'],
    })
    expect(await chain('guessed')).toBe(401)
  })

  test('whoever owns the database can take the lock away, but not what they did', async () => {
    for (const statement of unlock) await it.strapi.db.connection.raw(statement)
    // The refusal of a moment ago is told of after its answer.
    let told = await read()
    for (let before = -1; before !== told.length; told = await read()) {
      before = told.length
      await sleep(500)
    }
    const [third, length] = [told[2], told.length]
    if (third === undefined) throw new Error('there are no three lines')
    const { id, seq } = third
    const changes: readonly object[] = [
      { entry: String(third['entry']).replace('"version":1', '"version":9') },
      { entry: 'not even JSON' },
      { act: 'withdrawn' },
      { agency_key: 'elsewhere' },
      { refused: true },
      { digest: '0'.repeat(64) },
    ]
    for (const change of changes) {
      await lines().where({ id }).update(change)
      expect(await chain(), JSON.stringify(change)).toEqual({
        whole: false,
        length: seq - 1,
        at: seq,
        because: 'changed',
      })
      await lines().where({ id }).update(third)
    }
    await lines().where({ id }).delete()
    expect(await chain()).toEqual({ whole: false, length: seq - 1, at: seq, because: 'missing' })
    await lines().insert(third)
    const [last] = told.slice(-1)
    await lines().where({ seq: length }).delete()
    expect(await chain()).toEqual({ whole: false, length: length - 1, at: length, because: 'cutOff' })
    await lines().insert(last)
    expect(await chain()).toMatchObject({ whole: true, length })
  })
})
