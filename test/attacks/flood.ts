import { expect } from 'vitest'
import { auditAfter, auditOf, type AuditLine } from '../cms/audit.ts'
import type { House } from './house.ts'

const times = 200
// Of each caller: a line for each of the first different refusals, and few more for the crowd and its count.
const linesOfOne = 130

const each = async (ask: (at: number) => Promise<{ readonly status: number }>): Promise<void> => {
  for (let at = 0; at < times; at += 1) {
    const { status } = await ask(at)
    expect([400, 401, 403, 404]).toContain(status)
  }
}

const newest = async ({ it }: House): Promise<number> => (await auditAfter(it.strapi)).at(-1)?.seq ?? 0

const sum = (lines: readonly AuditLine[]): number =>
  lines.reduce((all, { detail }) => all + Number(detail['more'] ?? 1), 0)

const id = (at: number): string => `a${String(at).padStart(23, '0')}`

/** Whoever wants to bury their tracks, or the database, under refusals. */
export const floods: readonly (readonly [string, (house: House) => Promise<number>])[] = [
  [
    'a flood of refusals is counted to the last one, in few lines, and keeps nothing that a stranger made up',
    async (house) => {
      const { persons, tokens, target } = house
      const floods = [
        [tokens.nobody, (at: number) => `/api/catalogue/items/${id(at)}?秘密=${String(at)}`],
        [tokens.readOnly, (at: number) => `/api/catalogue/items/${id(at)}`],
        [persons.webmaster, () => `/api/catalogue/items/${target.live}`],
      ] as const
      for (const [by, path] of floods) {
        const before = await newest(house)
        await each((at) => by.ask('DELETE', path(at)))
        const lines = (await auditAfter(house.it.strapi, before)).filter(({ who }) => who.name === by.known)
        expect(lines.length).toBeLessThan(linesOfOne)
        expect(sum(lines)).toBe(times)
        if (by === tokens.nobody) {
          expect(lines.length).toBeLessThanOrEqual(2)
          expect(JSON.stringify(lines)).not.toMatch(/秘密|a0000/)
        }
      }
      return floods.length * times
    },
  ],
  [
    'where the audit cannot be written, a refusal is one all the same, and the chain goes on whole afterwards',
    async (house) => {
      const { it, persons } = house
      await newest(house)
      const audit = auditOf(it.strapi)
      // A builder carries out again what it was told before: each renaming needs one of its own.
      const rename = async (from: string, to: string): Promise<void> => {
        await it.strapi.db.connection.schema.renameTable(from, to)
      }
      await rename('catalogue_audits', 'catalogue_audits_away')
      try {
        const asked = await persons.editor.ask('GET', '/catalogue/people')
        expect(asked.status).toBe(403)
        await audit.settle()
      } finally {
        await rename('catalogue_audits_away', 'catalogue_audits')
      }
      const before = await newest(house)
      expect((await persons.reviewer.ask('GET', '/catalogue/people')).status).toBe(403)
      expect(await auditAfter(it.strapi, before)).toMatchObject([
        // In a line of its own, or among the many that this one was refused before.
        { act: 'door', who: { name: 'reviewer' }, detail: { door: 'review' } },
      ])
      expect(await audit.verify()).toMatchObject({ whole: true })
      return 2
    },
  ],
]
