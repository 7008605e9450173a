import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, type Folder } from '../real/folder.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item, rows } from './documents.ts'
import { password, people, person, release, review, withdraw } from './people.ts'

// The relay calls it by itself, but not within a test; the plugin is CommonJS and cannot be imported as a module.
const { sweep } = createRequire(import.meta.url)('../../plugins/catalogue/dist/relay/queue.js') as {
  readonly sweep: (strapi: Core.Strapi, now: Date) => Promise<void>
}

interface Uploads {
  upload(request: object): Promise<readonly { readonly id: number; readonly url: string }[]>
  findOne(id: number): Promise<object | null>
  remove(file: object): Promise<unknown>
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
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const upload = async (content: string, name: string) => {
  const filepath = path.join(place.path, sha256(content))
  await writeFile(filepath, content)
  const [made] = await uploads().upload({
    data: { fileInfo: { name } },
    files: { filepath, originalFilename: name, mimetype: 'text/plain', size: Buffer.byteLength(content) },
  })
  if (made === undefined) throw new Error('nothing was uploaded')
  return made
}
const remove = async (id: number): Promise<void> => {
  const file = await uploads().findOne(id)
  if (file === null) throw new Error('there is no such upload')
  await uploads().remove(file)
}

const login = async (email: string): Promise<string> => {
  const answer = await fetch(`${it.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { data } = (await answer.json()) as { data: { token: string } }
  return data.token
}

const ask = (token: string, about: string): Promise<Response> =>
  fetch(`${it.url}/catalogue/review/record/${about}/zh-Hans/evidence`, {
    headers: { authorization: `Bearer ${token}` },
  })

interface Manifest {
  readonly audit: { readonly whole: boolean; readonly digest: string }
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly missing: readonly { readonly version: number; readonly name: string; readonly because: string }[]
}

const unpacked = async (answer: Response) => {
  expect(answer.status).toBe(200)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  return { files, text, manifest: JSON.parse(text('manifest.json')) as Manifest }
}

/** A record with two public versions, each with its own file, taken down since; the first file is deleted. */
const withdrawnRecord = async (slug: string, contents: readonly [string, string], hostile: string) => {
  const { agency, catalogue } = await agencyWithCatalogue(it.strapi, slug)
  const under = await item(it.strapi, catalogue)
  await release(it.strapi, 'item', under)
  const [first, second] = [await upload(contents[0], '附件.txt'), await upload(contents[1], '附件.txt')]
  // Strapi refuses such names at its doors; not every row needs to have come through them.
  await it.strapi.db
    .query('plugin::upload.file')
    .update({ where: { id: first.id }, data: { name: hostile, ext: path.extname(hostile) } })
  const made = await documents(it.strapi, 'record').create({
    data: {
      title: '补助办法',
      body: '<p>第一版。</p>',
      formedOn: '2026-11-01',
      item: under.documentId,
      attachments: [first.id],
    },
  })
  await release(it.strapi, 'record', made)
  const { editor } = await people(it.strapi)
  const { documentId } = made
  await review(it.strapi).as(editor, () =>
    documents(it.strapi, 'record').update({
      documentId,
      data: { body: '<p>第二版。</p>', attachments: [second.id] },
    }),
  )
  await release(it.strapi, 'record', made)
  await remove(first.id)
  await withdraw(it.strapi, 'record', made)
  const signer = await person(it.strapi, 'gongkai-signer', slug, [agency.documentId])
  return { agency, documentId, first, second, token: await login(signer.email) }
}

test('a pack holds every public version with its files, though they were replaced, deleted and taken down', async () => {
  const contents = ['第一份附件', '第二份附件'] as const
  const hostile = '..\\..\\../evil.txt'
  const { documentId, token } = await withdrawnRecord('pack', contents, hostile)
  const { files, text, manifest } = await unpacked(await ask(token, documentId))
  expect(Object.keys(files).sort()).toEqual(
    [
      '说明.txt',
      'manifest.json',
      'audit.jsonl',
      'reachable.json',
      ...['1.json', '1.txt', '2.json', '2.txt'].map((name) => `versions/${name}`),
      ...contents.map((content) => `attachments/${sha256(content)}.txt`),
    ].sort(),
  )
  for (const content of contents) expect(text(`attachments/${sha256(content)}.txt`)).toBe(content)
  expect(JSON.parse(text('versions/1.json'))).toMatchObject({
    state: 'replaced',
    words: { body: '<p>第一版。</p>' },
    files: [{ name: hostile, sha256: sha256(contents[0]) }],
    taken: [{ name: 'qian' }],
    releasedBy: { name: 'sun' },
  })
  expect(JSON.parse(text('versions/2.json'))).toMatchObject({ state: 'withdrawn', endedBecause: '测试撤回' })
  expect(text('versions/2.txt')).toContain('第二版。')
  expect(manifest.missing).toEqual([])
})

test('what a pack says of itself can be checked without us', async () => {
  const { documentId, token } = await withdrawnRecord('check', ['甲', '乙'], '甲.txt')
  const { files, text, manifest } = await unpacked(await ask(token, documentId))
  const told = Object.fromEntries(manifest.files.map(({ name, sha256: digest }) => [name, digest]))
  const { 'manifest.json': _own, ...others } = files
  expect(told).toEqual(
    Object.fromEntries(Object.entries(others).map(([name, bytes]) => [name, sha256(bytes)])),
  )
  const lines = text('audit.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { seq: number; previous: string; digest: string; entry: string })
  for (const { seq, previous, digest, entry } of lines)
    expect(sha256(`${previous}\n${String(seq)}\n${entry}`)).toBe(digest)
  const acts = lines.map(({ entry }) => (JSON.parse(entry) as { act: string }).act)
  expect(acts.filter((act) => act === 'released')).toHaveLength(2)
  expect(acts.at(-1)).toBe('withdrawn')
  const released = JSON.parse(text('versions/1.json')) as { digest: string }
  const line = lines.map(({ entry }) => JSON.parse(entry) as { act: string; detail: { digest?: string } })
  expect(line.find(({ act }) => act === 'released')?.detail.digest).toBe(released.digest)
  expect(manifest.audit.whole).toBe(true)
})

test('a file that was lost or changed is told, never silently left out', async () => {
  const contents = ['会丢的', '会变的'] as const
  const { documentId, token } = await withdrawnRecord('lost', contents, '丢.txt')
  const kept = (content: string): string =>
    path.join(path.dirname(it.strapi.dirs.static.public), 'evidence', `${sha256(content)}.txt`)
  await rm(kept(contents[0]))
  await writeFile(kept(contents[1]), '变了')
  const { text, manifest } = await unpacked(await ask(token, documentId))
  expect(manifest.missing).toMatchObject([
    { version: 1, name: '丢.txt', because: 'gone' },
    { version: 2, name: '附件.txt', because: 'changed' },
  ])
  expect(text(`attachments/${sha256(contents[1])}.txt`)).toBe('变了')
})

test('it is for people of its agency who may read the audit or release, and taking it is in the audit', async () => {
  const { agency, documentId, token } = await withdrawnRecord('rights', ['丙', '丁'], '丙.txt')
  const other = await agencyWithCatalogue(it.strapi, 'stranger')
  const stranger = await person(it.strapi, 'gongkai-signer', 'chen', [other.agency.documentId])
  const editor = await person(it.strapi, 'gongkai-editor', 'deng', [agency.documentId])
  expect((await ask(await login(stranger.email), documentId)).status).toBe(404)
  expect((await ask(await login(editor.email), documentId)).status).toBe(403)
  expect((await ask(token, 'nowhere')).status).toBe(404)
  await unpacked(await ask(token, documentId))
  const lines = await it.strapi.db
    .query('plugin::catalogue.audit')
    .findMany({ where: { about: documentId, act: 'evidence.packed' } })
  expect(lines).toHaveLength(1)
})

test('when it could be reached stays known, however long ago it was', async () => {
  const { documentId, token } = await withdrawnRecord('reach', ['戊', '己'], '戊.txt')
  const deliveries = it.strapi.db.query('plugin::catalogue.delivery')
  const doneAt = '2020-01-01T00:00:00.000Z'
  await deliveries.updateMany({ where: {}, data: { state: 'done', doneAt } })
  const all = await rows(it.strapi, 'delivery').count()
  await sweep(it.strapi, new Date())
  expect(await rows(it.strapi, 'delivery').count()).toBeLessThan(all)
  const { text } = await unpacked(await ask(token, documentId))
  const reached = JSON.parse(text('reachable.json')) as readonly object[]
  expect(reached).toHaveLength(6)
  expect(reached[0]).toMatchObject({ destination: 'search', state: 'done', deliveredAt: doneAt })
})
