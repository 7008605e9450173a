import { facets, type Narrowing } from '@gongkai/catalogue-core/search'

/** What the address bar of the search page says; the page shows exactly this, so that a shared address shows the same. */
export interface SearchAddress {
  readonly q: string
  readonly narrowing: Narrowing
  readonly limit: number
  /** Whether each hit says why it stands where it does: for whoever looks after the words of the search. */
  readonly explain: boolean
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
    explain: params.get('explain') === '1',
  }
}

/** `?q=…&agency=…`; what is as usual is left out. */
export const writeAddress = ({ q, narrowing, limit, explain }: SearchAddress): string => {
  const params = new URLSearchParams({ q })
  for (const facet of facets) {
    const value = narrowing[facet]
    if (value !== undefined) params.set(facet, value)
  }
  if (limit > step) params.set('limit', String(limit))
  if (explain) params.set('explain', '1')
  return `?${params.toString()}`
}

/** Where other words are asked for, from here: what one narrowed by belonged to the words before. */
export const askedAnew = (q: string, { explain }: Pick<SearchAddress, 'explain'>): string =>
  writeAddress({ q: q.trim(), narrowing: {}, limit: step, explain })
