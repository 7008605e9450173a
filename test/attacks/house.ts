import { randomBytes } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { item, record, agencyWithCatalogue } from '../cms/documents.ts'
import { approve, people, person, release, review } from '../cms/people.ts'
import { cms, type Cms } from '../real/strapi.ts'
import type { Database } from '../real/postgres.ts'
import { atThePanel, bearer, nobody, type Caller } from './callers.ts'

/** Words that stand only in what is not public: of one's own agency, and of another one. */
const canary = (): string => `canary${randomBytes(6).toString('hex')}`

export interface Upload {
  readonly id: number
  readonly url: string
}

const upload = async (by: Caller, words: string): Promise<Upload> => {
  const form = new FormData()
  form.append('files', new Blob([`附件 ${words}`]), `${words}.txt`)
  form.append('fileInfo', JSON.stringify({ name: `${words}.txt` }))
  const { status, text } = await by.ask('POST', '/upload', form)
  if (status >= 300) throw new Error(`upload answered ${String(status)}: ${text}`)
  const [made] = JSON.parse(text) as readonly Upload[]
  if (made === undefined) throw new Error('nothing was uploaded')
  return made
}

const token = async (strapi: Core.Strapi, url: string, name: string, more: object): Promise<Caller> => {
  const tokens = strapi.service('admin::api-token') as unknown as {
    create(token: object): Promise<{ accessKey: string }>
  }
  const known = `attack ${randomBytes(4).toString('hex')}`
  const { accessKey } = await tokens.create({ name: known, lifespan: null, description: '', ...more })
  return bearer(name, url, accessKey, known)
}

const actions = ['find', 'findOne', 'create', 'update', 'delete']
const customRights = ['agency', 'department', 'catalogue', 'item', 'record', 'basis'].flatMap((kind) =>
  actions.map((action) => `plugin::catalogue.${kind}.${action}`),
)

/** Everything of one agency that an attack can aim at. */
const bureau = async (it: Cms, slug: string) => {
  const { strapi } = it
  const { agency, catalogue } = await agencyWithCatalogue(strapi, slug)
  const secret = canary()
  const editor = await person(strapi, 'gongkai-editor', 'editor', [agency.documentId])
  const as = <T>(act: () => Promise<T>) => review(strapi).as(editor.id, act)
  const live = await item(strapi, catalogue, { name: `公开事项${slug}` })
  await release(strapi, 'item', live)
  const draft = await as(() => item(strapi, catalogue, { name: `草稿${secret}`, content: secret }))
  const withheld = await as(() =>
    item(strapi, catalogue, {
      name: `不公开${secret}`,
      content: secret,
      attribute: [{ option: '不予公开', ticked: 'yes' }],
    }),
  )
  const hand = await atThePanel(`editor of ${slug}`, 'editor', it.url, editor.email)
  const secretFile = await upload(hand, secret)
  const shownFile = await upload(hand, `公开附件${slug}`)
  const shown = await record(strapi, live.documentId, { attachments: [shownFile.id] })
  await release(strapi, 'record', shown)
  const hidden = await as(() =>
    record(strapi, live.documentId, {
      title: `秘${secret}`,
      body: `<p>${secret}</p>`,
      attachments: [secretFile.id],
    }),
  )
  const ids = { agency, catalogue, live, draft, withheld, shown, hidden }
  const id = Object.fromEntries(Object.entries(ids).map(([name, { documentId }]) => [name, documentId]))
  return { id: id as Readonly<Record<keyof typeof ids, string>>, secret, secretFile, shownFile, editor, hand }
}

/** A house with two agencies and somebody of every kind who would like to do what they may not. */
export const house = async (database: Database) => {
  const it = await cms(database, { RELAY: 'false' })
  const { strapi, url } = it
  await people(strapi)
  const own = await bureau(it, 'own')
  const other = await bureau(it, 'other')
  const login = async (role: string) => {
    const made = await person(strapi, role, role.slice(8), [own.id.agency])
    return { ...made, caller: await atThePanel(role, role.slice(8), url, made.email) }
  }
  const root = await login('strapi-super-admin')
  const persons = {
    editor: own.hand,
    reviewer: (await login('gongkai-reviewer')).caller,
    signer: (await login('gongkai-signer')).caller,
    office: (await login('gongkai-office')).caller,
    webmaster: (await login('gongkai-webmaster')).caller,
    root: root.caller,
  }
  const tokens = {
    nobody: nobody(url),
    readOnly: await token(strapi, url, 'read-only token', { type: 'read-only' }),
    full: await token(strapi, url, 'full-access token', { type: 'full-access' }),
    custom: await token(strapi, url, 'custom token', { type: 'custom', permissions: customRights }),
    forged: bearer('forged token', url, randomBytes(64).toString('hex')),
  }
  // Drafted by the administrator, so that all rights meet four eyes; and one that waits for its review.
  const catalogue = { documentId: own.id.catalogue }
  const make = (by: number, name: string) =>
    review(strapi).as(by, () => item(strapi, catalogue, { name, content: own.secret }))
  const approved = await make(root.id, `待签发${own.secret}`)
  await approve(strapi, 'item', approved.documentId)
  const waiting = await make(own.editor.id, `待审${own.secret}`)
  const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }
  const subject = { kind: 'item', about: waiting.documentId, locale: 'zh-Hans' }
  await review(strapi).command(own.editor.id, subject, { does: 'submit', sheet })
  const target = { ...own.id, approved: approved.documentId, waiting: waiting.documentId }
  return { it, own, other, persons, tokens, target, root: root.id }
}

export type House = Awaited<ReturnType<typeof house>>
