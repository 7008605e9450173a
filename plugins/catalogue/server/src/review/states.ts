import type { Core } from '@strapi/strapi'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import type { ReviewedKind, VersionState } from '@gongkai/catalogue-core/review'
import { table } from '../doors.ts'
import { worksFor } from '../people/agencies.ts'
import type { Person } from '../people/acting.ts'

/** Where the newest version of each stands; of what belongs to other agencies nothing is said. */
export const statesOf = async (
  strapi: Core.Strapi,
  {
    kind,
    locale,
    ids,
  }: { readonly kind: ReviewedKind; readonly locale: Locale; readonly ids: readonly string[] },
  person: Person,
): Promise<Readonly<Record<string, VersionState>>> => {
  const rows = await table(strapi, 'version').findMany({
    where: { kind, language: locale, about: { $in: [...ids] } },
    select: ['about', 'state', 'number', 'agencyKey', 'authors'],
    orderBy: { number: 'asc' },
  })
  return Object.fromEntries(
    rows
      .filter(({ agencyKey, authors }) =>
        // What belongs to no agency yet is its drafter's.
        agencyKey === null ? authors.includes(person.id) : worksFor(person.agencies, agencyKey),
      )
      .map(({ about, state }) => [about, state]),
  )
}
