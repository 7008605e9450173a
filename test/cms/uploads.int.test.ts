import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectFile } from '@gongkai/office/inspect'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { auditAfter } from './audit.ts'
import { agencyWithCatalogue, documents, item } from './documents.ts'
import { password, person, release, withdraw } from './people.ts'

let database: Database
let it: Cms
let own: Awaited<ReturnType<typeof agencyWithCatalogue>>
let other: Awaited<ReturnType<typeof agencyWithCatalogue>>

interface Session {
  readonly token: string
  readonly cookie: string
}

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database)
  own = await agencyWithCatalogue(it.strapi, 'own')
  other = await agencyWithCatalogue(it.strapi, 'other')
})
afterAll(async () => {
  await it.stop()
  await database.stop()
})

/** A browser's login: its token, and the pass to files that comes with the next answer. */
const login = async (agencyKey: string): Promise<Session> => {
  const { email } = await person(it.strapi, 'gongkai-editor', 'wang', [agencyKey])
  const answer = await fetch(`${it.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { data } = (await answer.json()) as { data: { token: string } }
  const me = await fetch(`${it.url}/admin/users/me`, { headers: { authorization: `Bearer ${data.token}` } })
  const cookie = me.headers
    .getSetCookie()
    .filter((one) => one.startsWith('gongkai_files'))
    .map((one) => one.split(';')[0] ?? '')
    .join('; ')
  return { token: data.token, cookie }
}

interface Uploaded {
  readonly id: number
  readonly url: string
}

const seedFile = (name: string): Promise<Buffer> =>
  readFile(path.resolve(import.meta.dirname, '../../seeds/attachments', name))

const upload = async ({ token }: Session, bytes: Uint8Array, name: string, query = ''): Promise<Response> => {
  const form = new FormData()
  form.append('files', new Blob([Uint8Array.from(bytes)]), name)
  form.append('fileInfo', JSON.stringify({ name }))
  return fetch(`${it.url}/upload${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  })
}

const docx = '异地就医备案登记表.docx'

const uploaded = async (session: Session): Promise<Uploaded> => {
  const answer = await upload(session, await seedFile(docx), docx)
  const [file] = (await answer.json()) as readonly [Uploaded]
  return file
}

const get = async (url: string, cookie = ''): Promise<number> =>
  (await fetch(`${it.url}${url}`, { headers: { cookie } })).status

test('an upload is for people of its agency who are logged in, by no spelling of its address for others', async () => {
  const mine = await login(own.agency.documentId)
  const stranger = await login(other.agency.documentId)
  const { url } = await uploaded(mine)
  expect(await get(url, mine.cookie)).toBe(200)
  expect(await get(url, stranger.cookie)).toBe(404)
  const name = url.slice('/uploads/'.length)
  const doors = [
    url,
    `//uploads/${name}`,
    `/%75ploads/${name}`,
    `/x/../uploads/${name}`,
    `/uploads/./${name}`,
    `/uploads//${name}`,
    `/Uploads/${name}`,
    `/uploads%2f${name}`,
    `/uploads/%2e%2e/uploads/${name}`,
  ]
  for (const door of doors) expect(await get(door), door).toBe(404)
  const [pass = '', value = ''] = mine.cookie.split('=')
  const [who = '', , signature = ''] = value.split('.')
  const later = `${pass}=${who}.${String(Date.now() + 9e9)}.${signature}`
  const another = `${pass}=${String(Number(who) - 1)}.${value.split('.').slice(1).join('.')}`
  for (const forged of [later, another, `${pass}=`, `${pass}=1.2.3`]) expect(await get(url, forged)).toBe(404)
})

