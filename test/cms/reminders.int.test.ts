import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailServer, type MailServer } from '../real/mail-server.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item } from './documents.ts'
import { duties, stored } from './duties.ts'
import { person } from './people.ts'

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
  let mails: MailServer
  let it: Cms
  let editor: string
  let elsewhere: string

  beforeAll(async () => {
    database = await open()
    mails = await mailServer()
    it = await cms(database, { RELAY: 'false', ...mails.environment })
    const { agency, catalogue } = await agencyWithCatalogue(it.strapi, 'mail')
    const { documentId } = await item(it.strapi, catalogue, { deadline: '自信息形成之日起5个工作日内' })
    await documents(it.strapi, 'record').create({
      data: { title: '门诊 & <住院> 通知', body: '正文', item: documentId, formedOn: '2026-11-02' },
    })
    editor = (await person(it.strapi, 'gongkai-editor', 'li', [agency.documentId])).email
    elsewhere = (await person(it.strapi, 'gongkai-editor', 'elsewhere', ['nowhere'])).email
  })
  afterAll(async () => {
    await it.stop()
    await mails.stop()
    await database.stop()
    // The next CMS of this worker has no mail server.
    for (const name of Object.keys(mails.environment)) Reflect.deleteProperty(process.env, name)
  })

  const toEditor = () => mails.taken.filter(({ to }) => to.includes(editor))

  test('nobody is woken: reminders wait for eight in the morning in Shanghai', async () => {
    await duties(it.strapi).remind(new Date('2026-11-19T23:59:00.000Z'))
    expect(mails.taken).toEqual([])
  })

  test('a mail that was refused is kept, tried again later and comes once', async () => {
    mails.refuse('try again later')
    await duties(it.strapi).remind(new Date('2026-11-20T00:00:00.000Z'))
    expect(mails.taken).toEqual([])
    const [row] = await stored(it.strapi, 'reminder').findMany({ where: { attempts: 1 } })
    expect(row).toMatchObject({ state: 'due' })
    expect(String(row?.['lastError'])).toContain('try again later')
    mails.refuse(null)
    const later = new Date('2026-11-20T01:00:00.000Z')
    await Promise.all([duties(it.strapi).remind(later), duties(it.strapi).remind(later)])
    await duties(it.strapi).remind(new Date('2026-11-20T02:00:00.000Z'))
    expect(toEditor()).toHaveLength(1)
  })

  test('it tells in both languages what is overdue, as text and as HTML that a title cannot write into', () => {
    const raw = toEditor()[0]?.raw ?? ''
    const parts = [...raw.matchAll(/Content-Transfer-Encoding: (\S+)\r\n\r\n([\s\S]*?)\r\n--/g)].map(
      ([, how, body]) =>
        how === 'base64'
          ? Buffer.from(body ?? '', 'base64').toString('utf8')
          : Buffer.from(
              (body ?? '')
                .replace(/=\r\n/g, '')
                .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              'latin1',
            ).toString('utf8'),
    )
    expect(parts[0]).toContain('“门诊 & <住院> 通知”应于2026年11月9日前公开，已逾期11天。')
    expect(parts[0]).toContain('was to be public by 9 November 2026')
    expect(parts[1]).toContain('门诊 &amp; &lt;住院&gt; 通知')
  })

  test('whoever has nothing due gets no mail, and the next day is another day', async () => {
    expect(mails.taken.flatMap(({ to }) => to)).not.toContain(elsewhere)
    await duties(it.strapi).remind(new Date('2026-11-21T03:00:00.000Z'))
    expect(toEditor()).toHaveLength(2)
  })

  test('a mail server that is away loses nothing: the next day’s mail holds it all', async () => {
    await mails.stop()
    await duties(it.strapi).remind(new Date('2026-11-22T03:00:00.000Z'))
    const states = async () =>
      (await stored(it.strapi, 'reminder').findMany({ where: { day: '2026-11-22' } })).map(
        ({ state }) => state,
      )
    expect(await states()).toContain('due')
    await duties(it.strapi).remind(new Date('2026-11-23T03:00:00.000Z'))
    expect(await states()).toContain('superseded')
  })
})

test('without a mail server nothing is kept to be sent', async () => {
  const database = await sqlite()
  const it = await cms(database, { RELAY: 'false' })
  await person(it.strapi, 'gongkai-editor', 'wang')
  await duties(it.strapi).remind(new Date('2026-11-20T03:00:00.000Z'))
  expect(await stored(it.strapi, 'reminder').count()).toBe(0)
  await it.stop()
  await database.stop()
})
