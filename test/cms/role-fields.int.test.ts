import type { Core } from '@strapi/strapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { panel } from '../real/panel.ts'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, item } from './documents.ts'
import { password, person } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

interface Permission {
  readonly id: number
  readonly action: string
  readonly properties: { readonly fields?: readonly string[] }
  readonly role: { readonly code: string }
}

type Kind = 'item' | 'agency'

const permissions = async (strapi: Core.Strapi, kind: Kind = 'item'): Promise<readonly Permission[]> =>
  (await strapi.db.query('admin::permission').findMany({
    where: { subject: `plugin::catalogue.${kind}` },
    populate: ['role'],
  })) as readonly Permission[]

/** Roles and rights that have this field, as `editor read`. */
const holders = async (strapi: Core.Strapi, field: string, kind: Kind = 'item'): Promise<readonly string[]> =>
  (await permissions(strapi, kind))
    .filter(({ properties, role }) => role.code.startsWith('gongkai') && properties.fields?.includes(field))
    .map(({ role, action }) => `${role.code.slice('gongkai-'.length)} ${action.split('.').at(-1) ?? ''}`)
    .toSorted()

/** As an administrator does on the page of the roles; all roles and rights where none is named. */
const takeAway = async (
  strapi: Core.Strapi,
  field: string,
  held = '',
  kind: Kind = 'item',
): Promise<void> => {
  for (const { id, role, action, properties } of await permissions(strapi, kind))
    if (properties.fields !== undefined && `${role.code} ${action}`.includes(held))
      await strapi.db.query('admin::permission').update({
        where: { id },
        data: { properties: { ...properties, fields: properties.fields.filter((name) => name !== field) } },
      })
}

describe.each(databases)('fields that came with a newer version, on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms

  const restarted = async (): Promise<void> => {
    await it.stop()
    it = await cms(database, { RELAY: 'false' })
  }
  beforeAll(async () => {
    database = await open()
    it = await cms(database, { RELAY: 'false' })
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  test('are given once to the rights that roles have; what a bureau took away stays away', async () => {
    const everyone = await holders(it.strapi, 'keywords')
    expect(everyone).toContain('editor update')
    expect(everyone).toEqual(await holders(it.strapi, 'content'))

    // As an installation stands that was made before items had keywords, and whose bureau has made changes.
    await it.strapi.db
      .query('strapi::core-store')
      .delete({ where: { key: 'plugin_catalogue_offered-fields' } })
    await takeAway(it.strapi, 'keywords')
    await takeAway(it.strapi, 'content', 'gongkai-editor plugin::content-manager.explorer.update')
    const gone = (await permissions(it.strapi)).find(
      ({ role, action }) => role.code === 'gongkai-reviewer' && action.endsWith('.update'),
    )
    await it.strapi.db.query('admin::permission').delete({ where: { id: gone?.id } })
    expect(await holders(it.strapi, 'keywords')).toEqual([])
    await restarted()
    expect(await holders(it.strapi, 'keywords')).toEqual(
      everyone.filter((held) => held !== 'reviewer update'),
    )
    expect(await holders(it.strapi, 'content')).not.toContain('editor update')

    // Once is once.
    await takeAway(it.strapi, 'keywords', 'gongkai-editor plugin::content-manager.explorer.update')
    await restarted()
    expect(await holders(it.strapi, 'keywords')).toEqual(
      everyone.filter((held) => !['reviewer update', 'editor update'].includes(held)),
    )
  })

  test('can be filled in the panel by whoever was given them, and by nobody else', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'gongan')
    const { documentId } = await item(it.strapi, catalogue, { name: '犬类管理', content: '办理条件' })
    const filled = async (): Promise<unknown> => {
      const { email } = await person(it.strapi, 'gongkai-editor', 'zhao')
      const editor = await panel(it.url, email, password)
      const address = `/content-manager/collection-types/plugin::catalogue.item/${documentId}?locale=zh-Hans`
      const saved = await editor.call('PUT', address, { keywords: ['养狗证'] })
      expect(saved.status).toBe(200)
      const row = (await it.strapi.db
        .query('plugin::catalogue.item')
        .findOne({ where: { documentId, publishedAt: null } })) as { readonly keywords: unknown }
      return row.keywords
    }
    expect(await filled()).toBe(null)
    await it.strapi.db
      .query('strapi::core-store')
      .delete({ where: { key: 'plugin_catalogue_offered-fields' } })
    await restarted()
    expect(await filled()).toEqual(['养狗证'])
  })

  test('of an agency are given likewise, whether fields had been counted before or not', async () => {
    const fresh = ['disclosureOffice', 'fax', 'email', 'applyUrl']
    const everyone = await holders(it.strapi, 'phone', 'agency')
    expect(everyone.length).toBeGreaterThan(0)
    for (const counted of [false, true]) {
      // Of the present process: a restart makes another.
      const store = it.strapi.store({ type: 'plugin', name: 'catalogue', key: 'offered-fields' })
      const offered = (await store.get({})) as Readonly<Record<Kind, readonly string[]>>
      for (const field of fresh) await takeAway(it.strapi, field, '', 'agency')
      if (counted)
        await store.set({
          value: { ...offered, agency: offered.agency.filter((name) => !fresh.includes(name)) },
        })
      else
        await it.strapi.db
          .query('strapi::core-store')
          .delete({ where: { key: 'plugin_catalogue_offered-fields' } })
      expect(await holders(it.strapi, 'fax', 'agency')).toEqual([])
      await restarted()
      for (const field of fresh) expect(await holders(it.strapi, field, 'agency')).toEqual(everyone)
    }
  })
})
