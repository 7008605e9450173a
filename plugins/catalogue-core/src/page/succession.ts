import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import { itemPath, type Moved } from './paths.ts'

/** What stands at the address of an item that was merged into these, or split up into them. */
export interface SuccessionPage {
  readonly code: Item['code']
  readonly successors: readonly Item[]
}

export const successionPage = (agency: PublishedAgency, code: string): SuccessionPage | null => {
  const succession = agency.succeeded?.find((one) => one.code === code)
  if (succession === undefined) return null
  const items = new Map(
    agency.catalogues.flatMap((catalogue) => catalogue.items.map((item) => [item.code, item] as const)),
  )
  const successors = succession.to.flatMap((to) => items.get(to) ?? [])
  return { code: succession.code, successors }
}

/** The addresses of items that one item alone took over: who comes by them is sent on at once. */
export const succeededPages = (agency: PublishedAgency): readonly Moved[] =>
  (agency.succeeded ?? []).flatMap(({ code, to: [only, ...others] }) =>
    only === undefined || others.length > 0
      ? []
      : [{ from: itemPath(agency, { code }), to: itemPath(agency, { code: only }) }],
  )
