import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item, rows } from './documents.ts'
import { approve, people, person, review } from './people.ts'

let database: Database
let it: Cms

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database)
})
afterAll(async () => {
  await it.stop()
  await database.stop()
})

const locale = 'zh-Hans'

interface Clock {
  tick(now: Date): Promise<void>
}

const clock = (): Clock =>
  (it.strapi.plugin('catalogue') as unknown as { service(name: string): Clock }).service('reviewClock')

const later = (hours: number): Date => new Date(Date.now() + hours * 3_600_000)

const shown = (documentId: string) =>
  rows(it.strapi, 'item').count({ where: { documentId, publishedAt: { $notNull: true } } })

const scheduled = async (slug: string) => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, slug)
  const { signer } = await people(it.strapi)
  const made = await item(it.strapi, catalogue)
  await approve(it.strapi, 'item', made.documentId)
  const subject = { kind: 'item', about: made.documentId, locale }
  await review(it.strapi).command(signer, subject, { does: 'schedule', at: later(1).toISOString() })
  return made
}

test('what is scheduled goes out when its time has come, once, however often the clock ticks', async () => {
  const { documentId } = await scheduled('timed')
  await clock().tick(new Date())
  expect(await shown(documentId)).toBe(0)
  await Promise.all([clock().tick(later(2)), clock().tick(later(2))])
  await clock().tick(later(3))
  expect(await shown(documentId)).toBe(1)
  const released = await it.strapi.db
    .query('plugin::catalogue.audit')
    .count({ where: { about: documentId, act: 'released' } })
  expect(released).toBe(1)
})

test('a schedule that can no longer be kept goes back to its people with the reason', async () => {
  const { documentId } = await scheduled('broken')
  await it.strapi.db
    .query('plugin::catalogue.item')
    .updateMany({ where: { documentId }, data: { content: '' } })
  await clock().tick(later(2))
  expect(await shown(documentId)).toBe(0)
  const [version] = (await it.strapi.db
    .query('plugin::catalogue.version')
    .findMany({ where: { about: documentId } })) as readonly { state: string; returnedBecause: string }[]
  expect(version?.state).toBe('returned')
  expect(version?.returnedBecause).toContain('定时发布未执行')
})

const phoneOf = async (documentId: string): Promise<unknown> =>
  (await rows(it.strapi, 'agency').findMany({ where: { documentId } }))[0]?.['phone']

test('a corrected phone is live at once and goes back where nobody confirms it in time', async () => {
  const { agency } = await agencyWithCatalogue(it.strapi, 'phones')
  const { documentId } = agency
  const office = await person(it.strapi, 'gongkai-office', 'office', [documentId])
  const change = (phone: string) =>
    review(it.strapi).as(office.id, () =>
      documents(it.strapi, 'agency').update({ documentId, data: { phone } }),
    )
  await change('0833-1234567')
  expect(await phoneOf(documentId)).toBe('0833-1234567')
  await clock().tick(new Date())
  expect(await phoneOf(documentId)).toBe('0833-1234567')
  await clock().tick(later(24 * 14))
  expect(await phoneOf(documentId)).toBeNull()
  const [line] = (await it.strapi.db
    .query('plugin::catalogue.audit')
    .findMany({ where: { about: documentId, act: 'correction.reverted' } })) as readonly { entry: string }[]
  expect(line?.entry).toContain('逾期未经第二人确认')
})

test('a confirmed correction stays; whoever made it cannot confirm it', async () => {
  const { agency } = await agencyWithCatalogue(it.strapi, 'confirmed')
  const { documentId } = agency
  const office = await person(it.strapi, 'gongkai-office', 'maker', [documentId])
  const second = await person(it.strapi, 'gongkai-reviewer', 'second', [documentId])
  await review(it.strapi).as(office.id, () =>
    documents(it.strapi, 'agency').update({ documentId, data: { phone: '0833-7654321' } }),
  )
  const corrections = (
    it.strapi.plugin('catalogue') as unknown as {
      service(name: string): { confirm(id: number): Promise<void> }
    }
  ).service('corrections')
  const [row] = (await it.strapi.db
    .query('plugin::catalogue.correction')
    .findMany({ where: { about: documentId } })) as readonly { id: number }[]
  const confirm = () => corrections.confirm(row?.id ?? 0)
  await expect(review(it.strapi).as(office.id, confirm)).rejects.toThrow('须由其他人确认')
  await review(it.strapi).as(second.id, confirm)
  await clock().tick(later(24 * 14))
  expect(await phoneOf(documentId)).toBe('0833-7654321')
})

test('a name is not a phone: it changes only by the right to release urgently', async () => {
  const { agency } = await agencyWithCatalogue(it.strapi, 'named')
  const { documentId } = agency
  const department = await documents(it.strapi, 'department').create({
    data: { name: '办公室', phone: '0833-1', agency: documentId },
  })
  const editor = await person(it.strapi, 'gongkai-editor', 'editor', [documentId])
  const change = (data: object) =>
    review(it.strapi).as(editor.id, () =>
      documents(it.strapi, 'department').update({ documentId: department.documentId, data }),
    )
  await expect(change({ name: '综合科' })).rejects.toThrow('科室名称')
  await change({ phone: '0833-2' })
  const [row] = await rows(it.strapi, 'department').findMany({ where: { documentId: department.documentId } })
  expect(row).toMatchObject({ name: '办公室', phone: '0833-2' })
})
