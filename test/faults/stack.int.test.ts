import { readFile, readlink } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../real/panel.ts'
import { pidsBelow } from '../real/processes.ts'
import { stack, type Stack } from '../real/stack.ts'
import { team, type Team } from '../real/team.ts'
import { until } from '../real/until.ts'
import { door, fileOf, seedCatalogue } from '../cms/import-door.ts'
import { found } from '../walk/ask-search.ts'

/** What the database says of the newest version of each item: its public row, its state, its lines in the audit, its changes. */
const releasedIn = (file: string, of: readonly Entry[]) => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const one = (sql: string, ...values: readonly string[]): unknown =>
      Object.values(database.prepare(sql).get(...values) ?? {})[0]
    return of.map(({ documentId: about }) => {
      const newest = String(one('select max(number) from catalogue_versions where about = ?', about))
      const since = `(select max(at) from catalogue_audits where about = ?1 and act = 'approved')`
      return {
        about,
        row:
          one(
            `select count(*) from catalogue_items where document_id = ? and published_at is not null
             and phones like '%0999-5000001%'`,
            about,
          ) === 1,
        version: one('select state from catalogue_versions where about = ? and number = ?', about, newest),
        lines: one(
          `select count(*) from catalogue_audits where about = ?1 and act = 'released' and at >= ${since}`,
          about,
        ),
        changes: Number(
          one(`select count(*) from catalogue_changes where about = ?1 and at >= ${since}`, about),
        ),
      }
    })
  } finally {
    database.close()
  }
}

