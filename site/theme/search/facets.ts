import {
  anyValidity,
  facets,
  narrowingFor,
  type Counts,
  type Facet,
  type QueryPlan,
} from '@gongkai/catalogue-core/search'
import { step, writeAddress, type SearchAddress } from './address.ts'
import { element } from './element.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

/** The rest unfolds. */
const valuesShown = 8

interface View {
  readonly address: SearchAddress
  readonly total: number
  readonly plan: QueryPlan
  readonly counts: Counts
  readonly t: SearchStrings
  readonly nameOf: (facet: Facet, value: string) => string
}

type Value = readonly [value: string, count: number]

const withoutFacet = (address: SearchAddress, facet: Facet): SearchAddress => ({
  ...address,
  limit: step,
  narrowing: Object.fromEntries(Object.entries(address.narrowing).filter(([name]) => name !== facet)),
})

export const withFacet = (address: SearchAddress, facet: Facet, value: string): SearchAddress => ({
  ...address,
  limit: step,
  narrowing: { ...address.narrowing, [facet]: value },
})

const link = (address: SearchAddress, current: boolean, ...words: readonly (Node | string)[]): HTMLElement =>
  element(
    'li',
    {},
    element('a', { href: writeAddress(address), ...(current ? { 'aria-current': 'true' } : {}) }, ...words),
  )

/** Years stand as years do, the latest first; all else by how many there are. */
const inOrder = (facet: Facet, values: readonly Value[]): readonly Value[] =>
  facet === 'year' ? [...values].sort(([a], [b]) => (a < b ? 1 : -1)) : values

/** One value that all have narrows nothing down; which agency it is remains worth saying. */
const isIdle = (facet: Facet, values: readonly Value[], { total, counts }: View): boolean => {
  if (facet === 'validity') return counts.hidden === 0 && values.every(([value]) => value === 'valid')
  if (facet === 'agency') return values.length === 0
  return values.every(([, count]) => count >= total) && values.length < 2
}

const facetList = (facet: Facet, view: View): HTMLElement | null => {
  const { address, plan, counts, t, nameOf } = view
  const chosen = address.narrowing[facet]
  const values = inOrder(
    facet,
    counts.facets[facet].filter(([value]) => value !== ''),
  )
  if (chosen === undefined && isIdle(facet, values, view)) return null
  const hides = facet === 'validity' && narrowingFor(plan, {}).validity === undefined
  const extra = hides ? anyValidity : undefined
  const listed =
    chosen === undefined || chosen === extra || values.some(([value]) => value === chosen)
      ? values
      : [[chosen, 0] as const, ...values]
  const shown = listed.filter(([value], i) => i < valuesShown || value === chosen)
  const folded = listed.filter((value) => !shown.includes(value))
  const item = ([value, count]: Value): HTMLElement =>
    link(
      withFacet(address, facet, value),
      chosen === value,
      nameOf(facet, value),
      ' ',
      element('span', { class: 'count' }, String(count)),
    )
  const id = `facet-${facet}`
  return element(
    'section',
    { 'aria-labelledby': id },
    element('h2', { id }, t.facet[facet]),
    element(
      'ul',
      {},
      link(withoutFacet(address, facet), chosen === undefined, hides ? t.inForce : t.all),
      ...(extra === undefined
        ? []
        : [link(withFacet(address, facet, extra), chosen === extra, nameOf(facet, extra))]),
      ...shown.map(item),
    ),
    folded.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, t.otherValues(folded.length)),
          element('ul', {}, ...folded.map(item)),
        ),
  )
}

export const facetLists = (view: View): readonly HTMLElement[] =>
  facets.flatMap((facet) => facetList(facet, view) ?? [])

/** The facets in use, each with a link that takes it away. */
export const facetsChosen = ({
  address,
  t,
  nameOf,
}: Pick<View, 'address' | 't' | 'nameOf'>): HTMLElement | null => {
  const chosen = facets.flatMap((facet) => {
    const value = address.narrowing[facet]
    if (value === undefined) return []
    const name = nameOf(facet, value)
    return [
      element(
        'li',
        {},
        element(
          'a',
          {
            href: writeAddress(withoutFacet(address, facet)),
            'aria-label': t.remove(`${t.facet[facet]} ${name}`),
          },
          `${t.facet[facet]}：${name} `,
          element('span', { 'aria-hidden': 'true' }, '×'),
        ),
      ),
    ]
  })
  return chosen.length === 0 ? null : element('ul', { class: 'chosen' }, ...chosen)
}