test('what is kept of an upload is without author and company', async () => {
  const mine = await login(own.agency.documentId)
  const { url } = await uploaded(mine)
  const kept = await fetch(`${it.url}${url}`, { headers: { cookie: mine.cookie } })
  expect(kept.headers.get('content-disposition')).toBe('attachment')
  const properties = async (bytes: Uint8Array): Promise<string> =>
    (await inspectFile(bytes, docx)).parts
      .filter(({ place }) => place.kind === 'metadata')
      .map(({ text }) => text)
      .join(' ')
  expect(await properties(await seedFile(docx))).toContain('示例市医疗保障局')
  expect(await properties(new Uint8Array(await kept.arrayBuffer()))).not.toContain('示例市医疗保障局')
})

test('a file that is public with a record is neither exchanged nor deleted behind its back', async () => {
  const mine = await login(own.agency.documentId)
  const file = await uploaded(mine)
  const under = await item(it.strapi, own.catalogue)
  await release(it.strapi, 'item', under)
  const record = await documents(it.strapi, 'record').create({
    data: {
      title: '备案登记表',
      item: under.documentId,
      formedOn: '2026-01-05',
      attachments: [file.id],
      body: '<p>见附件。</p>',
    },
  })
  await release(it.strapi, 'record', record)
  const remove = () =>
    fetch(`${it.url}/upload/files/${String(file.id)}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${mine.token}` },
    })
  const replaced = await upload(mine, Buffer.from('别的内容'), docx, `?id=${String(file.id)}`)
  expect(replaced.status).toBe(400)
  expect(await replaced.text()).toContain('备案登记表')
  expect((await remove()).status).toBe(400)
  const lines = await auditAfter(it.strapi, 0, { about: String(file.id), refused: true })
  expect(lines.map(({ act }) => act)).toEqual(['file.replace', 'file.delete'])
  await withdraw(it.strapi, 'record', record)
  expect((await remove()).status).toBe(200)
})

test('an upload that would hang itself on content is refused in words, and nothing of it is kept', async () => {
  const { token } = await login(own.agency.documentId)
  const files = () => it.strapi.db.query('plugin::upload.file').count()
  const [kept, before] = [await files(), (await auditAfter(it.strapi)).at(-1)?.seq ?? 0]
  for (const [at, authorization] of [
    ['/upload', `Bearer ${token}`],
    ['/api/upload', `Bearer ${it.token}`],
  ] as const) {
    const form = new FormData()
    form.append('files', new Blob(['换进来的']), '换进来的.txt')
    for (const [name, value] of Object.entries({
      ref: 'plugin::catalogue.record',
      refId: '1',
      field: 'images',
    }))
      form.append(name, value)
    const answer = await fetch(`${it.url}${at}`, { method: 'POST', headers: { authorization }, body: form })
    expect(answer.status).toBe(400)
    const said = await answer.text()
    expect(said).toContain('由审查把关')
    expect(said).toContain('cannot hang itself on content')
  }
  expect(await files()).toBe(kept)
  expect(await auditAfter(it.strapi, before)).toMatchObject([
    { act: 'file.hang', who: { is: 'person' }, refused: ['UPLOAD_NOT_HUNG'], detail: { door: 'media' } },
    { act: 'file.hang', who: { is: 'token' }, refused: ['UPLOAD_NOT_HUNG'], detail: { door: 'media' } },
  ])
})

test('an upload of another agency cannot be hung on one’s own record to see it', async () => {
  const mine = await login(own.agency.documentId)
  const stranger = await login(other.agency.documentId)
  const file = await uploaded(mine)
  const under = await item(it.strapi, other.catalogue)
  await release(it.strapi, 'item', under)
  const make = (more: object) =>
    fetch(`${it.url}/content-manager/collection-types/plugin::catalogue.record`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stranger.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        title: '借来的附件',
        kind: 'notice',
        validity: 'valid',
        attribute: 'active',
        item: { connect: [{ documentId: under.documentId, locale: 'zh-Hans' }] },
        ...more,
      }),
    })
  expect((await make({ attachments: [{ id: file.id }] })).status).toBe(400)
  expect((await make({ body: '<p>没有附件</p>' })).status).toBe(201)
  expect(await get(file.url, stranger.cookie)).toBe(404)
})
