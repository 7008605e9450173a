import type { Core } from '@strapi/strapi'
import { contentTypes } from '../content-types/index.ts'
import { uid } from '../content-types/kinds.ts'
import type { Table } from '../doors.ts'
import type { Kind, Role } from './role-presets.ts'

interface Attribute {
  readonly visible?: boolean
}

type Fields = Readonly<Record<Kind, readonly string[]>>

/** Fields of a kind that people can be given a right on. */
export const fieldsOf = (kind: Kind): readonly string[] =>
  Object.entries(contentTypes[kind].schema.attributes as Record<string, Attribute>).flatMap(
    ([name, attribute]) => (attribute.visible === false ? [] : [name]),
  )

const kinds = [
  'agency',
  'department',
  'catalogue',
  'item',
  'record',
  'basis',
] as const satisfies readonly Kind[]

const eachKind = (fields: (kind: Kind) => readonly string[]): Fields =>
  Object.fromEntries(kinds.map((kind) => [kind, fields(kind)])) as Record<Kind, readonly string[]>

/** Fields that the roles have been offered once; one that a bureau took away since stays away. */
const offeredFields = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'catalogue', key: 'offered-fields' }) as unknown as {
    get(): Promise<Fields | null>
    set(value: { readonly value: Fields }): Promise<void>
  }

/** Fields that came after they were counted, or with the count. */
const newer: Partial<Fields> = {
  item: ['keywords', 'succeededBy'],
  agency: ['disclosureOffice', 'fax', 'email', 'applyUrl'],
}

// The fields there were before they were counted.
const uncounted = eachKind((kind) => fieldsOf(kind).filter((name) => newer[kind]?.includes(name) !== true))

interface FieldPermission {
  readonly id: number
  readonly properties: { readonly fields?: readonly string[] } | null
}

/**
 * Gives the roles that exist the fields that came with a newer version, once, wherever such a role still has the right
 * that it was made with. Without that nobody could read or fill a new field of an old installation.
 */
export const giveNewFields = async (
  strapi: Core.Strapi,
  known: readonly { readonly id: number; readonly role: Role }[],
): Promise<void> => {
  const store = offeredFields(strapi)
  const offered = (await store.get()) ?? uncounted
  const permissions = strapi.db.query('admin::permission') as unknown as Table<FieldPermission>
  for (const kind of kinds) {
    const fresh = fieldsOf(kind).filter((name) => !offered[kind].includes(name))
    if (fresh.length === 0) continue
    for (const { id, role } of known) {
      const rights = (role.content[kind] ?? []).map((right) => `plugin::content-manager.explorer.${right}`)
      const held = await permissions.findMany({
        where: { role: { id }, subject: uid[kind], action: { $in: rights } },
      })
      for (const { id: permission, properties } of held)
        if (properties?.fields !== undefined)
          await permissions.update({
            where: { id: permission },
            data: { properties: { ...properties, fields: [...new Set([...properties.fields, ...fresh])] } },
          })
    }
  }
  await store.set({ value: eachKind((kind) => [...new Set([...offered[kind], ...fieldsOf(kind)])]) })
}
