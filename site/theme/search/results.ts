import type { Facet, Found, QueryPlan } from '@gongkai/catalogue-core/search'
import { step, writeAddress, type SearchAddress } from './address.ts'
import { element } from './element.ts'
import { facetsChosen } from './facets.ts'
import { hitElement } from './hit.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

export interface ResultsView {
  readonly address: SearchAddress
  readonly plan: QueryPlan
  readonly found: Found
  readonly t: SearchStrings
  readonly base: string
  readonly nameOf: (facet: Facet, value: string) => string
}

const understood = ({ plan, t }: Pick<ResultsView, 'plan' | 't'>): string =>
  plan.understood === 'nothing' ? '' : t.understood[plan.understood]

/** The one sentence that says what was found; read aloud too. Only the first pass is counted. */
export const summary = ({ address, plan, found, t }: ResultsView): string => {
  const how = understood({ plan, t })
  const what =
    found.total > 0
      ? t.found(found.total, address.q)
      : found.looser.length > 0
        ? t.foundLooser(address.q)
        : t.emptyTitle(address.q)
  return how === '' ? what : `${how}：${what}`
}

const more = ({ address, found, t }: ResultsView): HTMLElement | null =>
  found.exact.length >= found.total
    ? null
    : element(
        'p',
        { class: 'more' },
        t.shownOf(found.exact.length, found.total),
        element('a', { href: writeAddress({ ...address, limit: address.limit + step }) }, t.more),
      )

const empty = (view: ResultsView): readonly (HTMLElement | null)[] => {
  const { address, t } = view
  const narrowed = Object.keys(address.narrowing).length > 0
  return [
    narrowed
      ? element(
          'p',
          {},
          t.emptyNarrowed,
          element('a', { href: writeAddress({ ...address, narrowing: {}, limit: step }) }, t.emptyClear),
        )
      : null,
    element('ul', { class: 'advice' }, ...t.emptyAdvice.map((advice) => element('li', {}, advice))),
  ]
}

export const resultsElements = (view: ResultsView): readonly HTMLElement[] => {
  const { found, plan, t, base } = view
  const hits = (list: Found['exact']): HTMLElement =>
    element('ol', { class: 'hits' }, ...list.map((hit) => hitElement(hit, t, base)))
  const nothing = found.exact.length === 0 && found.looser.length === 0
  const looserTitle = plan.understood === 'nothing' ? '' : t.looser[plan.understood]
  return [
    facetsChosen(view),
    ...(nothing ? empty(view) : []),
    found.exact.length > 0 ? hits(found.exact) : null,
    more(view),
    ...(found.looser.length > 0 ? [element('h2', { class: 'looser' }, looserTitle), hits(found.looser)] : []),
  ].filter((part) => part !== null)
}
