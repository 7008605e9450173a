import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { documents, rows } from './documents.ts'
import { withdraw } from './people.ts'

const seeds = path.resolve(import.meta.dirname, '../../seeds')
const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

interface Seed {
  readonly slug: string
  readonly catalogue: { readonly items: readonly Readonly<Record<string, unknown>>[] }
  readonly records: readonly {
    readonly title: string
    readonly released: boolean
    readonly attribute: string
  }[]
}

const seed = async (slug: string): Promise<Seed> =>
  JSON.parse(await readFile(path.join(seeds, 'catalogues', `${slug}.json`), 'utf8')) as Seed

describe.each(databases)('import on $name', ({ open, missing }) => {
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

  const commit = (document: unknown): Promise<Readonly<Record<string, unknown>>> =>
    (
      it.strapi.plugin('catalogue').service('importer') as unknown as {
        commit(document: unknown, options: object): Promise<Readonly<Record<string, unknown>>>
      }
    ).commit(document, { publish: true, attachments: path.join(seeds, 'attachments') })

  const publication = async (slug: string) =>
    (await (
      await fetch(`${it.url}/api/catalogue/publication/zh-Hans/${slug}`, {
        headers: { authorization: `Bearer ${exportToken}` },
      })
    ).json()) as {
      catalogues: { items: Record<string, unknown>[] }[]
      records: { title: string; attachments: { file: string }[] }[]
    }

  test('all seeds go in, and what comes out of the publication is what the file says, field by field', async () => {
    const files = (await readdir(path.join(seeds, 'catalogues')))
      .filter((file) => file.endsWith('.json'))
      .sort()
    for (const file of files) {
      const document = await seed(file.replace('.json', ''))
      await commit(document)
      const shown = (await publication(document.slug)).catalogues[0]?.items ?? []
      const wanted = document.catalogue.items.filter(
        (item) => !JSON.stringify(item['attribute']).includes('"不予公开","ticked":"yes"'),
      )
      expect(shown.map(({ id, code, updatedAt, history, ...item }) => item)).toEqual(wanted)
    }
  })

  test('running it again changes nothing and makes no change row', async () => {
    const document = await seed('ziyang')
    const before = await rows(it.strapi, 'change').count()
    expect(await commit(document)).toEqual({
      agency: 'ziyang',
      create: 0,
      update: 0,
      unchanged: 31,
      edited: 0,
      deleted: 0,
    })
    expect(await rows(it.strapi, 'change').count()).toBe(before)
  })

  test('what an editor changed or deleted stays so; what the file changed and nobody touched follows the file', async () => {
    const document = await seed('cixi')
    const items = await documents(it.strapi, 'item').findMany({
      filters: { catalogue: { agency: { slug: 'cixi' } } },
      sort: 'order:asc',
    })
    const [edited, deleted, followed] = items
    if (edited === undefined || deleted === undefined || followed === undefined) throw new Error('no items')
    await documents(it.strapi, 'item').update({
      documentId: edited.documentId,
      data: { content: '编辑改过的内容' },
    })
    await withdraw(it.strapi, 'item', deleted)
    await documents(it.strapi, 'item').delete({ documentId: deleted.documentId })
    const changed = structuredClone(document) as unknown as { catalogue: { items: { content: string }[] } }
    for (const item of changed.catalogue.items.slice(0, 3)) item.content = `${item.content}（新版）`
    expect(await commit(changed)).toMatchObject({ create: 0, update: 1, edited: 1, deleted: 1 })
    const shown = (await publication('cixi')).catalogues[0]?.items ?? []
    expect(shown).toHaveLength(document.catalogue.items.length - 1)
    const again = await documents(it.strapi, 'item').findOne({ documentId: followed.documentId })
    expect(String(again?.['content'])).toContain('（新版）')
    expect((await documents(it.strapi, 'item').findOne({ documentId: edited.documentId }))?.['content']).toBe(
      '编辑改过的内容',
    )
  })

  test('the demo agency’s drafts, withheld and on-request records never leave; their files neither', async () => {
    const document = await seed('demo')
    const shown = (await publication('demo')).records
    const open = document.records.filter((record) => record.released && record.attribute === 'active')
    expect(shown.map(({ title }) => title).sort()).toEqual(open.map(({ title }) => title).sort())
    const [withFile] = shown.filter(({ attachments }) => attachments.length > 0)
    const file = withFile?.attachments[0]?.file ?? ''
    const get = (token: string) =>
      fetch(`${it.url}/api/catalogue/files/${encodeURIComponent(file)}`, {
        headers: { authorization: `Bearer ${token}` },
      })
    expect((await get(exportToken)).status).toBe(200)
    expect((await get('wrong')).status).toBe(401)
    const record = await rows(it.strapi, 'record').findMany({
      where: { title: withFile?.title, publishedAt: { $notNull: true } },
    })
    await withdraw(it.strapi, 'record', { documentId: record[0]?.documentId ?? '' })
    expect((await get(exportToken)).status).toBe(404)
  })
})
