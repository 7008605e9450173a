import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite, type TestSite } from '../../plugins/operate/testing/site.ts'
import { folder, type Folder } from '../real/folder.ts'
import { front, type Front } from '../real/front.ts'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { panel } from '../real/panel.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { rebuild, type Rebuild } from '../real/rebuild.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { agencyWithCatalogue, item, record } from './documents.ts'
import { password, person, release, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

interface Uploads {
  upload(request: object): Promise<readonly { readonly id: number }[]>
}

interface Row {
  readonly id: number
  readonly act: string
  readonly state: string
  readonly savedAt: string
  readonly searchedAt: string | null
  readonly builtAt: string | null
  readonly pageAt: string | null
  readonly feedAt: string | null
  readonly filesAt: string | null
  readonly shown: boolean | null
  readonly troubles: Readonly<Record<string, { readonly code: string }>> | null
}

describe.each(databases)('receipts on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let search: SearchServer
  let site: TestSite
  let builder: Rebuild
  let it: Cms
  let outside: Front
  let place: Folder
  let uploaded = 0

  const startCms = () =>
    cms(database, {
      ...{ MEILI_HOST: search.host, MEILI_KEY: search.key, SITE_URL: outside.url },
      ...{ RECEIPT_LATE_SECONDS: '5', ...builder.environment },
    })
  beforeAll(async () => {
    database = await open()
    search = await meilisearch()
    site = await startSite()
    outside = await front(site.url)
    place = await folder('receipts')
    builder = await rebuild(site.dir, exportToken)
    it = await startCms()
    await builder.start(it.url, outside.url)
  })
  afterAll(async () => {
    await it.stop()
    await builder.kill()
    await outside.stop()
    await site.stop()
    await place.remove()
    await search.stop()
    await database.stop()
  })

  const receipts = async (about: string): Promise<readonly Row[]> =>
    (await it.strapi.db
      .query('plugin::catalogue.receipt')
      .findMany({ where: { about }, orderBy: { id: 'asc' } })) as readonly Row[]
  const last = async (about: string): Promise<Row | undefined> => (await receipts(about)).at(-1)
  /** The last receipt once it is whole. */
  const whole = (about: string, act: string) =>
    until(
      `a whole receipt of ${act}`,
      async () => {
        const row = await last(about)
        return row?.state === 'done' && row.act === act ? row : null
      },
      90,
    )
  const upload = async (words: string): Promise<number> => {
    const filepath = path.join(place.path, String(uploaded))
    uploaded += 1
    await writeFile(filepath, words)
    const service = it.strapi.plugin('upload').service('upload') as unknown as Uploads
    const [made] = await service.upload({
      data: { fileInfo: { name: '附件.txt' } },
      files: {
        ...{ filepath, originalFilename: '附件.txt', mimetype: 'text/plain' },
        size: Buffer.byteLength(words),
      },
    })
    if (made === undefined) throw new Error('nothing was uploaded')
    return made.id
  }
  /** As the panel asks, by somebody who works for all agencies. */
  const asked = async (role: string, path: string) => {
    const { email } = await person(it.strapi, role, 'li')
    return (await panel(it.url, email, password)).call('GET', path)
  }
  const page = (path: string) => fetch(`${outside.url}${path}`, { redirect: 'manual' })

  test('a release is saved, found, built and fetched from outside, each with its time', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'jia')
    const made = await item(it.strapi, catalogue, { name: '异地就医备案' })
    const before = Date.now()
    await release(it.strapi, 'item', made)
    const row = await whole(made.documentId, 'released')
    const times = [row.savedAt, row.searchedAt, row.builtAt, row.pageAt].map((at) =>
      new Date(at ?? 0).getTime(),
    )
    for (const at of times) expect(at).toBeGreaterThanOrEqual(before - 1)
    expect(row).toMatchObject({ shown: true, troubles: null })
    expect((await page('/jia/items/1/')).status).toBe(200)

    const said = await record(it.strapi, made.documentId, { title: '备案须知' })
    await release(it.strapi, 'record', said)
    await whole(said.documentId, 'released')
    expect(await (await page('/jia/records/1/')).text()).toContain('备案须知')
  })

  test('a withdrawal is whole when page, search, feed and attachments are gone, with or without a notice', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'yi')
    const under = await item(it.strapi, catalogue, { name: '救助' })
    await release(it.strapi, 'item', under)
    for (const [code, notice] of [
      ['1', false],
      ['2', true],
    ] as const) {
      const words = `名单附件${code}`
      const said = await record(it.strapi, under.documentId, {
        ...{ title: `名单${code}`, body: '名单内容' },
        attachments: [await upload(words)],
      })
      const file = `/yi/records/${code}/${createHash('sha256').update(words).digest('hex')}.txt`
      await release(it.strapi, 'record', said)
      await whole(said.documentId, 'released')
      expect(await (await page('/yi/feed.xml')).text()).toContain(`/yi/records/${code}/`)
      expect((await page(file)).status).toBe(200)
      await withdraw(it.strapi, 'record', said, notice)
      const row = await whole(said.documentId, 'withdrawn')
      for (const at of [row.searchedAt, row.builtAt, row.pageAt, row.feedAt, row.filesAt])
        expect(at).not.toBeNull()
      expect(row.shown).toBe(false)
      const gone = await page(`/yi/records/${code}/`)
      expect(gone.status).toBe(notice ? 410 : 404)
      expect(await gone.text()).not.toContain('名单内容')
      expect((await page(file)).status).toBe(404)
      const client = new Meilisearch({ host: search.host, apiKey: search.key })
      const { hits } = await client.index('gongkai-zh-Hans').search('名单', { limit: 50 })
      expect(hits.map(({ id }) => String(id))).not.toContain(said.documentId)
    }
  })

  test('what is undone before it was seen is superseded, and the later act gets its receipt', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'bing')
    const made = await item(it.strapi, catalogue)
    await builder.kill()
    await release(it.strapi, 'item', made)
    await withdraw(it.strapi, 'item', made)
    await release(it.strapi, 'item', made)
    expect((await receipts(made.documentId)).map(({ act, state }) => `${act} ${state}`)).toEqual([
      'released superseded',
      'withdrawn superseded',
      'released open',
    ])
    await builder.start(it.url, outside.url)
    await whole(made.documentId, 'released')
  })

  test('while builder and search are away, both are told as reasons', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'ding')
    const made = await item(it.strapi, catalogue)
    const troubles = async () =>
      Object.values((await last(made.documentId))?.troubles ?? {}).map(({ code }) => code)
    await builder.kill()
    await search.kill()
    await release(it.strapi, 'item', made)
    await until('both reasons', async () => {
      const codes = await troubles()
      return codes.includes('SEARCH_WAITS') && codes.includes('SITE_NOT_TOLD')
    })
    await search.restart()
    await builder.start(it.url, outside.url)
    await whole(made.documentId, 'released')
  })

  test('a front that keeps an old copy is found out, and what it hands out is told in words', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'geng')
    const made = await item(it.strapi, catalogue)
    outside.lies.set('/geng/items/1/', { status: 200, body: '旧页面' })
    await release(it.strapi, 'item', made)
    const of = `/catalogue/review/item/${made.documentId}/zh-Hans/receipt`
    const late = await until(
      'the receipt to be late, and the front to blame',
      async () => {
        const { body } = await asked('gongkai-editor', of)
        const { receipt } = body as { receipt: { because: readonly Record<string, string>[] } }
        return receipt.because[0]?.['zh-Hans'] === '公网访问不一致：HTTP 200' ? receipt : null
      },
      60,
    )
    expect(late).toMatchObject({
      ...{ act: 'released', state: 'late', at: null, title: '机构概况' },
      ...{ address: `${outside.url}/geng/items/1/` },
    })
    expect((await asked('gongkai-webmaster', '/catalogue/operations')).body).toMatchObject({
      receipts: { open: 1, late: 1, rows: [{ about: made.documentId, state: 'late' }] },
    })
    outside.lies.clear()
    await whole(made.documentId, 'released')
    const { body } = await asked('gongkai-editor', of)
    expect(body).toMatchObject({
      receipt: { state: 'done', because: [], steps: [{ step: 'saved' }, { step: 'searched' }, {}, {}] },
    })
  })

  test('killed in the middle, all that is open is taken up again', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'wu')
    const made = await item(it.strapi, catalogue)
    await builder.kill()
    await release(it.strapi, 'item', made)
    expect((await last(made.documentId))?.state).toBe('open')
    await it.stop()
    it = await startCms()
    await builder.start(it.url, outside.url)
    await whole(made.documentId, 'released')
  })

  test('of many that are released one after the other, every receipt becomes whole', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'ji')
    const made = []
    for (let n = 0; n < 20; n += 1) made.push(await item(it.strapi, catalogue, { name: `事项${String(n)}` }))
    for (const one of made) await release(it.strapi, 'item', one)
    for (const one of made) await whole(one.documentId, 'released')
  })
})
