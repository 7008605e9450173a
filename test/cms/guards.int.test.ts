import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item, rows } from './documents.ts'
import { release } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

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

  const rest = (
    path: string,
    init: { readonly method?: string; readonly body?: string } = {},
    token = it.token,
  ) =>
    fetch(`${it.url}/api/catalogue${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })

  test('an item gets an address code at once, one that no deletion gives free', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'codes')
    const first = await item(it.strapi, catalogue)
    const second = await item(it.strapi, catalogue)
    await documents(it.strapi, 'item').delete({ documentId: second.documentId })
    const third = await item(it.strapi, catalogue)
    const found = await rows(it.strapi, 'item').findMany({
      where: { documentId: { $in: [first.documentId, third.documentId] } },
      orderBy: { id: 'asc' },
    })
    expect(found.map((row) => row['code'])).toEqual(['1', '3'])
  })

  test('publishing leaves exactly one change with one delivery per destination; saving a draft leaves none', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'changes')
    const made = await item(it.strapi, catalogue)
    await documents(it.strapi, 'item').update({ documentId: made.documentId, data: { content: '新' } })
    const about = { where: { about: made.documentId } }
    expect(await rows(it.strapi, 'change').count(about)).toBe(0)
    await release(it.strapi, 'item', { documentId: made.documentId })
    const changes = await rows(it.strapi, 'change').findMany(about)
    expect(changes).toHaveLength(1)
    const deliveries = await rows(it.strapi, 'delivery').findMany({ where: { changeId: changes[0]?.id } })
    expect(deliveries.map((d) => d['destination']).sort()).toEqual(['search', 'site'])
  })

  test('a refused publish leaves no change, no published row', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'refused')
    const withheld = await item(it.strapi, catalogue, { attribute: [{ option: '不予公开', ticked: 'yes' }] })
    await expect(documents(it.strapi, 'item').publish({ documentId: withheld.documentId })).rejects.toThrow(
      '不予公开',
    )
    expect(await rows(it.strapi, 'change').count({ where: { about: withheld.documentId } })).toBe(0)
    expect(
      await rows(it.strapi, 'item').count({
        where: { documentId: withheld.documentId, publishedAt: { $notNull: true } },
      }),
    ).toBe(0)
  })

  test('an item cannot go out before its catalogue', async () => {
    const agency = await documents(it.strapi, 'agency').create({
      data: { name: '甲局', printedName: '甲', slug: 'before' },
    })
    const catalogue = await documents(it.strapi, 'catalogue').create({
      data: {
        name: '目录',
        agency: agency.documentId,
        columns: [{ shows: 'content', name: '公开内容', over: null }],
      },
    })
    const made = await item(it.strapi, catalogue)
    await expect(documents(it.strapi, 'item').publish({ documentId: made.documentId })).rejects.toThrow(
      '请先发布目录',
    )
  })

  test.each([
    ['POST', ''],
    ['PUT', '?status=published'],
  ])('%s with status=published is refused and publishes nothing', async (method, query) => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, `rest-${method.toLowerCase()}`)
    const made = await item(it.strapi, catalogue)
    const path = method === 'POST' ? '/items?status=published' : `/items/${made.documentId}${query}`
    const data = { name: '旁门', content: '旁门', catalogue: catalogue.documentId }
    const answer = await rest(path, { method, body: JSON.stringify({ data }) })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('PUBLISH_IS_A_STEP')
    expect(
      await rows(it.strapi, 'item').count({
        where: { catalogueKey: catalogue.documentId, publishedAt: { $notNull: true } },
      }),
    ).toBe(0)
  })

  test('POST without a status saves a draft, where Strapi alone would publish', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'rest-default')
    const data = { name: '默认', content: '默认', catalogue: catalogue.documentId }
    const answer = await rest('/items', { method: 'POST', body: JSON.stringify({ data }) })
    expect(answer.status).toBe(201)
    const found = await rows(it.strapi, 'item').findMany({ where: { catalogueKey: catalogue.documentId } })
    expect(found.map((row) => row['publishedAt'])).toEqual([null])
  })

  test('a token that may read never reads a draft, however it asks', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'drafts')
    const made = await item(it.strapi, catalogue, { content: '尚未公开的内容' })
    for (const path of [
      '/items',
      '/items?status=draft',
      `/items/${made.documentId}?status=draft`,
      `/items/${made.documentId}`,
    ]) {
      const text = await (await rest(path)).text()
      expect(text).not.toContain('尚未公开的内容')
    }
  })

  test('without a token the API says nothing', async () => {
    for (const path of ['/items', '/agencies', '/publication', '/status', '/files/x.pdf']) {
      const answer = await fetch(`${it.url}/api/catalogue${path}`)
      expect([401, 403]).toContain(answer.status)
    }
    expect((await rest('/publication', {}, 'wrong')).status).toBe(401)
    expect((await rest('/publication', {}, exportToken)).status).toBe(200)
  })

  test('the release moment is the server’s and stays the first', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'moment')
    const under = await item(it.strapi, catalogue)
    await release(it.strapi, 'item', { documentId: under.documentId })
    const record = await documents(it.strapi, 'record').create({
      data: {
        title: '通知',
        body: '正文',
        formedOn: '2026-11-01',
        item: under.documentId,
        releasedAt: '2001-01-01T00:00:00.000Z',
      },
    })
    const before = Date.now()
    const first = await release(it.strapi, 'record', { documentId: record.documentId })
    const at = Date.parse(String(first.entries[0]?.['releasedAt']))
    expect(at).toBeGreaterThanOrEqual(before - 1000)
    await documents(it.strapi, 'record').update({
      documentId: record.documentId,
      data: { title: '通知（更正）', releasedAt: '2001-01-01T00:00:00.000Z' },
    })
    const second = await release(it.strapi, 'record', { documentId: record.documentId })
    expect(Date.parse(String(second.entries[0]?.['releasedAt']))).toBe(at)
  })

  test('fields of the wrong form are refused by name', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'forms')
    await expect(
      item(it.strapi, catalogue, { channels: [{ option: '政府网站', ticked: 'maybe' }] }),
    ).rejects.toThrow('公开渠道')
    await expect(item(it.strapi, catalogue, { phones: '{not json' })).rejects.toThrow('咨询、监督电话')
  })

  test('two agencies cannot share an address', async () => {
    await agencyWithCatalogue(it.strapi, 'same')
    await expect(agencyWithCatalogue(it.strapi, 'same')).rejects.toThrow('same')
    await expect(agencyWithCatalogue(it.strapi, 'search')).rejects.toThrow('保留')
  })

  test('a clone starts without release moment and with a code of its own', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'clone')
    const made = await item(it.strapi, catalogue)
    const copy = await documents(it.strapi, 'item').clone({ documentId: made.documentId })
    const [row] = await rows(it.strapi, 'item').findMany({ where: { documentId: copy.documentId } })
    expect(row?.['code']).toBe('2')
  })

  test('what the publication could not read is refused on publishing, by the name of its field', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'poison')
    const long = await item(it.strapi, catalogue, { content: '长'.repeat(20_001) })
    await expect(documents(it.strapi, 'item').publish({ documentId: long.documentId })).rejects.toThrow(
      '“公开内容（要素）”过长，最多 20000 个字',
    )
    const heavy = await documents(it.strapi, 'catalogue').create({
      data: { name: '目录', columns: [{ shows: 'content', name: '公开内容', over: null }] },
    })
    await expect(
      documents(it.strapi, 'catalogue')
        .update({
          documentId: heavy.documentId,
          data: {
            agency: (await agencyWithCatalogue(it.strapi, 'poison-notes')).agency.documentId,
            notes: ['注'.repeat(5001)],
          },
        })
        .then(() => release(it.strapi, 'catalogue', { documentId: heavy.documentId })),
    ).rejects.toThrow('整理说明')
    const answer = await rest('/publication/zh-Hans/poison', {}, exportToken)
    expect(answer.status).toBe(200)
  })

  test('nobody writes an address code: not into a new row, not into one that stands', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'own-code')
    const made = await item(it.strapi, catalogue, { code: 'search' })
    await documents(it.strapi, 'item').update({ documentId: made.documentId, data: { code: '../x' } })
    const [row] = await rows(it.strapi, 'item').findMany({ where: { documentId: made.documentId } })
    expect(row?.['code']).toBe('1')
  })

  test('a basis typed by hand gets its key, and a second spelling of its title is refused', async () => {
    const made = await documents(it.strapi, 'basis').create({ data: { title: '《中华人民共和国档案法》' } })
    const [row] = await rows(it.strapi, 'basis').findMany({ where: { documentId: made.documentId } })
    expect(row?.['key']).toBe('档案法')
    await expect(documents(it.strapi, 'basis').create({ data: { title: '档案 法' } })).rejects.toThrow(
      '已经有了',
    )
    await documents(it.strapi, 'basis').update({ documentId: made.documentId, data: { note: '2020年修订' } })
  })

  test('an English version without an English catalogue leaves the Chinese one where it is', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'half-english')
    const made = await item(it.strapi, catalogue)
    await release(it.strapi, 'item', { documentId: made.documentId })
    await documents(it.strapi, 'item').update({
      documentId: made.documentId,
      locale: 'en',
      data: { name: 'Overview', content: 'Address and telephone' },
    })
    const found = await rows(it.strapi, 'item').findMany({
      where: { documentId: made.documentId, publishedAt: null },
    })
    expect(found.map((row) => [row['code'], row['catalogueKey']])).toEqual([
      ['1', catalogue.documentId],
      ['1', catalogue.documentId],
    ])
    await documents(it.strapi, 'item').update({ documentId: made.documentId, data: { content: '新址' } })
    await release(it.strapi, 'item', { documentId: made.documentId })
    const shown = (await (await rest('/publication/zh-Hans/half-english', {}, exportToken)).json()) as {
      catalogues: { items: { code: string }[] }[]
    }
    expect(shown.catalogues[0]?.items.map(({ code }) => code)).toEqual(['1'])
  })

  test('agency, catalogue and item in English come out in English under the same code', async () => {
    const { agency, catalogue } = await agencyWithCatalogue(it.strapi, 'in-english')
    const made = await item(it.strapi, catalogue)
    const english = { locale: 'en' }
    const name = { name: 'Bureau of Healthcare Security', printedName: 'Bureau' }
    await documents(it.strapi, 'agency').update({ documentId: agency.documentId, ...english, data: name })
    await documents(it.strapi, 'catalogue').update({
      documentId: catalogue.documentId,
      ...english,
      data: { name: 'Catalogue', columns: [{ shows: 'content', name: 'Content', over: null }] },
    })
    await documents(it.strapi, 'item').update({
      documentId: made.documentId,
      ...english,
      data: { name: 'Overview', content: 'Address and telephone' },
    })
    await release(it.strapi, 'catalogue', { documentId: catalogue.documentId, ...english })
    await release(it.strapi, 'item', { documentId: made.documentId, ...english })
    const answer = await rest('/publication/en/in-english', {}, exportToken)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      name: 'Bureau of Healthcare Security',
      catalogues: [{ items: [{ code: '1', content: 'Address and telephone' }] }],
    })
  })
})
