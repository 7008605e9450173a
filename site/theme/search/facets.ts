import { facets, type Facet, type FacetCounts } from '@gongkai/catalogue-core/search'
import { step, writeAddress, type SearchAddress } from './address.ts'
import { element } from './element.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

const valuesShown = 12

interface View {
  readonly address: SearchAddress
  readonly counts: FacetCounts
  readonly t: SearchStrings
  /** What a facet's value is called: agencies go by their address in the index, by their name here. */
  readonly nameOf: (facet: Facet, value: string) => string
}

const without = (address: SearchAddress, facet: Facet): SearchAddress => ({
  ...address,
  limit: step,
  narrowing: Object.fromEntries(Object.entries(address.narrowing).filter(([name]) => name !== facet)),
})

const withValue = (address: SearchAddress, facet: Facet, value: string): SearchAddress => ({
  ...address,
  limit: step,
  narrowing: { ...address.narrowing, [facet]: value },
})

const link = (address: SearchAddress, current: boolean, ...words: readonly (Node | string)[]): HTMLElement =>
  element('a', { href: writeAddress(address), ...(current ? { 'aria-current': 'true' } : {}) }, ...words)

const facetList = (facet: Facet, view: View): HTMLElement | null => {
  const { address, counts, t, nameOf } = view
  const chosen = address.narrowing[facet]
  const values = counts[facet].filter(([value]) => value !== '')
  const listed =
    chosen === undefined || values.some(([value]) => value === chosen)
      ? values
      : [[chosen, 0] as const, ...values]
  // One value for everything found narrows nothing down; which agency it is remains worth saying.
  if (listed.length === 0 || (listed.length === 1 && chosen === undefined && facet !== 'agency')) return null
  const id = `facet-${facet}`
  return element(
    'section',
    { 'aria-labelledby': id },
    element('h2', { id }, t.facet[facet]),
    element(
      'ul',
      {},
      element('li', {}, link(without(address, facet), chosen === undefined, t.all)),
      ...listed
        .filter(([value], i) => i < valuesShown || value === chosen)
        .map(([value, count]) =>
          element(
            'li',
            {},
            link(
              withValue(address, facet, value),
              chosen === value,
              nameOf(facet, value),
              ' ',
              element('span', { class: 'count' }, String(count)),
            ),
          ),
        ),
    ),
  )
}

export const facetLists = (view: View): readonly HTMLElement[] =>
  facets.flatMap((facet) => facetList(facet, view) ?? [])

/** The facets in use, each with a link that takes it away. */
export const facetsChosen = ({ address, t, nameOf }: Omit<View, 'counts'>): HTMLElement | null => {
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
            href: writeAddress(without(address, facet)),
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
