import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { inAnotherAgency, inOwnAgency } from './at-the-panel.ts'
import { attempts, carryOut, count, type Attack } from './attempt.ts'
import { fromCode, overRest, wrongTokens } from './by-token.ts'
import { againAndAtOnce } from './again.ts'
import { floods } from './flood.ts'
import { onPublicRecords } from './files.ts'
import { house, type House } from './house.ts'
import { intoAnotherAgency } from './imports.ts'
import { ofAnotherAgency } from './reading-panel.ts'
import * as reading from './reading.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

/** Every forbidden act at every door: refused, without effect, without a word too many, and told by the audit. */
describe.each(databases)('on $name', ({ name, open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let here: House

  beforeAll(async () => {
    database = await open()
    here = await house(database)
  })
  afterAll(async () => {
    process.stdout.write(`${name}: ${attempts()}\n`)
    await here.it.stop()
    await database.stop()
  })

  const attacks: readonly (readonly [
    string,
    (house: House) => readonly Attack[] | Promise<readonly Attack[]>,
  ])[] = [
    ['nobody at the panel passes the review of their own agency', inOwnAgency],
    ['nobody at the panel reaches into another agency', inAnotherAgency],
    ['no token publishes, withdraws, deletes or forges', overRest],
    ['no code on nobody’s behalf publishes, withdraws or deletes', fromCode],
    ['no wrong token opens the operator’s or the publication’s doors', wrongTokens],
    ['no file is put on, exchanged or taken from a record behind the review', onPublicRecords],
    ['no import reaches into another agency', intoAnotherAgency],
    ['no token reads what is not public', reading.overRest],
    ['no address leads to files of what is not public', reading.uploads],
    ['nobody at the panel reads another agency’s drafts', ofAnotherAgency],
  ]

  test.each(attacks)('%s', { timeout: 300_000 }, async (_, of) => {
    const planned = await of(here)
    expect(planned.length).toBeGreaterThan(20)
    expect(await carryOut(here, planned)).toEqual([])
  })

  test('the same doors answer whoever may, and a filter on drafts tells a token no more than one on nothing', async () => {
    const { persons, tokens, own } = here
    const list = '/content-manager/collection-types/plugin::catalogue.item?pageSize=100'
    expect((await persons.editor.ask('GET', list)).text).toContain(own.secret)
    expect((await persons.editor.ask('GET', own.secretFile.url)).text).toContain(own.secret)
    for (const by of [tokens.readOnly, tokens.full, tokens.custom]) {
      const asked = (filter: string) => by.ask('GET', `/api/catalogue/${filter}`)
      expect((await asked('items')).text).toContain('公开事项own')
      for (const filter of [
        'items?filters[content][$contains]=',
        'records?filters[title][$contains]=',
        'records?filters[item][content][$contains]=',
        'items?filters[catalogue][agency][name][$contains]=',
        'records?filters[amends][title][$contains]=',
        'records?filters[attachments][name][$contains]=',
      ])
        expect((await asked(`${filter}${own.secret}`)).text).toBe((await asked(`${filter}nothing`)).text)
    }
  })

  test.each([...againAndAtOnce, ...floods])('%s', { timeout: 120_000 }, async (_, of) => {
    count(await of(here))
  })
})
