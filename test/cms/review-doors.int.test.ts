import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsXml, workbookOf } from '../../plugins/office/testing/ooxml.ts'
import { panel, type Panel } from '../real/panel.ts'
import { sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, item, rows } from './documents.ts'
import { password, person, release, review } from './people.ts'

let database: Database
let it: Cms
let own: Awaited<ReturnType<typeof agencyWithCatalogue>>
let other: Awaited<ReturnType<typeof agencyWithCatalogue>>
let under: { readonly documentId: string }
let editor: Panel
let reviewer: Panel
let signer: Panel
const accounts = new Map<string, number>()

const login = async (role: string, name: string): Promise<Panel> => {
  const { id, email } = await person(it.strapi, role, name, [own.agency.documentId])
  accounts.set(name, id)
  return panel(it.url, email, password)
}

beforeAll(async () => {
  database = await sqlite()
  it = await cms(database)
  own = await agencyWithCatalogue(it.strapi, 'own')
  other = await agencyWithCatalogue(it.strapi, 'other')
  under = await item(it.strapi, own.catalogue)
  await release(it.strapi, 'item', under)
  editor = await login('gongkai-editor', 'zhao')
  reviewer = await login('gongkai-reviewer', 'qian')
  signer = await login('gongkai-signer', 'sun')
})
afterAll(async () => {
  await it.stop()
  await database.stop()
})

interface View {
  readonly revision: number
  readonly digest: string
  readonly latest: { readonly state: string; readonly kept: readonly object[] }
  readonly findings: readonly {
    readonly fingerprint: string
    readonly kind: string
    readonly blocks: boolean
    readonly file: string | null
    readonly place: { readonly 'zh-Hans': string }
  }[]
  readonly commands: readonly {
    readonly does: string
    readonly allowed: boolean
    readonly because: readonly { readonly code: string; readonly 'zh-Hans': string }[]
  }[]
}

const at = (documentId: string): string => `/catalogue/review/record/${documentId}/zh-Hans`

const look = async (who: Panel, documentId: string): Promise<View> => {
  const { status, body } = await who.call('GET', at(documentId))
  expect(status, JSON.stringify(body)).toBe(200)
  return body as View
}

const codesOf = (body: unknown): readonly string[] =>
  ((body as { error?: { details?: { problems?: { code: string }[] } } }).error?.details?.problems ?? []).map(
    ({ code }) => code,
  )

const act = async (who: Panel, documentId: string, command: object): Promise<readonly string[]> => {
  const { status, body } = await who.call('POST', at(documentId), { command })
  return status === 200 ? [] : codesOf(body)
}

const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }
const submit = { does: 'submit', sheet }

