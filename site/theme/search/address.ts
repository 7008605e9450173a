import { facets, type Narrowing } from '@gongkai/catalogue-core/search'

/** What the address bar of the search page says; the page shows exactly this, so that a shared address shows the same. */
export interface SearchAddress {
  readonly q: string
  readonly narrowing: Narrowing
  readonly limit: number
}

export const step = 50
// The index answers no further than this many.
const furthest = 1000

export const readAddress = (search: string): SearchAddress => {
  const params = new URLSearchParams(search)
  const wanted = Number(params.get('limit'))
  return {
    q: (params.get('q') ?? '').trim(),
    narrowing: Object.fromEntries(
      facets.flatMap((facet) => {
        const value = params.get(facet)
        return value === null || value === '' ? [] : [[facet, value]]
      }),
    ),
    limit: Number.isInteger(wanted) && wanted > step ? Math.min(wanted, furthest) : step,
  }
}

/** `?q=…&agency=…`; what is as usual is left out. */
export const writeAddress = ({ q, narrowing, limit }: SearchAddress): string => {
  const params = new URLSearchParams({ q })
  for (const facet of facets) {
    const value = narrowing[facet]
    if (value !== undefined) params.set(facet, value)
  }
  if (limit > step) params.set('limit', String(limit))
  return `?${params.toString()}`
}
