import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { writeFile } from '@gongkai/office'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { documents, rows } from './documents.ts'
import { auditAfter } from './audit.ts'
import { approve, people, release, review, withdraw } from './people.ts'
import { door, fileOf, seedCatalogue } from './import-door.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

const target = (agency: string) => ({ target: { agency, name: `${agency}医疗保障局` } })
const publishing = (agency: string) => ({ ...target(agency), decisions: { publish: true } })

const withItems = (
  document: CatalogueDocument,
  change: (items: CatalogueDocument['items']) => CatalogueDocument['items'],
): CatalogueDocument => ({ ...document, items: change(structuredClone(document.items)) })

describe.each(databases)('the import door on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms
  let ziyang: CatalogueDocument
  beforeAll(async () => {
    database = await open()
    it = await cms(database)
    ziyang = await seedCatalogue('ziyang')
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  const items = (agencyKey: string, where: object = {}) =>
    rows(it.strapi, 'item').findMany({
      where: { agencyKey, publishedAt: null, ...where },
      orderBy: { order: 'asc' },
    })
  const agencyKeyOf = async (slug: string): Promise<string> =>
    (await rows(it.strapi, 'agency').findMany({ where: { slug } }))[0]?.documentId ?? ''
  const publication = async (slug: string) =>
    (await (
      await fetch(`${it.url}/api/catalogue/publication/zh-Hans/${slug}`, {
        headers: { authorization: `Bearer ${exportToken}` },
      })
    ).json()) as { catalogues: { items: { id: string; content: string; deadline: string }[] }[] }
  const shown = async (slug: string) => (await publication(slug)).catalogues[0]?.items ?? []

  test('nobody without its token, nor the builder with his', async () => {
    for (const token of ['wrong', exportToken, it.token])
      expect((await door(it.url, token).ask('GET', '/imports')).status).toBe(401)
    expect((await fetch(`${it.url}/catalogue/imports`)).status).toBe(401)
  })

  test('a rehearsal tells everything and writes nothing', async () => {
    const before = await rows(it.strapi, 'item').count()
    const { body } = await door(it.url).rehearse(fileOf(ziyang), target('rehearsed'))
    if (body.outcome !== 'read') throw new Error(body.outcome)
    expect(body.catalogue.items).toHaveLength(29)
    expect(body.plan).toMatchObject({
      agency: { slug: 'rehearsed', exists: false },
      catalogue: null,
      head: { outcome: 'create' },
      counts: { create: 29, update: 0, gone: 0 },
    })
    expect(body.sheet?.rows.flat().join('')).toContain('事项名称')
    expect(await rows(it.strapi, 'item').count()).toBe(before)
    expect(await agencyKeyOf('rehearsed')).toBe('')
  })

  test('an unknown agency is a slip unless it is named', async () => {
    const answer = await door(it.url).commit(fileOf(ziyang), {
      target: { agency: 'zyiang' },
      fingerprint: 'x',
    })
    expect(answer.status).toBe(400)
    expect(answer.body.zh).toContain('没有网址标识为“zyiang”的机关')
  })

  test('committed and published, the publication says what the file said; the same file again does nothing', async () => {
    const end = await door(it.url).run(fileOf(ziyang), publishing('first'))
    expect(end).toMatchObject({ state: 'done', counts: { create: 29 }, published: 29, undoable: true })
    expect((await shown('first')).map(({ content }) => content)).toEqual(
      ziyang.items.map(({ content }) => content),
    )
    const { body } = await door(it.url).rehearse(fileOf(ziyang), publishing('first'))
    expect(body).toMatchObject({
      plan: { counts: { unchanged: 29, create: 0, update: 0 }, again: { id: end.id } },
    })
    // A bureau's own file has no place for reviewed doubts and notes; they stay.
    const plain = new File([Buffer.from(writeFile(ziyang, 'xlsx', { appendix: false }).bytes)], '目录.xlsx')
    const bureau = await door(it.url).rehearse(plain, publishing('first'))
    expect(bureau.body).toMatchObject({ plan: { head: { outcome: 'unchanged' }, counts: { unchanged: 29 } } })
    const changes = await rows(it.strapi, 'change').count()
    await door(it.url).run(fileOf(ziyang), publishing('first'))
    expect(await rows(it.strapi, 'change').count()).toBe(changes)
  })

  test('a plan that is not the one rehearsed is refused, and nothing is written', async () => {
    const { body } = await door(it.url).rehearse(fileOf(ziyang), target('stale'))
    await documents(it.strapi, 'agency').create({ data: { slug: 'stale', name: '甲', printedName: '甲' } })
    await documents(it.strapi, 'catalogue').create({
      data: { name: '乙', agency: await agencyKeyOf('stale'), columns: [] },
    })
    const fingerprint = body.outcome === 'read' ? body.plan?.fingerprint : ''
    const answer = await door(it.url).commit(fileOf(ziyang), { ...target('stale'), fingerprint })
    expect(answer).toMatchObject({ status: 409, body: { error: { details: { code: 'PLAN_CHANGED' } } } })
    expect(await items(await agencyKeyOf('stale'))).toEqual([])
  })

  test('a changed file: followed where nobody edited, in order, and never over an editor or a withdrawal', async () => {
    await door(it.url).run(fileOf(ziyang), publishing('again'))
    const key = await agencyKeyOf('again')
    const [edited, withdrawn, followed, both] = await items(key)
    if (!edited || !withdrawn || !followed || !both) throw new Error('no items')
    await documents(it.strapi, 'item').update({
      documentId: edited.documentId,
      data: { deadline: '编辑改的时限' },
    })
    await withdraw(it.strapi, 'item', { documentId: withdrawn.documentId })
    await documents(it.strapi, 'item').update({
      documentId: both.documentId,
      data: { content: '编辑改的内容' },
    })
    const changed = withItems(ziyang, (all) => {
      for (const one of all.slice(0, 4)) one.content = `${one.content}（新版）`
      const [first] = all
      if (first === undefined) throw new Error('no row')
      return [
        { ...first, path: ['新增', '新增的事项'], content: '以前没有的公开内容', merged: [] },
        ...all.slice(0, -1),
      ]
    })
    const end = await door(it.url).run(fileOf(changed, 'json'), publishing('again'))
    expect(end.counts).toMatchObject({ create: 1, update: 3, conflict: 1, gone: 1, deleted: 0 })
    const now = await items(key)
    expect(now[0]?.['name']).toBe('新增的事项')
    const find = (id: string) => now.find(({ documentId }) => documentId === id)
    expect(find(edited.documentId)).toMatchObject({ deadline: '编辑改的时限' })
    expect(String(find(edited.documentId)?.['content'])).toContain('（新版）')
    expect(find(both.documentId)).toMatchObject({ content: '编辑改的内容' })
    const open = await shown('again')
    expect(open.find(({ id }) => id === followed.documentId)?.content).toContain('（新版）')
    // Taken down by somebody: its words follow the file, but it stays down.
    expect(open.some(({ id }) => id === withdrawn.documentId)).toBe(false)
    // The editor's own pending change does not slip out with the file's.
    expect(open.find(({ id }) => id === edited.documentId)?.deadline).not.toBe('编辑改的时限')
    expect(open[0]?.content).toBe('以前没有的公开内容')
  })

  test('rows that only move do so in public at once, without a review and without voiding one, and the audit tells of it', async () => {
    const here = door(it.url)
    await here.run(fileOf(ziyang), publishing('moved'))
    const key = await agencyKeyOf('moved')
    const [first, second] = await items(key)
    if (!first || !second) throw new Error('no items')
    const order = async () => (await shown('moved')).map(({ id }) => id)
    const were = await order()
    await documents(it.strapi, 'item').update({
      documentId: second.documentId,
      data: { deadline: '等候签发的时限' },
    })
    await approve(it.strapi, 'item', second.documentId)
    const versions = () =>
      it.strapi.db.query('plugin::catalogue.version').count({ where: { agencyKey: key } })
    const [before, seq] = [await versions(), (await auditAfter(it.strapi)).at(-1)?.seq ?? 0]
    const moved = withItems(ziyang, ([head, ...rest]) => (head === undefined ? [] : [...rest, head]))
    const { id } = await here.run(fileOf(moved, 'json'), publishing('moved'))
    expect(await order()).toEqual([...were.slice(1), were[0]])
    expect(await versions()).toBe(before)
    expect(await auditAfter(it.strapi, seq)).toMatchObject([
      { act: 'items.moved', refused: [], detail: { rows: 29 } },
    ])
    await here.ask('POST', `/imports/${String(id)}/undo`)
    await here.ended(id)
    expect(await order()).toEqual(were)
    // A person moves one in its form: the same, and no word that waits goes out with it.
    await documents(it.strapi, 'item').update({ documentId: second.documentId, data: { order: 99 } })
    expect(await order()).toEqual([were[0], ...were.slice(2), were[1]])
    expect(await versions()).toBe(before)
    expect((await auditAfter(it.strapi, seq)).at(-1)).toMatchObject({
      act: 'items.moved',
      reason: second['name'],
    })
    const { signer } = await people(it.strapi)
    await review(it.strapi).command(
      signer,
      { kind: 'item', about: second.documentId, locale: 'zh-Hans' },
      { does: 'release' },
    )
    expect((await shown('moved')).at(-1)).toMatchObject({ deadline: '等候签发的时限' })
  })

  test('undone by one action, and what stood before stands again', async () => {
    const here = door(it.url)
    const first = await here.run(fileOf(ziyang), publishing('undone'))
    const before = (await shown('undone')).map(({ id, content }) => ({ id, content }))
    const changed = withItems(ziyang, (all) =>
      all.slice(1).map((one) => ({ ...one, content: `${one.content}（改）` })),
    )
    const second = await here.run(fileOf(changed), {
      ...publishing('undone'),
      decisions: { publish: true, gone: 'file' },
    })
    expect(await shown('undone')).toHaveLength(28)
    expect((await here.ask('POST', `/imports/${String(first.id)}/undo`)).status).toBe(409)
    expect((await here.ask('POST', `/imports/${String(second.id)}/undo`)).status).toBe(202)
    expect(await here.ended(second.id)).toMatchObject({ state: 'undone' })
    expect((await shown('undone')).map(({ id, content }) => ({ id, content }))).toEqual(before)
    expect((await here.ask('POST', `/imports/${String(first.id)}/undo`)).status).toBe(202)
    await here.ended(first.id)
    expect(await rows(it.strapi, 'item').count({ where: { agencyKey: await agencyKeyOf('undone') } })).toBe(0)
    expect(await agencyKeyOf('undone')).toBe('')
  })

  test('undone, only what was public before is public again, never words that were pending beside it', async () => {
    const here = door(it.url)
    const renewed = (words: string) =>
      withItems(ziyang, (all) => all.map((one) => ({ ...one, content: `${one.content}（${words}）` })))
    await here.run(fileOf(ziyang), publishing('pending'))
    const original = (await shown('pending')).map(({ content }) => content)
    // Saved as drafts beside what is public, then all of it published, then taken back.
    await here.run(fileOf(renewed('待审')), target('pending'))
    expect((await shown('pending')).map(({ content }) => content)).toEqual(original)
    const third = await here.run(fileOf(renewed('发布')), publishing('pending'))
    expect((await shown('pending'))[0]?.content).toContain('（发布）')
    await here.ask('POST', `/imports/${String(third.id)}/undo`)
    expect(await here.ended(third.id)).toMatchObject({ state: 'undone' })
    expect((await shown('pending')).map(({ content }) => content)).toEqual(original)
    const drafts = await items(await agencyKeyOf('pending'))
    expect(drafts.every((row) => String(row['content']).endsWith('（待审）'))).toBe(true)
  })

  test('drafts that an import only published go back to being drafts', async () => {
    const here = door(it.url)
    await here.run(fileOf(ziyang), target('released'))
    expect(await publication('released')).toMatchObject({ catalogues: [] })
    const second = await here.run(fileOf(ziyang), publishing('released'))
    expect(second).toMatchObject({ published: 29 })
    await here.ask('POST', `/imports/${String(second.id)}/undo`)
    expect(await here.ended(second.id)).toMatchObject({ state: 'undone' })
    expect(await publication('released')).toMatchObject({ catalogues: [] })
    expect(await items(await agencyKeyOf('released'))).toHaveLength(29)
  })

  test('an agency that others have begun to use is not taken away with its first import', async () => {
    const here = door(it.url)
    const { id } = await here.run(fileOf(ziyang), publishing('shared'))
    await documents(it.strapi, 'department').create({
      data: { name: '办公室', agency: await agencyKeyOf('shared') },
    })
    const answer = await here.ask('POST', `/imports/${String(id)}/undo`)
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { details: { code: 'IMPORT_EDITED_SINCE' } } },
    })
  })

  test('rows written in bulk are the rows that the document service writes', async () => {
    const one = withItems(ziyang, (all) => all.slice(0, 1))
    await door(it.url).run(fileOf(one, 'json'), publishing('bulk'))
    const agency = await documents(it.strapi, 'agency').create({
      data: { slug: 'single', name: '单条局', printedName: '单条局' },
    })
    const catalogue = await documents(it.strapi, 'catalogue').create({
      data: { name: '目录', columns: one.columns, agency: agency.documentId },
    })
    await release(it.strapi, 'catalogue', { documentId: catalogue.documentId })
    const [words] = one.items
    if (words === undefined) throw new Error('no row')
    const { path: steps, ...fields } = words
    const data = {
      ...fields,
      name: steps.at(-1),
      groups: steps.slice(0, -1),
      catalogue: catalogue.documentId,
    }
    const single = await documents(it.strapi, 'item').create({ data })
    await release(it.strapi, 'item', { documentId: single.documentId })
    const rowsOf = async (slug: string) => {
      const found = (await it.strapi.db.query('plugin::catalogue.item').findMany({
        where: { agencyKey: await agencyKeyOf(slug) },
        orderBy: { id: 'asc' },
        populate: ['catalogue'],
      })) as unknown as readonly Record<string, unknown>[]
      const known = { id: '', documentId: '', catalogueKey: '', agencyKey: '', createdAt: '', updatedAt: '' }
      return found.map((row) => ({
        ...row,
        ...known,
        publishedAt: row['publishedAt'] === null ? null : 'published',
        catalogue: {
          isIts: (row['catalogue'] as Record<string, unknown> | null)?.['documentId'] === row['catalogueKey'],
          publishedAt:
            (row['catalogue'] as Record<string, unknown>)['publishedAt'] === null ? null : 'published',
        },
      }))
    }
    expect(await rowsOf('bulk')).toEqual(await rowsOf('single'))
    const changesOf = async (slug: string) => {
      const [row] = await items(await agencyKeyOf(slug))
      const changes = await rows(it.strapi, 'change').findMany({ where: { about: row?.documentId } })
      const deliveries = await rows(it.strapi, 'delivery').findMany({
        where: { changeId: { $in: changes.map(({ id }) => id) } },
        orderBy: { destination: 'asc' },
      })
      return [
        changes.map((row) => [row['subject'], row['language']]),
        deliveries.map((row) => row['destination']),
      ]
    }
    expect(await changesOf('bulk')).toEqual(await changesOf('single'))
  })

  test('words longer than 255 characters find room in every column', async () => {
    const long = '长'.repeat(400)
    const wide = withItems(ziyang, (all) =>
      all.slice(0, 1).map((one) => ({
        ...one,
        path: [long, long],
        publisher: long,
        responsible: long,
        basis: [`《${long}》`],
        merged: [],
      })),
    )
    const end = await door(it.url).run(
      fileOf({ ...wide, title: long, source: long }, 'json'),
      publishing('wide'),
    )
    expect(end).toMatchObject({ state: 'done', published: 1 })
    expect(await shown('wide')).toHaveLength(1)
  })

  test('what somebody touched since cannot be undone under their hands', async () => {
    const here = door(it.url)
    const { id } = await here.run(fileOf(ziyang), publishing('touched'))
    const [one] = await items(await agencyKeyOf('touched'))
    await documents(it.strapi, 'item').update({ documentId: one?.documentId, data: { content: '之后改的' } })
    const answer = await here.ask('POST', `/imports/${String(id)}/undo`)
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { details: { code: 'IMPORT_EDITED_SINCE' } } },
    })
    expect(answer.body.zh).toContain(String(one?.['name']))
    expect(await shown('touched')).toHaveLength(29)
  })

  test.each([
    ['an old .doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'FORMAT_OLD_OFFICE'],
    ['an empty file', [], 'FILE_EMPTY'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'IMAGE_ONLY'],
  ])('%s is refused by its code', async (_, bytes, code) => {
    const { body } = await door(it.url).rehearse(new File([new Uint8Array(bytes)], '目录.doc'), target('bad'))
    expect(body).toMatchObject({ outcome: 'refused', because: { code } })
  })

  test('a request without a file, or with options of the wrong form, is told so', async () => {
    const none = await door(it.url).rehearse(null, target('none'))
    expect(none).toMatchObject({ status: 400, body: { error: { details: { code: 'FILE_MISSING' } } } })
    const odd = await door(it.url).rehearse(fileOf(ziyang), { table: -1 })
    expect(odd).toMatchObject({ status: 400, body: { error: { details: { code: 'REQUEST_UNREADABLE' } } } })
  })

  test('cut off by a stop of the CMS, an import goes on at the next start and doubles nothing', async () => {
    const many = withItems(ziyang, (all) =>
      Array.from({ length: 40 }, (_, i) =>
        all.map((one) => ({ ...one, path: [`第${String(i)}类`, ...one.path.slice(-1)], merged: [] })),
      ).flat(),
    )
    const { body } = await door(it.url).rehearse(fileOf(many), publishing('cut-off'))
    const fingerprint = body.outcome === 'read' ? body.plan?.fingerprint : ''
    const begun = await door(it.url).commit(fileOf(many), { ...publishing('cut-off'), fingerprint })
    await it.stop()
    it = await cms(database)
    const end = await door(it.url).ended(begun.body.id)
    expect(end).toMatchObject({ state: 'done', counts: { create: 1160 } })
    expect(await items(await agencyKeyOf('cut-off'))).toHaveLength(1160)
    expect(await shown('cut-off')).toHaveLength(1160)
    expect(end.done).toBe(end.total)
  })
})
