import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item } from './documents.ts'
import { duties, stored } from './duties.ts'
import { release, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

describe.each(databases)('on $name, with the clock taken away', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms

  beforeAll(async () => {
    database = await open()
    it = await cms(database)
    await duties(it.strapi).idle()
    // From here on only the acts themselves can have done it.
    it.strapi.cron.remove('catalogue-duties')
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  const tasks = async (itemKey: string) => {
    await duties(it.strapi).idle()
    return stored(it.strapi, 'task').findMany({ where: { itemKey }, orderBy: { id: 'asc' } })
  }

  test('an item owes its list once it is out, the list’s release fulfils it, and an item taken down owes nothing', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'soon')
    const make = async (name: string) => {
      const made = await item(it.strapi, catalogue, { name, deadline: '每月公布1次' })
      await release(it.strapi, 'item', made)
      return made.documentId
    }
    const [list, other] = [await make('名单'), await make('另一份名单')]
    const [owed, ...more] = await tasks(list)
    expect(more).toEqual([])
    expect(owed).toMatchObject({ itemKey: list, doneBy: null })
    const record = await documents(it.strapi, 'record').create({
      data: { title: '本月名单', body: '正文', item: list, formedOn: '2026-11-02' },
    })
    await release(it.strapi, 'record', record)
    expect(await tasks(list)).toMatchObject([
      { key: owed?.['key'], state: 'doneInTime', doneBy: record.documentId },
    ])
    expect(await tasks(other)).toMatchObject([{ doneBy: null }])
    await withdraw(it.strapi, 'item', { documentId: other })
    expect(await tasks(other)).toEqual([])
    expect(await tasks(list)).toMatchObject([{ state: 'doneInTime' }])
  })
})