const recordBy = async (title: string, more: object = {}): Promise<string> => {
  const answer = await editor.call('POST', '/content-manager/collection-types/plugin::catalogue.record', {
    title,
    item: { connect: [{ documentId: under.documentId, locale: 'zh-Hans' }], disconnect: [] },
    formedOn: '2026-01-05',
    kind: 'notice',
    validity: 'valid',
    attribute: 'active',
    body: '<p>正文。</p>',
    ...more,
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return (answer.body as { data: { documentId: string } }).data.documentId
}

const idNumber = '11010519491231002X'

describe('the personal-data gate', () => {
  test('stops a submission for a number in the text, and masks it there with one call', async () => {
    const id = await recordBy('救助名单', { body: `<p>申请人身份证号${idNumber}。</p>` })
    expect(await act(editor, id, submit)).toEqual(['PERSONAL_DATA_OPEN'])
    const { findings, commands } = await look(editor, id)
    expect(findings).toMatchObject([{ kind: 'idNumber', blocks: true, file: null }])
    const step = commands.find(({ does }) => does === 'submit')
    expect(step).toMatchObject({ allowed: false, because: [{ code: 'PERSONAL_DATA_OPEN' }] })
    const masked = await editor.call('POST', `${at(id)}/mask`, {
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
    })
    expect((masked.body as View).findings).toEqual([])
    const [draft] = await rows(it.strapi, 'record').findMany({ where: { documentId: id, publishedAt: null } })
    expect(draft?.['body']).not.toContain(idNumber)
    expect(draft?.['body']).toContain('申请人身份证号110105')
    expect(await act(editor, id, submit)).toEqual([])
  })

  test('sees a number of which a part is bold and a telephone behind a link, and masks both where they stand', async () => {
    const id = await recordBy('致电', {
      body: `<p>身份证号${idNumber.slice(0, 6)}<strong>${idNumber.slice(6)}</strong>，<a href="tel:13812345678">联系他</a>。</p>`,
    })
    const { findings } = await look(editor, id)
    expect(findings.map(({ kind }) => kind)).toEqual(['idNumber', 'mobile'])
    await editor.call('POST', `${at(id)}/mask`, {
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
    })
    const [draft] = await rows(it.strapi, 'record').findMany({ where: { documentId: id, publishedAt: null } })
    expect(draft?.['body']).toBe('<p>身份证号110105********002X，联系他。</p>')
    expect(await act(editor, id, submit)).toEqual([])
  })

  test('looks into hidden sheets of an attachment, and lets by law only what a second person confirms', async () => {
    const bytes = workbookOf([
      {
        name: '公示',
        xml: rowsXml([
          ['序号', '金额'],
          ['1', '500'],
        ]),
      },
      {
        name: '底表',
        state: 'hidden',
        xml: rowsXml([
          ['姓名', '身份证号'],
          ['王五', idNumber],
        ]),
      },
    ])
    const uploads = it.strapi.plugin('upload') as unknown as {
      provider: { uploadStream(file: object): Promise<void> }
    }
    const { Readable } = await import('node:stream')
    const stored = {
      name: '名单.xlsx',
      hash: 'list_1',
      ext: '.xlsx',
      stream: Readable.from([Buffer.from(bytes)]),
      url: '',
    }
    await uploads.provider.uploadStream(stored)
    const file = (await it.strapi.db.query('plugin::upload.file').create({
      data: {
        ...{ name: '名单.xlsx', hash: 'list_1', ext: '.xlsx', size: 1, url: stored.url },
        ...{ mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', provider: 'local' },
        ...{ folderPath: '/', createdBy: accounts.get('zhao') },
      },
    })) as { readonly id: number }
    const id = await recordBy('临时救助公示', { attachments: [{ id: file.id }] })
    expect(await act(editor, id, submit)).toEqual(['PERSONAL_DATA_OPEN'])
    const { findings } = await look(editor, id)
    const [found] = findings.filter(({ blocks }) => blocks)
    expect(found?.place['zh-Hans']).toContain('隐藏的工作表')
    const fingerprint = found?.fingerprint ?? ''
    expect(await act(editor, id, { does: 'keep', fingerprint, reason: ' ' })).toEqual(['REASON_MISSING'])
    expect(await act(editor, id, { does: 'keep', fingerprint, reason: '依某某办法须公示' })).toEqual([])
    expect(await act(editor, id, submit)).toEqual([])
    const { digest } = await look(reviewer, id)
    const approve = { does: 'approve', seen: digest, opinion: null, confirms: [] as string[] }
    expect(await act(reviewer, id, approve)).toEqual(['KEPT_DATA_UNCONFIRMED'])
    expect(await act(reviewer, id, { ...approve, confirms: [fingerprint] })).toEqual([])
    expect((await look(signer, id)).latest.state).toBe('approved')

    // The public downloads it under its name.
    await it.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: file.id }, data: { name: `王五${idNumber}.xlsx` } })
    const named = await recordBy('文件名中有身份证号', { attachments: [{ id: file.id }] })
    const places = (await look(editor, named)).findings.map(({ place }) => place['zh-Hans'])
    expect(places.filter((place) => place.endsWith(' · 文件名'))).toHaveLength(1)
  })
})

test('each of three sees what waits for them, and why the rest is not theirs to do', async () => {
  const id = await recordBy('工作安排')
  const work = async (who: Panel, list: string): Promise<boolean> => {
    const { body } = await who.call('GET', '/catalogue/review/work')
    const lists = body as Readonly<Record<string, { entries: readonly { about: string }[] }>>
    return lists[list]?.entries.some(({ about }) => about === id) ?? false
  }
  expect(await work(editor, 'toWrite')).toBe(true)
  expect(await act(editor, id, submit)).toEqual([])
  expect([await work(editor, 'toReview'), await work(reviewer, 'toReview')]).toEqual([false, true])
  const { digest, revision } = await look(reviewer, id)
  expect(await act(reviewer, id, { does: 'release' })).toContain('RIGHT_TO_RELEASE_MISSING')
  expect(await act(reviewer, id, { does: 'approve', seen: digest, opinion: '同意', confirms: [] })).toEqual(
    [],
  )
  const stale = await signer.call('POST', at(id), { command: { does: 'release' }, revision })
  expect(codesOf(stale.body)).toEqual(['VERSION_MOVED'])
  expect(await work(signer, 'toRelease')).toBe(true)
  expect(await act(signer, id, { does: 'release' })).toEqual([])
  expect(await act(signer, id, { does: 'release' })).toEqual(['NOTHING_TO_SUBMIT'])
})

