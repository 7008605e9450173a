import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item } from './documents.ts'
import { seedCatalogue } from './import-door.ts'
import { approve, people, release, review, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

interface Entry {
  readonly is: string
  readonly at: string
  readonly fields?: readonly string[]
}

interface Shown {
  readonly catalogues: readonly {
    readonly items: readonly { readonly id: string; readonly history?: readonly Entry[] }[]
  }[]
}

const said = (history: readonly Entry[] | undefined): readonly string[] | null =>
  history?.map(({ is, fields = [] }) => [is, ...fields].join(' ')) ?? null

const withheldTicks = [{ option: '不予公开', ticked: 'yes' }]

describe.each(databases)('what became of an item, on $name', ({ open, missing }) => {
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

  const ask = async (at: string): Promise<string> =>
    (
      await fetch(`${it.url}/api/catalogue/publication${at}`, {
        headers: { authorization: `Bearer ${exportToken}` },
      })
    ).text()
  const shown = async (slug: string) => {
    const text = await ask(`/zh-Hans/${slug}`)
    return { text, items: (JSON.parse(text) as Shown).catalogues.flatMap(({ items }) => items) }
  }
  const historyOf = async (slug: string, id: string) =>
    (await shown(slug)).items.find((one) => one.id === id)?.history
  const change = (documentId: string, data: object) =>
    documents(it.strapi, 'item').update({ documentId, data })

  test('is told by release, by field names alone, and never of what did not come out', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'history')
    const made = await item(it.strapi, catalogue, { content: '旧电话甲' })
    const { documentId } = made
    await release(it.strapi, 'item', made)
    expect(said(await historyOf('history', documentId))).toEqual(['released'])

    await change(documentId, { content: '新电话乙', deadline: '随时公布' })
    expect(said(await historyOf('history', documentId))).toEqual(['released'])
    await approve(it.strapi, 'item', documentId)
    expect(said(await historyOf('history', documentId))).toEqual(['released'])
    const { signer } = await people(it.strapi)
    const subject = { kind: 'item', about: documentId, locale: 'zh-Hans' }
    await review(it.strapi).command(signer, subject, { does: 'release' })
    expect(said(await historyOf('history', documentId))).toEqual(['released', 'changed content deadline'])

    // Words for search alone are no change in print.
    await change(documentId, { keywords: ['看病'] })
    await release(it.strapi, 'item', made)
    expect(said(await historyOf('history', documentId))).toEqual(['released', 'changed content deadline'])

    await withdraw(it.strapi, 'item', made)
    expect((await shown('history')).items).toEqual([])
    await change(documentId, { name: '机构概况和职能' })
    await release(it.strapi, 'item', made)
    const { text, items } = await shown('history')
    const history = items[0]?.history
    expect(said(history)).toEqual(['released', 'changed content deadline', 'withdrawn', 'releasedAgain path'])
    const moments = (history ?? []).map(({ at }) => at)
    expect(moments).toEqual(moments.toSorted())
    for (const gone of ['旧电话甲', '测试撤回']) expect(text).not.toContain(gone)
  })

  test('has no trace of a version that was withheld, or that is being written', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'hushed')
    const made = await item(it.strapi, catalogue)
    const { documentId } = made
    await release(it.strapi, 'item', made)
    const before = await shown('hushed')
    await change(documentId, { content: '密', attribute: withheldTicks })
    expect(await shown('hushed')).toEqual(before)

    // However it may have come to be released once: nothing is told of it, not even its day.
    const versions = it.strapi.db.query('plugin::catalogue.version')
    const day = '2026-01-02T03:04:05.000Z'
    const first = (await versions.findOne({ where: { about: documentId, number: 1 } })) as {
      readonly words: object
    }
    await versions.update({
      where: { about: documentId, number: 2 },
      data: {
        ...{ state: 'withdrawn', releasedAt: day, endedAt: day, endedBecause: '误发' },
        words: { ...first.words, content: '密', attribute: withheldTicks },
      },
    })
    const after = await shown('hushed')
    expect(after).toEqual(before)
    expect(after.text).not.toContain('2026-01-02')
  })

  test('of a whole catalogue is told by the release of each row; without versions nothing is told', async () => {
    await (
      it.strapi.plugin('catalogue').service('importer') as unknown as {
        commit(document: unknown, options: object): Promise<unknown>
      }
    ).commit(
      {
        ...{ slug: 'bulk', name: '批量局', printedName: '批量局', englishName: null, place: null },
        ...{
          areaCode: null,
          note: null,
          phone: null,
          address: null,
          officeHours: null,
          demo: false,
          order: 1,
        },
        ...{ departments: [], catalogue: await seedCatalogue('leshan-district'), records: [] },
      },
      { publish: true },
    )
    const imported = (await shown('bulk')).items
    expect(imported).toHaveLength(16)
    for (const { history } of imported) expect(said(history)).toEqual(['released'])

    await it.strapi.db
      .query('plugin::catalogue.version')
      .deleteMany({ where: { about: { $in: imported.map(({ id }) => id) } } })
    for (const one of (await shown('bulk')).items) expect('history' in one).toBe(false)
  })

  test('is in what the digest of an agency is taken over', async () => {
    const { agencies } = JSON.parse(await ask('')) as {
      readonly agencies: readonly { readonly slug: string; readonly digest: string }[]
    }
    for (const { slug, digest } of agencies)
      expect([
        slug,
        createHash('sha256')
          .update(await ask(`/zh-Hans/${slug}`))
          .digest('hex'),
      ]).toEqual([slug, digest])
  })
})
