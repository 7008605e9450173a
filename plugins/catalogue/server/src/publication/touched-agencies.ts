import type { Core } from '@strapi/strapi'
import { basisKey, readCitation, type PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { table, type ChangeRow } from '../doors.ts'

/** What of an agency's content is needed later on to tell whether a change touches it. */
export interface Traces {
  readonly departments: ReadonlySet<string>
  /** Keys of all laws its items cite, those included that have no entry. */
  readonly cites: ReadonlySet<string>
}

export const tracesOf = ({ departments, catalogues }: PublishedAgency): Traces => ({
  departments: new Set(departments.map(({ id }) => id)),
  cites: new Set(
    catalogues.flatMap(({ items }) =>
      items.flatMap(({ basis }) => basis.map((text) => basisKey(readCitation(text)))),
    ),
  ),
})

/** Keys of the laws by the document that bears them. */
export type BasisKeys = ReadonlyMap<string, string>

export const readBasisKeys = async (strapi: Core.Strapi): Promise<BasisKeys> =>
  new Map(
    (await table(strapi, 'basis').findMany({ where: {}, select: ['documentId', 'key'] })).map(
      ({ documentId, key }) => [documentId, key],
    ),
  )

type Told = Pick<ChangeRow, 'subject' | 'about'>

/** As many as one question to the database takes well. */
const idsAtOnce = 500

/**
 * The agencies under which documents stand now, in draft or in public, or stood: every version keeps of which agency it
 * was. Null where one of them cannot be placed at all.
 */
const placesOf = async (
  strapi: Core.Strapi,
  kind: 'catalogue' | 'item' | 'record',
  ids: readonly string[],
): Promise<ReadonlySet<string> | null> => {
  const agencies = new Set<string>()
  const placed = new Set<string>()
  const note = (id: string, agencyKey: string | null): void => {
    if (agencyKey === null) return
    agencies.add(agencyKey)
    placed.add(id)
  }
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const some = { $in: ids.slice(from, from + idsAtOnce) }
    const rows: readonly { documentId: string; agencyKey: string | null }[] = await table(
      strapi,
      kind,
    ).findMany({ where: { documentId: some }, select: ['documentId', 'agencyKey'] })
    for (const { documentId, agencyKey } of rows) note(documentId, agencyKey)
    const versions = await table(strapi, 'version').findMany({
      where: { about: some, kind },
      select: ['about', 'agencyKey'],
    })
    for (const { about, agencyKey } of versions) note(about, agencyKey)
    if (kind !== 'record') continue
    const notices = await table(strapi, 'withdrawal').findMany({
      where: { about: some },
      select: ['about', 'agencyKey'],
    })
    for (const { about, agencyKey } of notices) note(about, agencyKey)
  }
  return ids.every((id) => placed.has(id)) ? agencies : null
}

/** A department may have come from another agency: who has shown it has to be read again, too. */
const holdersOf = async (
  strapi: Core.Strapi,
  ids: readonly string[],
  kept: ReadonlyMap<string, readonly Traces[]>,
): Promise<ReadonlySet<string> | null> => {
  const rows = await table(strapi, 'department').findMany({
    where: { documentId: { $in: ids } },
    select: ['documentId', 'agencyKey'],
  })
  const there = new Set(rows.map(({ documentId }) => documentId))
  if (!ids.every((id) => there.has(id))) return null
  const showing = [...kept].flatMap(([agencyKey, traces]) =>
    traces.some(({ departments }) => ids.some((id) => departments.has(id))) ? [agencyKey] : [],
  )
  return new Set([...rows.flatMap(({ agencyKey }) => agencyKey ?? []), ...showing])
}

/** Keys whose laws changed: those told of, and all that differ, as a change may be seen in the rows before it is told. */
const changedKeys = (ids: readonly string[], before: BasisKeys, now: BasisKeys): ReadonlySet<string> => {
  const told = new Set(ids)
  const differs = (id: string): boolean => told.has(id) || before.get(id) !== now.get(id)
  return new Set([...before, ...now].flatMap(([id, key]) => (differs(id) ? [key] : [])))
}

const citingAgencies = (
  keys: ReadonlySet<string>,
  kept: ReadonlyMap<string, readonly Traces[]>,
): readonly string[] =>
  [...kept].flatMap(([agencyKey, traces]) =>
    traces.some(({ cites }) => [...keys].some((key) => cites.has(key))) ? [agencyKey] : [],
  )

/**
 * Agencies whose public content these changes may have altered, by their documents, in whatever language; null: any of
 * them. What a change is about tells only where to look. Ties, repeals, histories and successions never lead from one
 * agency to another; laws do, by their key.
 */
export const touchedAgencies = async (
  strapi: Core.Strapi,
  changes: readonly Told[],
  kept: ReadonlyMap<string, readonly Traces[]>,
  bases: { readonly before: BasisKeys; readonly now: BasisKeys },
): Promise<ReadonlySet<string> | null> => {
  const about = (subject: string): readonly string[] => [
    ...new Set(changes.filter((change) => change.subject === subject).map((change) => change.about)),
  ]
  const agencies = new Set(about('agency'))
  for (const kind of ['catalogue', 'item', 'record'] as const) {
    const places = await placesOf(strapi, kind, about(kind))
    if (places === null) return null
    for (const place of places) agencies.add(place)
  }
  const departments = about('department')
  if (departments.length > 0) {
    const holders = await holdersOf(strapi, departments, kept)
    if (holders === null) return null
    for (const holder of holders) agencies.add(holder)
  }
  const keys = changedKeys(about('basis'), bases.before, bases.now)
  for (const agency of citingAgencies(keys, kept)) agencies.add(agency)
  return agencies
}