test('saving over a newer version is refused, with who saved it and what differs', async () => {
  const id = await recordBy('两人同时改')
  const path = `/content-manager/collection-types/plugin::catalogue.record/${id}`
  const read = async (): Promise<Readonly<Record<string, unknown>>> =>
    ((await editor.call('GET', path)).body as { data: Record<string, unknown> }).data
  const { updatedAt } = await read()
  const second = await login('gongkai-reviewer', 'li')
  const saved = await second.call('PUT', path, { title: '别人的标题', updatedAt })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  const refused = await editor.call('PUT', path, { title: '我的标题', updatedAt })
  expect(codesOf(refused.body)).toEqual(['SAVED_OVER'])
  const said = JSON.stringify(refused.body)
  expect(said).toContain('li')
  expect(said).toContain('标题')
  expect((await read())['title']).toBe('别人的标题')
})

test('in lists, counts, pickers, search and single entries there is nothing of another agency', async () => {
  const secret = await item(it.strapi, other.catalogue, { name: '别家机密事项', content: '别家内容' })
  const kinds = '/content-manager/collection-types/plugin::catalogue'
  const asked = [
    `${kinds}.item?page=1&pageSize=100`,
    `${kinds}.item?_q=${encodeURIComponent('别家')}`,
    `${kinds}.item/${secret.documentId}`,
    `${kinds}.catalogue?page=1&pageSize=100`,
    `${kinds}.agency?page=1&pageSize=100`,
    `/content-manager/relations/plugin::catalogue.record/item?pageSize=100&locale=zh-Hans`,
    `/content-manager/relations/plugin::catalogue.item/catalogue?pageSize=100&locale=zh-Hans`,
    `/catalogue/review/item/${secret.documentId}/zh-Hans`,
    '/catalogue/review/work',
    '/catalogue/imports',
    '/catalogue/import/targets',
  ]
  for (const path of asked) {
    const { body } = await editor.call('GET', path)
    const said = JSON.stringify(body)
    expect(said, path).not.toContain('别家')
    expect(said, path).not.toContain('other局')
  }
  const { body } = await editor.call('GET', `${kinds}.item?page=1&pageSize=1`)
  expect((body as { pagination: { total: number } }).pagination.total).toBe(1)
  const deleted = await editor.call('DELETE', `${kinds}.item/${secret.documentId}`)
  expect(deleted.status).toBeGreaterThanOrEqual(400)
  expect(await rows(it.strapi, 'item').count({ where: { documentId: secret.documentId } })).toBe(1)
})

test('a release costs as many statements among ten thousand items as among a hundred', async () => {
  const count = async (many: number): Promise<number> => {
    const { catalogue, agency } = await agencyWithCatalogue(it.strapi, `many-${String(many)}`)
    const row = { locale: 'zh-Hans', catalogueKey: catalogue.documentId, agencyKey: agency.documentId }
    const more = Array.from({ length: many }, (_, i) => ({
      ...row,
      documentId: `filler${String(many)}x${String(i)}`,
      name: `事项${String(i)}`,
      content: '内容',
      code: String(i + 100),
    }))
    for (let from = 0; from < many; from += 200)
      await it.strapi.db.query('plugin::catalogue.item').createMany({
        data: more.slice(from, from + 200).flatMap((one) => [
          { ...one, publishedAt: null },
          { ...one, publishedAt: new Date().toISOString() },
        ]),
      })
    const made = await item(it.strapi, catalogue)
    const subject = { kind: 'item', about: made.documentId, locale: 'zh-Hans' }
    const people = await Promise.all(
      ['gongkai-editor', 'gongkai-reviewer', 'gongkai-signer'].map((role) =>
        person(it.strapi, role, `n${String(many)}`),
      ),
    )
    const [drafter, second, third] = people.map(({ id }) => id)
    await review(it.strapi).command(drafter ?? 0, subject, submit)
    const seen = await review(it.strapi).digest(subject)
    await review(it.strapi).command(second ?? 0, subject, {
      does: 'approve',
      seen,
      opinion: null,
      confirms: [],
    })
    let statements = 0
    const hear = (): void => {
      statements += 1
    }
    it.strapi.db.connection.on('query', hear)
    await review(it.strapi).command(third ?? 0, subject, { does: 'release' })
    it.strapi.db.connection.removeListener('query', hear)
    return statements
  }
  const [few, lots] = [await count(100), await count(10_000)]
  console.log(`statements of a release: ${String(few)} among 100 items, ${String(lots)} among 10 000`)
  // The relay may look meanwhile; it, too, asks a number of times that does not grow.
  expect(Math.abs(lots - few)).toBeLessThanOrEqual(30)
})
