import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, type Folder } from '../real/folder.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item } from './documents.ts'
import { release, withdraw } from './people.ts'

interface Uploads {
  upload(request: object): Promise<readonly { readonly id: number }[]>
  replace(id: number, request: object): Promise<unknown>
}

let database: Database
let it: Cms
let place: Folder

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database, { RELAY: 'false' })
  place = await folder('attachments')
})
afterAll(async () => {
  await it.stop()
  await database.stop()
  await place.remove()
})

const uploads = (): Uploads => it.strapi.plugin('upload').service('upload') as unknown as Uploads
const nameOf = (content: string): string => `${createHash('sha256').update(content).digest('hex')}.txt`
const incoming = async (content: string) => {
  const filepath = path.join(place.path, nameOf(content))
  await writeFile(filepath, content)
  return {
    filepath,
    originalFilename: '附件.txt',
    mimetype: 'text/plain',
    size: Buffer.byteLength(content),
  }
}
const upload = async (content: string): Promise<number> => {
  const [made] = await uploads().upload({
    data: { fileInfo: { name: '附件.txt' } },
    files: await incoming(content),
  })
  if (made === undefined) throw new Error('nothing was uploaded')
  return made.id
}

const publishedItem = async (slug: string): Promise<string> => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, slug)
  const { documentId } = await item(it.strapi, catalogue)
  await release(it.strapi, 'item', { documentId })
  return documentId
}
const published = async (under: string, title: string, attachments: readonly number[]): Promise<string> => {
  const { documentId } = await documents(it.strapi, 'record').create({
    data: { title, body: '正文', formedOn: '2026-11-01', item: under, attachments },
  })
  await release(it.strapi, 'record', { documentId })
  return documentId
}

const ask = async (where: string): Promise<{ readonly status: number; readonly text: string }> => {
  const answer = await fetch(`${it.url}/api/catalogue/${where}`, {
    headers: { authorization: `Bearer ${exportToken}` },
  })
  return { status: answer.status, text: await answer.text() }
}
const file = (content: string) => ask(`files/${nameOf(content)}`)

/** Rows that the database hands over while this is done: what a question costs, on any machine. */
const rowsRead = async (work: () => Promise<unknown>): Promise<number> => {
  let read = 0
  const count = (response: unknown): void => {
    if (Array.isArray(response)) read += response.length
  }
  it.strapi.db.connection.on('query-response', count)
  try {
    await work()
  } finally {
    it.strapi.db.connection.off('query-response', count)
  }
  return read
}

test('a file costs the same however many others are public: a release asks for each of them', async () => {
  const under = await publishedItem('many')
  for (let i = 0; i < 3; i += 1) await published(under, `少 ${String(i)}`, [await upload(`少 ${String(i)}`)])
  await ask('publication/zh-Hans/many')
  const whenFew = await rowsRead(() => file('少 0'))
  expect(whenFew).toBeGreaterThan(0)
  for (let i = 0; i < 15; i += 1) await published(under, `多 ${String(i)}`, [await upload(`多 ${String(i)}`)])
  await ask('publication/zh-Hans/many')
  expect(await rowsRead(() => file('多 14'))).toBe(whenFew)
  expect(await file('多 14')).toEqual({ status: 200, text: '多 14' })
})

test('a name that nobody has met since the start is found all the same', async () => {
  const under = await publishedItem('unmet')
  await published(under, '未读过', [await upload('还没有人读过的附件')])
  expect(await file('还没有人读过的附件')).toEqual({ status: 200, text: '还没有人读过的附件' })
})

test('a known file goes with its record, and is back with it', async () => {
  const under = await publishedItem('withdrawn')
  const record = await published(under, '撤回', [await upload('要撤回的附件')])
  await ask('publication/zh-Hans/withdrawn')
  expect((await file('要撤回的附件')).status).toBe(200)
  await withdraw(it.strapi, 'record', { documentId: record })
  expect((await file('要撤回的附件')).status).toBe(404)
  await release(it.strapi, 'record', { documentId: record })
  expect((await file('要撤回的附件')).status).toBe(200)
  await withdraw(it.strapi, 'item', { documentId: under })
  expect((await file('要撤回的附件')).status).toBe(404)
})

test('the same bytes under two records stay as long as one of them is public, whichever was met first', async () => {
  const under = await publishedItem('twice')
  const first = await published(under, '甲', [await upload('两处相同的附件')])
  await ask('publication/zh-Hans/twice')
  await published(under, '乙', [await upload('两处相同的附件')])
  await withdraw(it.strapi, 'record', { documentId: first })
  expect((await file('两处相同的附件')).status).toBe(200)
})

test('a replaced file answers to its new name only', async () => {
  const under = await publishedItem('replaced')
  const id = await upload('旧的内容')
  const record = await published(under, '替换', [id])
  await ask('publication/zh-Hans/replaced')
  expect((await file('旧的内容')).status).toBe(200)
  await withdraw(it.strapi, 'record', { documentId: record })
  await uploads().replace(id, {
    data: { fileInfo: { name: '附件.txt' } },
    file: await incoming('换上的新内容'),
  })
  await release(it.strapi, 'record', { documentId: record })
  expect((await file('旧的内容')).status).toBe(404)
  expect(await file('换上的新内容')).toEqual({ status: 200, text: '换上的新内容' })
})

test('a file that hangs on drafts only is nobody’s, even when its name is known from before', async () => {
  const under = await publishedItem('drafts')
  const id = await upload('草稿里的附件')
  const record = await published(under, '曾公开', [id])
  await ask('publication/zh-Hans/drafts')
  await withdraw(it.strapi, 'record', { documentId: record })
  await documents(it.strapi, 'record').create({
    data: { title: '草稿', body: '正文', formedOn: '2026-11-01', item: under, attachments: [id] },
  })
  expect((await file('草稿里的附件')).status).toBe(404)
})
