import { anyValidity, type Facet, type Found, type QueryPlan } from '@gongkai/catalogue-core/search'
import { step, writeAddress, type SearchAddress } from './address.ts'
import { element } from './element.ts'
import { facetsChosen, withFacet } from './facets.ts'
import { hitElement } from './hit.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

export interface ResultsView {
  readonly address: SearchAddress
  readonly plan: QueryPlan
  readonly found: Found
  /** What is over, where nothing in force was found. */
  readonly over: Found | null
  readonly t: SearchStrings
  readonly base: string
  readonly nameOf: (facet: Facet, value: string) => string
}

const understood = ({ plan, t }: Pick<ResultsView, 'plan' | 't'>): string =>
  plan.understood === 'nothing' ? '' : t.understood[plan.understood]

/** The one sentence that says what was found; read aloud too. Only the first pass is counted. */
export const summary = ({ address, plan, found, over, t }: ResultsView): string => {
  const how = understood({ plan, t })
  const what =
    found.total > 0
      ? t.found(found.total, address.q)
      : over !== null
        ? t.foundOver(over.total, address.q)
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

/** Said, never silently left out: how many match that are no longer in force. */
export const hiddenNotice = (hidden: number, { address, t }: Pick<ResultsView, 'address' | 't'>) =>
  hidden === 0
    ? null
    : element(
        'p',
        { class: 'hidden-notice' },
        t.hidden(hidden),
        element('a', { href: writeAddress(withFacet(address, 'validity', anyValidity)) }, t.showHidden),
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

export const isEmpty = ({ found, over }: Pick<ResultsView, 'found' | 'over'>): boolean =>
  found.exact.length === 0 && found.looser.length === 0 && over === null

export const resultsElements = (view: ResultsView): readonly HTMLElement[] => {
  const { found, over, plan, t, base } = view
  const hits = (list: Found['exact']): HTMLElement =>
    element('ol', { class: 'hits' }, ...list.map((hit) => hitElement(hit, t, base)))
  const nothing = isEmpty(view)
  const looserTitle = plan.understood === 'nothing' ? '' : t.looser[plan.understood]
  return [
    facetsChosen(view),
    ...(nothing ? empty(view) : []),
    found.exact.length > 0 ? hits(found.exact) : null,
    over === null ? null : hits(over.exact),
    more(view),
    ...(found.looser.length > 0 ? [element('h2', { class: 'looser' }, looserTitle), hits(found.looser)] : []),
  ].filter((part) => part !== null)
}