describe('power cuts while the house runs', () => {
  let it: Stack
  let bureau: Team
  let items: readonly Entry[]

  beforeAll(async () => {
    it = await stack()
    bureau = await team(it)
    items = await bureau.editor.find('item', 'pageSize=100&sort=id:asc')
  })
  afterAll(async () => {
    await it.remove()
  })

  const supervisor = async (): Promise<number> =>
    (JSON.parse(await readFile(path.join(it.dataDir, 'run.json'), 'utf8')) as { pid: number }).pid
  const itemPage = async (phone: string): Promise<boolean> => {
    const [address] = await found(it.site, phone)
    return address !== undefined && (await (await fetch(`${it.site}${address}`)).text()).includes(phone)
  }
  const changePhone = async (item: Entry | undefined, number: string): Promise<void> => {
    if (item === undefined) throw new Error('no item to change')
    await bureau.editor.save('item', item.documentId, { phones: [{ label: null, number }] })
    await bureau.letOut('item', item.documentId)
  }
  const killAll = async (words: string): Promise<void> => {
    const victims = await pidsBelow(await supervisor(), words)
    expect(victims.length).toBeGreaterThan(0)
    for (const pid of victims) process.kill(pid, 'SIGKILL')
  }
  const again = (): Promise<Team> => until('the CMS to take logins again', () => team(it), 60)

  test('the CMS is killed right after a release: the change still arrives in search and on the page', async () => {
    await changePhone(items[0], '0999-1000001')
    await killAll('strapi')
    bureau = await again()
    await until('the phone in search and on its page', () => itemPage('0999-1000001'), 90)
  })

  test('the search server is killed: releasing goes on and all of it arrives', async () => {
    await killAll('meilisearch')
    for (let i = 0; i < 5; i += 1) await changePhone(items[i + 1], `0999-200000${String(i)}`)
    for (let i = 0; i < 5; i += 1)
      await until(`phone ${String(i)}`, () => itemPage(`0999-200000${String(i)}`), 90)
  })

  test('builder and rebuild service are killed in the moment of a release: the old one serves, then the new one', async () => {
    const before = await readlink(path.join(it.dataDir, 'site/current'))
    await until(
      'a builder',
      async () => (await pidsBelow(await supervisor(), 'builder/child')).length > 0,
      30,
    )
    await changePhone(items[6], '0999-3000001')
    await killAll('builder/child')
    await killAll('rebuild/src/main')
    expect((await fetch(`${it.site}/ziyang/catalogue/`)).status).toBe(200)
    await until('the phone on its page', () => itemPage('0999-3000001'), 120)
    expect(await readlink(path.join(it.dataDir, 'site/current'))).not.toBe(before)
  })

  test('the CMS is killed in the middle of an import: it goes on by itself, and every row is there once', async () => {
    const here = door(it.cms, await it.secret('OPERATOR_TOKEN'))
    const cixi = await seedCatalogue('cixi')
    const many = Array.from({ length: 60 }, (_, i) =>
      cixi.items.map((one) => ({ ...one, path: [`第${String(i)}类`, one.path.at(-1) ?? ''], merged: [] })),
    ).flat()
    const file = fileOf({ ...cixi, items: many }, 'json')
    const options = { target: { agency: 'large', name: '大目录局' }, decisions: { publish: true } }
    const { body } = await here.rehearse(file, options)
    const fingerprint = body.outcome === 'read' ? body.plan?.fingerprint : ''
    const begun = await here.commit(file, { ...options, fingerprint })
    const midway = await until('the import to be under way', async () => {
      const { state, done, total } = await here.summary(begun.body.id)
      return done > 1 ? { state, done, total } : false
    })
    await killAll('strapi')
    expect(midway.done).toBeLessThan(midway.total)
    await again()
    expect(await here.ended(begun.body.id)).toMatchObject({ state: 'done', published: many.length })
    const { body: out } = await here.ask<typeof cixi>('GET', '/export/large?version=published')
    expect(out.items.map(({ path: steps }) => steps)).toEqual(many.map(({ path: steps }) => steps))
    await here.ask('POST', `/imports/${String(begun.body.id)}/undo`)
    expect(await here.ended(begun.body.id)).toMatchObject({ state: 'undone' })
  }, 180_000)

  test('the CMS is killed between any two steps of releases: each is wholly out or not at all', async () => {
    const some = items.slice(10, 34)
    for (const { documentId } of some) {
      await bureau.editor.save('item', documentId, { phones: [{ label: null, number: '0999-5000001' }] })
      await bureau.submit('item', documentId)
      await bureau.approve('item', documentId)
    }
    let answered = 0
    const releases = some.map(({ documentId }) =>
      bureau.release('item', documentId).then(
        () => {
          answered += 1
        },
        // Cut off with the CMS; what became of it is read from the database.
        () => undefined,
      ),
    )
    await until('some to be out', () => Promise.resolve(answered >= 3), 60)
    await killAll('strapi')
    await Promise.all(releases)
    const out = releasedIn(path.join(it.dataDir, 'cms/database.sqlite'), some)
    expect(out.filter(({ row }) => row).length).toBeGreaterThanOrEqual(answered)
    for (const { row, version, lines, changes } of out)
      expect({ version, lines, changes: changes > 0 }).toEqual({
        version: row ? 'published' : 'approved',
        lines: row ? 1 : 0,
        changes: row,
      })
    bureau = await again()
    const chain = await fetch(`${it.cms}/api/catalogue/audit/chain`, {
      headers: { authorization: `Bearer ${await it.secret('EXPORT_TOKEN')}` },
    })
    expect(await chain.json()).toMatchObject({ whole: true })
    for (const { about } of out.filter(({ row }) => !row)) await bureau.release('item', about)
    expect(releasedIn(path.join(it.dataDir, 'cms/database.sqlite'), some).every(({ row }) => row)).toBe(true)
  }, 300_000)

  test('everything is killed at once; the next start converges', async () => {
    await changePhone(items[7], '0999-4000001')
    const root = await supervisor()
    const all = await pidsBelow(root, '')
    process.kill(root, 'SIGKILL')
    for (const pid of all)
      try {
        process.kill(pid, 'SIGKILL')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
    await until(
      'the ports to be free',
      async () =>
        fetch(it.cms).then(
          () => false,
          () => true,
        ),
      30,
    )
    await it.start()
    bureau = await again()
    await until('the phone in search and on its page', () => itemPage('0999-4000001'), 90)
    // A start may build first.
  }, 400_000)

  test('what was taken down is nowhere', async () => {
    const gone = items[7]
    if (gone === undefined) throw new Error('no item')
    const [address] = await found(it.site, '0999-4000001')
    await bureau.withdraw('item', gone.documentId)
    await until('search to forget it', async () => (await found(it.site, '0999-4000001')).length === 0, 60)
    await until(
      'its page to be gone',
      async () => (await fetch(`${it.site}${String(address)}`)).status === 404,
      60,
    )
  })
})
