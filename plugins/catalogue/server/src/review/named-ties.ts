import type { Core } from '@strapi/strapi'
import { LinkKeys, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { sameValue } from '@gongkai/catalogue-core/import'
import type { ReviewedKind } from '@gongkai/catalogue-core/review'
import * as v from 'valibot'
import { table } from '../doors.ts'
import { worksFor, type Agencies } from '../people/agencies.ts'
import type { Content } from './content.ts'

type Target = 'agency' | 'catalogue' | 'item' | 'record'

interface Tie {
  /** The relation as people know it. */
  readonly field: string
  readonly to: Target
  readonly keys: readonly string[]
}

const one = (key: unknown): readonly string[] => (typeof key === 'string' && key !== '' ? [key] : [])

/** The relations that a content keeps by id. An item's agency is its catalogue's, a record's its item's. */
const tiesOf = (kind: ReviewedKind, words: Content['words']): readonly Tie[] => {
  switch (kind) {
    case 'catalogue':
      return [{ field: 'agency', to: 'agency', keys: one(words['agencyKey']) }]
    case 'item':
      return [{ field: 'catalogue', to: 'catalogue', keys: one(words['catalogueKey']) }]
    case 'record': {
      const links = v.parse(LinkKeys, words['linkKeys'])
      return [
        { field: 'item', to: 'item', keys: one(words['itemKey']) },
        ...(['amends', 'repeals', 'interprets'] as const).map((field) => ({
          field,
          to: 'record' as const,
          keys: links[field],
        })),
      ]
    }
  }
}

const isKept = (field: string): boolean => /Keys?$/u.test(field)

interface Named {
  readonly documentId: string
  readonly locale: string
  readonly publishedAt: string | null
  readonly agencyKey?: string | null
  readonly name?: string
  readonly title?: string | null
  readonly groups?: readonly string[] | null
  readonly code?: string | null
}

/** An item is known by its groups too: 其他 stands under many. */
const nameOf = ({ name, title, groups }: Named): string =>
  [...(groups ?? []), name ?? title ?? ''].join(' / ')

/** Two of one name are told apart by their codes. */
const apart = (rows: readonly Named[]): readonly (readonly [string, string])[] => {
  const last = [...new Map(rows.map((row) => [row.documentId, row])).values()]
  const names = last.map(nameOf)
  return last.map((row, i) => {
    const name = names[i] ?? ''
    const shared = names.filter((other) => other === name).length > 1
    return [row.documentId, shared ? `${name}（${row.code ?? row.documentId}）` : name]
  })
}

/** What is public is named by its public name; a draft only to those who work for its agency. */
const namesOf = async (
  strapi: Core.Strapi,
  to: Target,
  keys: ReadonlySet<string>,
  agencies: Agencies,
): Promise<ReadonlyMap<string, string>> => {
  if (keys.size === 0) return new Map()
  const rows: readonly Named[] = await table(strapi, to).findMany({
    where: { documentId: { $in: [...keys] } },
  })
  const seen = rows.filter(
    ({ publishedAt, agencyKey }) => publishedAt !== null || worksFor(agencies, agencyKey ?? null),
  )
  const worth = ({ publishedAt, locale }: Named): number =>
    (publishedAt === null ? 0 : 2) + (locale === defaultLocale ? 1 : 0)
  return new Map(apart(seen.toSorted((a, b) => worth(a) - worth(b))))
}

type Words = Content['words']

/** A content as it is read: what is kept of a relation by id goes, the names of what it leads to come. */
export const tiesNamed = async (
  strapi: Core.Strapi,
  kind: ReviewedKind,
  contents: readonly (Words | null)[],
  agencies: Agencies,
): Promise<readonly (Words | null)[]> => {
  const ties = contents.map((words) => (words === null ? [] : tiesOf(kind, words)))
  const names = new Map<string, string>()
  for (const to of ['agency', 'catalogue', 'item', 'record'] as const) {
    const keys = ties.flat().flatMap((tie) => (tie.to === to ? tie.keys : []))
    for (const [key, name] of await namesOf(strapi, to, new Set(keys), agencies)) names.set(key, name)
  }
  return contents.map((words, i) =>
    words === null
      ? null
      : {
          ...Object.fromEntries(Object.entries(words).filter(([field]) => !isKept(field))),
          ...Object.fromEntries(
            (ties[i] ?? []).map(({ field, keys }) => [field, keys.map((key) => names.get(key) ?? '—')]),
          ),
        },
  )
}

/** Fields that differ, a relation by what it leads to and not by what that is called. */
export const differingFields = (kind: ReviewedKind, draft: Words, shown: Words): readonly string[] => {
  const own = (words: Words) => new Map(tiesOf(kind, words).map(({ field, keys }) => [field, keys]))
  const [now, before] = [own(draft), own(shown)]
  return [
    ...Object.keys(draft).filter(
      (field) => !isKept(field) && !sameValue(draft[field] ?? null, shown[field] ?? null),
    ),
    ...[...now].flatMap(([field, keys]) => (sameValue(keys, before.get(field) ?? []) ? [] : [field])),
  ]
}
