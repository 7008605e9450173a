import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item } from './documents.ts'
import { password, person, release, withdraw } from './people.ts'
import { duties, stored } from './duties.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

const day = 24 * 3_600_000
const later = (days: number): Date => new Date(Date.now() + days * day)

/** An agency with a published item, and a record under it that nobody has released. */
const draftUnder = async (it: Cms, slug: string, deadline: string, more: object = {}) => {
  const { agency, catalogue } = await agencyWithCatalogue(it.strapi, slug)
  const made = await item(it.strapi, catalogue, { name: `${slug}名单`, deadline })
  await release(it.strapi, 'item', { documentId: made.documentId })
  const record = await documents(it.strapi, 'record').create({
    data: { title: '通知', body: '正文', item: made.documentId, ...more },
  })
  return { agency: agency.documentId, item: made.documentId, record: record.documentId }
}

describe.each(databases)('on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms

  beforeAll(async () => {
    database = await open()
    it = await cms(database, { RELAY: 'false' })
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  test('a record overdue is logged once, however often and after whatever restart it is looked at', async () => {
    const { agency, record } = await draftUnder(it, 'overdue', '自信息形成之日起5个工作日内', {
      formedOn: '2026-11-02',
    })
    const before = new Date('2026-11-09T15:59:00.000Z')
    const after = new Date('2026-11-20T02:00:00.000Z')
    const lines = () => stored(it.strapi, 'overdue').findMany({ where: { about: record } })
    await duties(it.strapi).look(agency, before)
    expect(await lines()).toEqual([])
    await duties(it.strapi).look(agency, after)
    await duties(it.strapi).look(agency, after)
    await it.stop()
    it = await cms(database, { RELAY: 'false' })
    await duties(it.strapi).look(agency, new Date('2026-11-21T02:00:00.000Z'))
    const [line, ...more] = await lines()
    expect(more).toEqual([])
    expect(line).toMatchObject({
      key: `record:${record}@2026-11-09`,
      subject: 'record',
      agencyKey: agency,
      dueOn: '2026-11-09',
      title: '通知',
    })
    // It became true at midnight in Shanghai, whenever somebody looked.
    expect(new Date(String(line?.['at'])).toISOString()).toBe('2026-11-09T16:00:00.000Z')
    expect(new Date(String(line?.['loggedAt'])).toISOString()).toBe(after.toISOString())
  })

  test('clocks that see it at the same moment write one line and one task between them', async () => {
    const { agency, record } = await draftUnder(it, 'racing', '自信息形成之日起5个工作日内', {
      formedOn: '2026-11-02',
    })
    await draftUnder(it, 'racing-list', '每月公布1次')
    const now = later(70)
    await Promise.all([
      duties(it.strapi).ticker().tick(now),
      duties(it.strapi).ticker().tick(now),
      duties(it.strapi).look(agency, now),
      duties(it.strapi).look(agency, now),
    ])
    expect(await stored(it.strapi, 'overdue').count({ where: { about: record } })).toBe(1)
    const keys = (await stored(it.strapi, 'task').findMany()).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('the database itself keeps a second line out', async () => {
    const [line] = await stored(it.strapi, 'overdue').findMany({ limit: 1 })
    const { id: _id, documentId: _documentId, ...same } = line ?? { id: 0, documentId: '' }
    await expect(stored(it.strapi, 'overdue').createMany({ data: [same] })).rejects.toThrow()
  })

  test('a monthly list becomes a task by itself, and its release fulfils the task', async () => {
    const {
      agency,
      item: list,
      record,
    } = await draftUnder(it, 'monthly', '每月公布1次', {
      formedOn: '2026-11-02',
    })
    const tasks = () =>
      stored(it.strapi, 'task').findMany({ where: { itemKey: list }, orderBy: { id: 'asc' } })
    await duties(it.strapi).look(agency, new Date())
    const [task] = await tasks()
    expect(task).toMatchObject({ doneBy: null, overdueAt: null })
    await release(it.strapi, 'record', { documentId: record })
    await duties(it.strapi).look(agency, new Date())
    expect(await tasks()).toMatchObject([{ key: task?.['key'], state: 'doneInTime', doneBy: record }])
    // Done it stays, also when the record is taken down.
    await withdraw(it.strapi, 'record', { documentId: record })
    await duties(it.strapi).look(agency, new Date())
    expect(await tasks()).toMatchObject([{ state: 'doneInTime', doneBy: record }])
  })

  test('what was missed while the system was down is caught up at the next start', async () => {
    const { item: list } = await draftUnder(it, 'down', '每月公布1次')
    const clock = duties(it.strapi).ticker()
    await clock.tick(new Date())
    await it.stop()
    it = await cms(database, { RELAY: 'false' })
    await duties(it.strapi).ticker().tick(later(95))
    const periods = await stored(it.strapi, 'task').findMany({
      where: { itemKey: list },
      orderBy: { dueOn: 'asc' },
    })
    expect(periods.length).toBeGreaterThanOrEqual(4)
    expect(periods.slice(0, 3).map(({ state }) => state)).toEqual(['overdue', 'overdue', 'overdue'])
    const lines = await stored(it.strapi, 'overdue').count({ where: { itemKey: list } })
    expect(lines).toBe(periods.filter(({ state }) => state === 'overdue').length)
  })

  test('within a day a tick looks only at the agencies that were written in', async () => {
    const { item: list } = await draftUnder(it, 'quiet', '随时公开')
    const clock = duties(it.strapi).ticker()
    await clock.tick(new Date())
    expect(await stored(it.strapi, 'task').count({ where: { itemKey: list } })).toBe(0)
    await documents(it.strapi, 'item').update({ documentId: list, data: { deadline: '每年公开1次' } })
    await release(it.strapi, 'item', { documentId: list })
    await clock.tick(new Date())
    expect(await stored(it.strapi, 'task').count({ where: { itemKey: list } })).toBe(1)
  })

  test('a deadline that is worded anew takes its open tasks with it', async () => {
    const { agency, item: list } = await draftUnder(it, 'reworded', '每月公布1次')
    await duties(it.strapi).look(agency, new Date())
    await documents(it.strapi, 'item').update({ documentId: list, data: { deadline: '随时公开' } })
    await release(it.strapi, 'item', { documentId: list })
    await duties(it.strapi).look(agency, new Date())
    expect(await stored(it.strapi, 'task').count({ where: { itemKey: list } })).toBe(0)
  })

  test('over HTTP a person sees the agencies they work for, and a stranger nothing', async () => {
    const { agency } = await draftUnder(it, 'own', '每月公布1次')
    await draftUnder(it, 'others', '每月公布1次')
    const { email } = await person(it.strapi, 'gongkai-editor', 'he', [agency])
    const ask = (path: string, more: RequestInit = {}) => fetch(`${it.url}${path}`, more)
    const login = await ask('/admin/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const { data } = (await login.json()) as { readonly data: { readonly token: string } }
    const answer = await ask('/catalogue/duties', { headers: { authorization: `Bearer ${data.token}` } })
    const { dashboards } = (await answer.json()) as { readonly dashboards: readonly object[] }
    expect(dashboards).toMatchObject([{ agency: { key: agency, name: 'own局' } }])
    expect((await ask('/catalogue/duties')).status).toBe(401)
  })

  test('the dashboard names what is due, overdue, empty and 待定', async () => {
    const { agency, item: under } = await draftUnder(it, 'dashboard', '自信息形成之日起20个工作日内', {
      formedOn: '2026-11-02',
    })
    await documents(it.strapi, 'record').create({
      data: { title: '跨年', body: '正文', item: under, formedOn: '2026-12-10' },
    })
    const all = await duties(it.strapi).dashboards(new Date('2026-12-01T02:00:00.000Z'))
    const seen = all.find((one) => one.agency.key === agency)
    expect(seen).toMatchObject({
      agency: { name: 'dashboard局' },
      overdue: [{ title: '通知', daysLeft: -1, dueOn: '2026-11-30' }],
      pending: [{ title: '跨年', dueOn: null }],
      empty: [under],
      items: { [under]: 'dashboard名单' },
    })
  })
})
