import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyNames, readBody, writeBody } from '@gongkai/catalogue-core/catalogue'
import { attacks } from '../../plugins/office/testing/attacks.ts'
import { folder, type Folder } from '../real/folder.ts'
import { panel, type Panel } from '../real/panel.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { documents, itemOf, record, rows } from './documents.ts'
import { release, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

const hostile = `<p onclick="alert(1)">甲</p>${attacks.join('')}`
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe.each(databases)('on $name, the body of a record', ({ name, open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms
  let place: Folder
  let under: string
  let admin: Panel
  const slug = `body-${name.toLowerCase()}`

  beforeAll(async () => {
    place = await folder('pictures')
    database = await open()
    it = await cms(database, { RELAY: 'false' })
    under = await itemOf(it.strapi, slug)
    const roles = it.strapi.service('admin::role') as unknown as {
      getSuperAdmin(): Promise<{ readonly id: number }>
    }
    const role = await roles.getSuperAdmin()
    const users = it.strapi.service('admin::user') as unknown as { create(user: object): Promise<unknown> }
    const [email, password] = ['admin@example.org', 'Abcdefg1-for-tests']
    await users.create({ email, password, firstname: '管理员', isActive: true, roles: [role.id] })
    admin = await panel(it.url, email, password)
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
    await place.remove()
  })

  const stored = async (documentId: string, where: object = {}): Promise<string> => {
    const [row] = await rows(it.strapi, 'record').findMany({
      where: { documentId, publishedAt: null, ...where },
    })
    return String(row?.['body'])
  }
  const rest = async (body: unknown): Promise<{ readonly status: number; readonly documentId: string }> => {
    const answer = await fetch(`${it.url}/api/catalogue/records`, {
      method: 'POST',
      headers: { authorization: `Bearer ${it.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { title: '来自脚本', body, formedOn: '2026-11-01', item: under } }),
    })
    const { data } = (await answer.json()) as { data?: { documentId: string } | null }
    return { status: answer.status, documentId: data?.documentId ?? '' }
  }
  /** No tag but of the list, no address but of the web, and the words still there. */
  const expectClean = (html: string): void => {
    const tags = html.match(/<[^>]*>/g) ?? []
    const bad = tags.filter(
      (tag) => !bodyNames.some((name) => new RegExp(`^</?${name}(?: [a-z]+="[^"]*")*(?: /)?>$`).test(tag)),
    )
    expect(bad).toEqual([])
    expect(
      tags.filter((tag) => /\son|style=|javascript|data:|vbscript|evil\.example\/[a-z]+\.png"/i.test(tag)),
    ).toEqual([])
    expect(writeBody(readBody(html))).toBe(html)
    expect(html).toContain('<p>甲</p>')
  }
  const upload = async (): Promise<{ readonly id: number; readonly url: string }> => {
    const filepath = path.join(place.path, 'picture.png')
    await writeFile(filepath, png)
    const service = it.strapi.plugin('upload').service('upload') as unknown as {
      upload(request: object): Promise<readonly { readonly id: number; readonly url: string }[]>
    }
    const [made] = await service.upload({
      data: { fileInfo: { name: '流程图.png' } },
      files: { filepath, originalFilename: '流程图.png', mimetype: 'image/png', size: png.length },
    })
    if (made === undefined) throw new Error('nothing was uploaded')
    return made
  }
  const published = async (documentId: string) => {
    const answer = await fetch(`${it.url}/api/catalogue/publication/zh-Hans/${slug}`, {
      headers: { authorization: `Bearer ${exportToken}` },
    })
    const { records } = (await answer.json()) as {
      records: readonly {
        readonly id: string
        readonly body: string
        readonly images: readonly { readonly file: string }[]
      }[]
    }
    return records.find(({ id }) => id === documentId)
  }
  const fileStatus = async (file: string): Promise<number> =>
    (
      await fetch(`${it.url}/api/catalogue/files/${file}`, {
        headers: { authorization: `Bearer ${exportToken}` },
      })
    ).status

  test('is cleaned when a script sends it', async () => {
    const { status, documentId } = await rest(hostile)
    expect(status).toBe(201)
    expectClean(await stored(documentId))
  })

  test('is cleaned when the panel’s API sends it', async () => {
    const { documentId } = await record(it.strapi, under)
    await admin.save('record', documentId, { title: '通知', body: hostile })
    expectClean(await stored(documentId))
  })

  test('is cleaned in every language, in a copy, and when code writes it', async () => {
    const { documentId } = await record(it.strapi, under, { body: hostile })
    expectClean(await stored(documentId))
    await documents(it.strapi, 'record').update({
      documentId,
      locale: 'en',
      data: { title: 'Notice', body: hostile },
    })
    expectClean(await stored(documentId, { locale: 'en' }))
    const copy = await documents(it.strapi, 'record').clone({
      documentId,
      data: { title: '副本', body: hostile },
    })
    expectClean(await stored(copy.documentId, { locale: 'zh-Hans' }))
  })

  test('is clean where it is published, and would be whatever stood in the database', async () => {
    const { documentId } = await record(it.strapi, under, { body: hostile })
    await release(it.strapi, 'record', { documentId })
    expectClean((await published(documentId))?.body ?? '')
    await it.strapi.db.query('plugin::catalogue.record').updateMany({
      where: { documentId },
      data: { body: '<p>甲</p><script>alert(1)</script><p onclick="x">乙</p>' },
    })
    expect((await published(documentId))?.body).toBe(
      '<p>甲</p>&lt;script&gt;alert(1)&lt;/script&gt;<p>乙</p>',
    )
  })

  test('that is no text, or far too long, is refused', async () => {
    expect((await rest({ html: '<p>甲</p>' })).status).toBe(400)
    expect((await rest(`<p>${'a'.repeat(500_001)}</p>`)).status).toBe(400)
  })

  test('may come as Markdown or plain text', async () => {
    const { documentId } = await rest(
      '## 条件\n\n| 病种 | 限额 |\n| --- | --- |\n| 高血压 | 200 |\n\n填写 <姓名>',
    )
    expect(await stored(documentId)).toBe(
      '<h2>条件</h2><table><thead><tr><th>病种</th><th>限额</th></tr></thead><tbody><tr><td>高血压</td><td>200</td></tr></tbody></table><p>填写 &lt;姓名&gt;</p>',
    )
  })

  test('keeps pictures that are uploads, makes links of others, and lets no caller say which are which', async () => {
    const { id, url } = await upload()
    const { documentId } = await rest(
      `<p><img src="${url}" alt="流程图"><img src="https://other.example/a.png" alt="外图"><img src="/uploads/none.png" alt="没有"></p>`,
    )
    expect(await stored(documentId)).toBe(
      `<p><img src="${url}" alt="流程图" /><a href="https://other.example/a.png">图片：外图</a>没有</p>`,
    )
    const shown = async () =>
      (await rows(it.strapi, 'record').findMany({ where: { documentId }, populate: ['images'] })).map((row) =>
        (row['images'] as readonly { readonly id: number }[]).map((image) => image.id),
      )
    expect(await shown()).toEqual([[id]])
    await admin.save('record', documentId, { title: '图', images: [] })
    expect(await shown()).toEqual([[id]])

    await release(it.strapi, 'record', { documentId })
    // The media library keeps its own, smaller copy of a picture.
    const kept = await readFile(path.join(it.strapi.dirs.static.public, url))
    const file = `${createHash('sha256').update(kept).digest('hex')}.png`
    const out = await published(documentId)
    expect(out?.images.map((image) => image.file)).toEqual([file])
    expect(out?.body).toContain(`<img src="${file}" alt="流程图" />`)
    expect(JSON.stringify(out)).not.toContain('/uploads/')
    expect(await fileStatus(file)).toBe(200)
    await withdraw(it.strapi, 'record', { documentId })
    expect(await fileStatus(file)).toBe(404)

    await documents(it.strapi, 'record').update({ documentId, data: { body: '' } })
    expect(await shown()).toEqual([[]])
  })

  test('that was written before bodies were HTML is brought over at the next start, published or not, once', async () => {
    const { documentId } = await record(it.strapi, under)
    await release(it.strapi, 'record', { documentId })
    const before = await rows(it.strapi, 'record').findMany({ where: { documentId }, orderBy: { id: 'asc' } })
    expect(before).toHaveLength(2)
    const old = '## 旧\n\n**粗。**字 <姓名>'
    await it.strapi.db
      .connection('catalogue_records')
      .where({ document_id: documentId })
      .update({ body: old })
    await it.strapi.store.delete({ type: 'plugin', name: 'catalogue', key: 'bodies' })
    const changes = await rows(it.strapi, 'change').count()

    await it.strapi.destroy()
    it = await cms(database, { RELAY: 'false' })
    const after = await rows(it.strapi, 'record').findMany({ where: { documentId }, orderBy: { id: 'asc' } })
    const html = '<h2>旧</h2><p><strong>粗。</strong>字 &lt;姓名&gt;</p>'
    expect(after.map((row) => row['body'])).toEqual([html, html])
    expect(after.map((row) => row['updatedAt'])).toEqual(before.map((row) => row['updatedAt']))
    expect(await rows(it.strapi, 'change').count()).toBe(changes + 1)

    await it.strapi.destroy()
    it = await cms(database, { RELAY: 'false' })
    expect(await rows(it.strapi, 'change').count()).toBe(changes + 1)
  })
})
