import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item, rows } from './documents.ts'
import { approve, people, person, release, review, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

const locale = 'zh-Hans'

describe.each(databases)('on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms

  beforeAll(async () => {
    database = await open()
    it = await cms(database)
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  const versions = (about: string) =>
    it.strapi.db
      .query('plugin::catalogue.version')
      .findMany({ where: { about }, orderBy: { number: 'asc' } }) as Promise<
      readonly { number: number; state: string; authors: string[]; revision: number }[]
    >
  const published = (documentId: string) =>
    rows(it.strapi, 'item').findMany({ where: { documentId, publishedAt: { $notNull: true } } })
  const codes = async (act: Promise<unknown>): Promise<readonly string[]> => {
    try {
      await act
      return []
    } catch (error) {
      return (error as { details: { problems: { code: string }[] } }).details.problems.map((p) => p.code)
    }
  }

  test('one drafts, another reviews, a third releases; every step stands in the audit', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'walk')
    const { editor } = await people(it.strapi)
    const made = await review(it.strapi).as(editor, () => item(it.strapi, catalogue))
    expect(await versions(made.documentId)).toMatchObject([
      { number: 1, state: 'draft', authors: [String(editor)] },
    ])
    await release(it.strapi, 'item', made)
    expect(await published(made.documentId)).toHaveLength(1)
    expect(await versions(made.documentId)).toMatchObject([{ number: 1, state: 'published' }])
    const lines = (await it.strapi.db
      .query('plugin::catalogue.audit')
      .findMany({ where: { about: made.documentId }, orderBy: { seq: 'asc' } })) as readonly { act: string }[]
    expect(lines.map(({ act }) => act)).toEqual(['begun', 'submitted', 'approved', 'released'])
  })

  test('who drafted cannot review or release, and nothing moves', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'eyes')
    const both = await person(it.strapi, 'strapi-super-admin', 'all')
    const made = await review(it.strapi).as(both.id, () => item(it.strapi, catalogue))
    const subject = { kind: 'item', about: made.documentId, locale }
    await approve(it.strapi, 'item', made.documentId)
    expect(await codes(review(it.strapi).command(both.id, subject, { does: 'release' }))).toEqual([
      'OWN_VERSION',
    ])
    expect(
      await codes(
        review(it.strapi).as(both.id, () =>
          documents(it.strapi, 'item').publish({ documentId: made.documentId }),
        ),
      ),
    ).toEqual(['OWN_VERSION'])
    expect(await published(made.documentId)).toEqual([])
  })

  test('a draft that has no title yet is refused in words', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'untitled')
    const under = await item(it.strapi, catalogue)
    const { editor } = await people(it.strapi)
    const { documentId: about } = await review(it.strapi).as(editor, () =>
      documents(it.strapi, 'record').create({ data: { body: '正文', item: under.documentId } }),
    )
    const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }
    expect(
      await codes(
        review(it.strapi).command(editor, { kind: 'record', about, locale }, { does: 'submit', sheet }),
      ),
    ).toContain('NAME_MISSING')
  })

  test('a change after approval voids it; the public version stays until the new one is released', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'void')
    const { editor, signer } = await people(it.strapi)
    const made = await item(it.strapi, catalogue)
    await release(it.strapi, 'item', made)
    const change = (content: string) =>
      review(it.strapi).as(editor, () =>
        documents(it.strapi, 'item').update({ documentId: made.documentId, data: { content } }),
      )
    await change('第二版')
    await approve(it.strapi, 'item', made.documentId)
    await change('悄悄改过')
    const subject = { kind: 'item', about: made.documentId, locale }
    expect(await codes(review(it.strapi).command(signer, subject, { does: 'release' }))).toEqual([
      'NOT_APPROVED',
    ])
    expect((await published(made.documentId))[0]).toMatchObject({ content: '地址、电话' })
    await release(it.strapi, 'item', made)
    expect((await published(made.documentId))[0]).toMatchObject({ content: '悄悄改过' })
    expect((await versions(made.documentId)).map(({ state }) => state)).toEqual(['replaced', 'published'])
  })

  test('code on nobody’s behalf publishes nothing and takes nothing down', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'code')
    const made = await item(it.strapi, catalogue)
    await approve(it.strapi, 'item', made.documentId)
    const { documentId } = made
    expect(await codes(documents(it.strapi, 'item').publish({ documentId }))).toEqual(['PERSON_NEEDED'])
    const { signer } = await people(it.strapi)
    await review(it.strapi).command(signer, { kind: 'item', about: documentId, locale }, { does: 'release' })
    const kind = documents(it.strapi, 'item')
    expect(await codes(kind.publish({ documentId }))).toEqual(['PERSON_NEEDED', 'NOTHING_TO_SUBMIT'])
    expect(await codes(kind.unpublish({ documentId }))).toEqual(['WITHDRAW_WITH_REASON'])
    expect(await codes(kind.delete({ documentId }))).toEqual(['DELETE_PUBLIC'])
    expect(await published(documentId)).toHaveLength(1)
    await withdraw(it.strapi, 'item', made)
    expect(await published(documentId)).toEqual([])
  })

  test('in another agency a person finds nothing', async () => {
    const own = await agencyWithCatalogue(it.strapi, 'own')
    const other = await agencyWithCatalogue(it.strapi, 'other')
    const stranger = await person(it.strapi, 'gongkai-editor', 'li', [own.agency.documentId])
    const made = await item(it.strapi, other.catalogue)
    const as = <T>(act: () => Promise<T>) => review(it.strapi).as(stranger.id, act)
    const { documentId } = made
    const change = () => documents(it.strapi, 'item').update({ documentId, data: { content: '侵入' } })
    expect(await codes(as(change))).toEqual(['NOT_FOUND_HERE'])
    expect(await codes(as(() => item(it.strapi, other.catalogue)))).toEqual(['NOT_FOUND_HERE'])
    const mine = await as(() => item(it.strapi, own.catalogue))
    const move = () =>
      documents(it.strapi, 'item').update({
        documentId: mine.documentId,
        data: { catalogue: other.catalogue.documentId },
      })
    expect(await codes(as(move))).toEqual(['NOT_FOUND_HERE'])
  })

  test('of two who release the same version at once, one does', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'race')
    const { signer } = await people(it.strapi)
    const made = await item(it.strapi, catalogue)
    await approve(it.strapi, 'item', made.documentId)
    const subject = { kind: 'item', about: made.documentId, locale }
    const two = await Promise.all(
      [1, 2].map(() => codes(review(it.strapi).command(signer, subject, { does: 'release' }))),
    )
    expect(two.filter((refused) => refused.length === 0)).toHaveLength(1)
    expect(await published(made.documentId)).toHaveLength(1)
  })

  test('the audit is one whole chain, and the database lets nobody change it', async () => {
    const audit = (
      it.strapi.plugin('catalogue') as unknown as {
        service(name: string): { verify(): Promise<unknown> }
      }
    ).service('audit')
    expect(await audit.verify()).toMatchObject({ whole: true })
    const table = it.strapi.db.connection('catalogue_audits')
    await expect(table.where({ seq: 1 }).update({ act: 'nothing' })).rejects.toThrow('append-only')
    await expect(it.strapi.db.connection('catalogue_audits').where({ seq: 1 }).delete()).rejects.toThrow(
      'append-only',
    )
    expect(await audit.verify()).toMatchObject({ whole: true })
  })
})
