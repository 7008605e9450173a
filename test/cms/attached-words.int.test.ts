import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileIndexName } from '@gongkai/catalogue-core/search'
import { documentOf, rowsXml, wordParagraph, workbookOf } from '../../plugins/office/testing/ooxml.ts'
import { pdfOf } from '../../plugins/office/testing/pdf.ts'
import { folder, type Folder } from '../real/folder.ts'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { until } from '../real/until.ts'
import { documents, itemOf, record, rows } from './documents.ts'
import { release, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

interface Uploads {
  upload(request: object): Promise<readonly { readonly id: number }[]>
}

const pdf = (...pages: readonly string[]): Uint8Array =>
  pdfOf(
    pages.map((page) => [page]),
    { coding: 'UniGB-UCS2-H' },
  )
const encrypted = (): Uint8Array =>
  pdfOf([['secret words of a page']], {
    more: [`<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >>`],
    trailer: '/Encrypt 6 0 R /ID [<00><00>] ',
  })

describe.each(databases)('the words of attachments on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let search: SearchServer
  let database: Database
  let it: Cms
  let place: Folder
  let client: Meilisearch

  beforeAll(async () => {
    search = await meilisearch()
    database = await open()
    it = await cms(database, { MEILI_HOST: search.host, MEILI_KEY: search.key })
    place = await folder('attached')
    client = new Meilisearch({ host: search.host, apiKey: search.key })
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
    await search.stop()
    await place.remove()
  })

  const upload = async (name: string, bytes: Uint8Array): Promise<number> => {
    const filepath = path.join(place.path, `${createHash('sha256').update(bytes).digest('hex')}-${name}`)
    await writeFile(filepath, bytes)
    const service = it.strapi.plugin('upload').service('upload') as unknown as Uploads
    const [made] = await service.upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype: 'application/octet-stream', size: bytes.length },
    })
    if (made === undefined) throw new Error('nothing was uploaded')
    return made.id
  }
  const hits = async (words: string): Promise<readonly Record<string, unknown>[]> =>
    (await client.index(fileIndexName('zh-Hans')).search(words, { matchingStrategy: 'all', limit: 100 })).hits
  const places = async (words: string): Promise<readonly string[]> =>
    (await hits(words)).map(({ title, page, sheet }) => `${String(title)} ${String(page ?? sheet)}`)
  const settled = () =>
    until(
      'all files read and sent',
      async () =>
        (await rows(it.strapi, 'delivery').count({ where: { destination: 'search', state: 'due' } })) === 0 &&
        (await rows(it.strapi, 'file-text').count({ where: { state: { $ne: 'settled' } } })) === 0,
      60,
    )
  const published = async (under: string, title: string, attachments: readonly number[]): Promise<string> => {
    const { documentId } = await record(it.strapi, under, { title, attachments })
    await release(it.strapi, 'record', { documentId })
    return documentId
  }
  const ask = async (where: string): Promise<unknown> =>
    (
      await fetch(`${it.url}/api/catalogue/${where}`, {
        headers: { authorization: `Bearer ${exportToken}` },
      })
    ).json()

  test('a word is found with its file and page; hidden sheets and comments are not; with the record all goes', async () => {
    const under = await itemOf(it.strapi, 'attached')
    const documentId = await published(under, '门诊慢特病病种目录', [
      await upload(
        '目录.pdf',
        pdf('封面上只有几个大字和日期', '高血压每年限额六百元', '丹参滴丸列入药品名单之中'),
      ),
      await upload(
        '说明.docx',
        documentOf(wordParagraph('申请人应当提交银杏叶片处方'), {
          'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${wordParagraph('枇杷批注')}</w:comment></w:comments>`,
        }),
      ),
      await upload(
        '名单.xlsx',
        workbookOf([
          {
            name: '定点药店',
            xml: rowsXml([
              ['名称', '地址'],
              ['葫芦巷药店', '嘉州大道'],
            ]),
          },
          { name: '底稿', xml: rowsXml([['蜻蜓底稿']]), state: 'hidden' },
        ]),
      ),
    ])
    await settled()
    expect(await places('丹参滴丸')).toEqual(['目录.pdf 3'])
    expect(await places('银杏叶片')).toEqual(['说明.docx null'])
    expect(await places('葫芦巷药店')).toEqual(['名单.xlsx 定点药店'])
    expect(await places('蜻蜓')).toEqual([])
    expect(await places('枇杷')).toEqual([])
    const [hit] = await hits('丹参滴丸')
    expect(hit).toMatchObject({ record: documentId, recordTitle: '门诊慢特病病种目录', agency: 'attached' })
    expect(hit?.['url']).toMatch(/^\/attached\/records\/[^/]+\/[0-9a-f]{64}\.pdf#page=3$/)
    expect(hit).not.toHaveProperty('documentKeys')

    await withdraw(it.strapi, 'record', { documentId })
    await until('its words gone', async () => (await hits('丹参滴丸')).length === 0)
    expect(await hits('银杏叶片')).toEqual([])
    expect(await hits('葫芦巷药店')).toEqual([])
    await until(
      'their text forgotten',
      async () => (await rows(it.strapi, 'file-text').count({ where: { about: documentId } })) === 0,
    )
    await release(it.strapi, 'record', { documentId })
    await until('its words back', async () => (await hits('丹参滴丸')).length === 1)
  })

  test('taking the item down takes the words of its records’ attachments along', async () => {
    const under = await itemOf(it.strapi, 'above')
    await published(under, '上面的事项', [await upload('上.pdf', pdf('桂花糕制作技艺传承人名单'))])
    await until('the words', async () => (await hits('桂花糕')).length === 1)
    await withdraw(it.strapi, 'item', { documentId: under })
    await until('the words gone', async () => (await hits('桂花糕')).length === 0)
  })

  test('a draft’s attachment and one of a record that is not for the public are not read at all', async () => {
    const under = await itemOf(it.strapi, 'unread')
    const drafted = await upload('草稿.pdf', pdf('芙蓉花草稿附件中的文字'))
    const { documentId } = await record(it.strapi, under, { title: '草稿', attachments: [drafted] })
    await settled()
    expect(await hits('芙蓉花')).toEqual([])
    expect(await rows(it.strapi, 'file-text').count({ where: { about: documentId } })).toBe(0)
    // However it came about: what the published row calls not for the public is public no longer.
    const turned = await published(under, '转为不予公开', [
      await upload('不公开.pdf', pdf('海棠花不公开附件中的文字')),
    ])
    await until('its words', async () => (await hits('海棠花')).length === 1)
    await settled()
    await it.strapi.db
      .query('plugin::catalogue.record')
      .updateMany({ where: { documentId: turned }, data: { attribute: 'withheld' } })
    const looked = await fetch(`${it.url}/api/catalogue/look`, {
      method: 'POST',
      headers: { authorization: `Bearer ${exportToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ids: [turned] }),
    })
    expect(await looked.json()).toEqual({ queued: 1 })
    await until('its words gone', async () => (await hits('海棠花')).length === 0)
    await settled()
    expect(await rows(it.strapi, 'file-text').count({ where: { about: turned } })).toBe(0)
  })

  test('when an attachment is replaced its old words are gone with the release, not before', async () => {
    const under = await itemOf(it.strapi, 'replaced')
    const documentId = await published(under, '换附件', [
      await upload('旧.pdf', pdf('旧版写的是茉莉花茶采购')),
    ])
    await until('the old words', async () => (await hits('茉莉花')).length === 1)
    await documents(it.strapi, 'record').update({
      documentId,
      data: { attachments: [await upload('新.pdf', pdf('新版写的是栀子花茶采购'))] },
    })
    await settled()
    expect(await places('茉莉花')).toEqual(['旧.pdf 1'])
    expect(await hits('栀子花')).toEqual([])
    await release(it.strapi, 'record', { documentId })
    await until('the new words', async () => (await hits('栀子花')).length === 1)
    expect(await hits('茉莉花')).toEqual([])
  })

  test('files that cannot be read hold nothing back, and say why', async () => {
    const under = await itemOf(it.strapi, 'unreadable')
    const documentId = await published(under, '附件读不了的通知', [
      await upload('坏.pdf', Buffer.from('%PDF-1.7\nnothing of the kind')),
      await upload('锁.pdf', encrypted()),
      await upload('好.pdf', pdf('水仙花培育补贴发放名单')),
    ])
    await until('the readable words', async () => (await hits('水仙花')).length === 1)
    await settled()
    expect(
      (await client.index('gongkai-zh-Hans').search('附件读不了的通知', { matchingStrategy: 'all' })).hits,
    ).toHaveLength(1)
    const kept = await rows(it.strapi, 'file-text').findMany({ where: { about: documentId } })
    expect(kept.map(({ because }) => String(because)).sort()).toEqual(['damaged', 'encrypted', 'null'])
  })

  test('a search server that was emptied gets the words again, without a file being read again', async () => {
    const under = await itemOf(it.strapi, 'emptied')
    const documentId = await published(under, '重建', [
      await upload('重建.pdf', pdf('紫薇花重建索引测试文字')),
    ])
    await until('the words', async () => (await hits('紫薇花')).length === 1)
    await settled()
    const [before] = await rows(it.strapi, 'file-text').findMany({ where: { about: documentId } })
    await client.index('gongkai-state').deleteAllDocuments().waitTask()
    await client.index(fileIndexName('zh-Hans')).delete().waitTask()
    const asked = await fetch(`${it.url}/api/catalogue/reindex`, {
      method: 'POST',
      headers: { authorization: `Bearer ${exportToken}` },
    })
    expect(asked.status).toBe(200)
    await until('the words again', async () => (await hits('紫薇花').catch(() => [])).length === 1, 60)
    const [after] = await rows(it.strapi, 'file-text').findMany({ where: { about: documentId } })
    expect(after?.['at']).toEqual(before?.['at'])
  })

  test('the doctor is given the words that search must have', async () => {
    const under = await itemOf(it.strapi, 'told')
    await published(under, '告知', [
      await upload('告知.pdf', pdf('杜鹃花写在第一页上的文字', '杜鹃花写在第二页上的文字')),
    ])
    await settled()
    const { texts, waiting } = (await ask('publication/zh-Hans/told/files')) as {
      texts: readonly { readonly pieces: readonly unknown[] }[]
      waiting: readonly string[]
    }
    expect(waiting).toEqual([])
    expect(texts.map(({ pieces }) => pieces)).toEqual([
      [
        { page: 1, sheet: null, text: '杜鹃花写在第一页上的文字' },
        { page: 2, sheet: null, text: '杜鹃花写在第二页上的文字' },
      ],
    ])
    expect((await fetch(`${it.url}/api/catalogue/publication/zh-Hans/told/files`)).status).toBe(401)
  })
})
