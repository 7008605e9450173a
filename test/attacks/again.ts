import { expect } from 'vitest'
import { approve, review } from '../cms/people.ts'
import { item } from '../cms/documents.ts'
import type { Answer, Caller } from './callers.ts'
import type { House } from './house.ts'

const at = (id: string): string => `/catalogue/review/item/${id}/zh-Hans`
const command = (by: Caller, id: string, given: object, more: object = {}): Promise<Answer> =>
  by.ask('POST', at(id), { command: given, ...more })

const draft = async ({ it, own, target }: House): Promise<string> => {
  const made = await review(it.strapi).as(own.editor.id, () =>
    item(it.strapi, { documentId: target.catalogue }, { name: '争先恐后' }),
  )
  return made.documentId
}

const shown = ({ it }: House, documentId: string) =>
  it.strapi.db
    .query('plugin::catalogue.item')
    .findMany({ where: { documentId, publishedAt: { $notNull: true } } }) as Promise<
    readonly { readonly content: string }[]
  >
const times = ({ it }: House, about: string, act: string): Promise<number> =>
  it.strapi.db.query('plugin::catalogue.audit').count({ where: { about, act, refused: false } })

const done = (answers: readonly Answer[]): number => answers.filter(({ status }) => status < 300).length

const release = { does: 'release' }
const withdraw = { does: 'withdraw', reason: '撤', notice: false }

/** A command that was lawful once, sent again; and several people, or one twice, at the same moment. */
export const againAndAtOnce: readonly (readonly [string, (house: House) => Promise<number>])[] = [
  [
    'a release, an approval and a withdrawal each happen once, however often they are sent',
    async (house) => {
      const { reviewer, signer } = house.persons
      const id = await draft(house)
      await approve(house.it.strapi, 'item', id)
      const seen = await review(house.it.strapi).digest({ kind: 'item', about: id, locale: 'zh-Hans' })
      const approval = { does: 'approve', seen, opinion: null, confirms: [] }
      expect((await command(reviewer, id, approval)).status).toBe(400)
      expect((await command(signer, id, release)).status).toBe(200)
      for (const [by, given] of [
        [signer, release],
        [reviewer, approval],
      ] as const)
        expect((await command(by, id, given)).status).toBe(400)
      expect((await command(signer, id, withdraw)).status).toBe(200)
      for (const given of [withdraw, release]) expect((await command(signer, id, given)).status).toBe(400)
      expect(await shown(house, id)).toEqual([])
      expect(await times(house, id, 'released')).toBe(1)
      return 5
    },
  ],
  [
    'a command on a version that has moved since it was seen does nothing',
    async (house) => {
      const id = await draft(house)
      await approve(house.it.strapi, 'item', id)
      expect((await command(house.persons.signer, id, release, { revision: 1 })).status).toBe(400)
      expect(await shown(house, id)).toEqual([])
      return 1
    },
  ],
  [
    'of ten releases, and ten withdrawals, at the same moment one is done',
    async (house) => {
      const { signer, office } = house.persons
      const id = await draft(house)
      await approve(house.it.strapi, 'item', id)
      const ten = (given: object) =>
        Promise.all(Array.from({ length: 10 }, (_, i) => command(i % 2 === 0 ? signer : office, id, given)))
      expect(done(await ten(release))).toBe(1)
      expect(await shown(house, id)).toHaveLength(1)
      expect(done(await ten(withdraw))).toBe(1)
      expect(await shown(house, id)).toEqual([])
      expect([await times(house, id, 'released'), await times(house, id, 'withdrawn')]).toEqual([1, 1])
      return 20
    },
  ],
  [
    'words that are saved while they are released never go out unread',
    async (house) => {
      const { editor, signer } = house.persons
      for (let turn = 0; turn < 10; turn += 1) {
        const id = await draft(house)
        await approve(house.it.strapi, 'item', id)
        const save = editor.ask('PUT', `/content-manager/collection-types/plugin::catalogue.item/${id}`, {
          content: '没有人审过',
        })
        await Promise.all([save, command(signer, id, release)])
        for (const { content } of await shown(house, id)) expect(content).toBe('地址、电话')
      }
      return 10
    },
  ],
]
