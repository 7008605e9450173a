import {
  anyValidity,
  meantWords,
  nearWords,
  saidOf,
  type Facet,
  type Found,
  type Hit,
  type QueryPlan,
} from '@gongkai/catalogue-core/search'
import { askedAnew, step, writeAddress, type SearchAddress } from './address.ts'
import { element } from './element.ts'
import type { Explaining } from './explain.ts'
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
  /** Search page of the Chinese content, where this is of another. */
  readonly elsewhere: string | null
  /** Present where the address asks for reasons. */
  readonly explaining: Explaining | null
}

const what = ({ address, found, over, t }: ResultsView, bySound: boolean): string => {
  if (found.total > 0) return t.found(found.total, address.q)
  if (over !== null) return t.foundOver(over.total, address.q)
  if (bySound) return t.foundBySound(address.q)
  return found.looser.length > 0 ? t.foundLooser(address.q) : t.emptyTitle(address.q)
}

/** The one sentence that says how the question was taken and what was found; read aloud too. Only the first pass is counted. */
export const summary = (view: ResultsView): string => {
  const kinds = saidOf(view.plan, view.found).flatMap(({ kind }) => (kind === 'meant' ? [] : [kind]))
  const sentence = what(view, kinds.includes('sound'))
  return [...kinds.map((kind) => view.t.said[kind]), sentence].join('：')
}

export const isEmpty = ({ found, over }: Pick<ResultsView, 'found' | 'over'>): boolean =>
  found.exact.length === 0 && found.looser.length === 0 && over === null

/** Said, never silently left out: how many match that are no longer in force. */
export const hiddenNotice = (
  hidden: number,
  { address, t, over }: Pick<ResultsView, 'address' | 't' | 'over'>,
): HTMLElement | null =>
  hidden === 0 || over !== null
    ? null
    : element(
        'span',
        { class: 'hidden-notice' },
        t.hidden(hidden),
        element('a', { href: writeAddress(withFacet(address, 'validity', anyValidity)) }, t.showHidden),
      )

const more = ({ address, found, t }: ResultsView): HTMLElement | null =>
  found.exact.length >= found.total
    ? null
    : element(
        'p',
        { class: 'more' },
        t.shownOf(found.exact.length, found.total),
        element('a', { href: writeAddress({ ...address, limit: address.limit + step }) }, t.more),
      )

const meant = ({ plan, t }: ResultsView): HTMLElement | null => {
  const words = meantWords(plan)
  return words.length === 0
    ? null
    : element('p', { class: 'said' }, words.map(({ said, as }) => t.meant(said, as)).join('；'))
}

/** Words that the catalogues do use, where those that were typed are in none. */
const didYouMean = ({ plan, address, t }: ResultsView): HTMLElement | null => {
  const words = [...new Set([...nearWords(plan), ...meantWords(plan).flatMap(({ as }) => as)])].slice(0, 5)
  return words.length === 0
    ? null
    : element(
        'p',
        { class: 'did-you-mean' },
        t.didYouMean,
        ...words.flatMap((word, i) => [
          i === 0 ? '' : '　',
          element('a', { href: askedAnew(word, address) }, word),
        ]),
      )
}

const empty = (view: ResultsView): readonly (HTMLElement | null)[] => {
  const { address, t, elsewhere } = view
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
    didYouMean(view),
    elsewhere === null
      ? null
      : element(
          'p',
          {},
          element('a', { href: `${elsewhere}${askedAnew(address.q, address)}` }, t.elsewhere(address.q)),
        ),
    element('ul', { class: 'advice' }, ...t.emptyAdvice.map((advice) => element('li', {}, advice))),
    element('p', {}, t.emptyBrowse),
  ]
}

export const resultsElements = (view: ResultsView): readonly HTMLElement[] => {
  const { found, over, plan, t, base, explaining } = view
  const hits = (list: readonly Hit[], of: Found): HTMLElement =>
    element(
      'ol',
      { class: 'hits' },
      ...list.map((hit) => {
        const shown = hitElement(hit, t, base)
        shown.append(explaining?.hit(of.explained.get(hit.id)) ?? '')
        return shown
      }),
    )
  const bySound = saidOf(plan, found).some(({ kind }) => kind === 'sound')
  const looserTitle = plan.understood === 'nothing' ? '' : t.looser[bySound ? 'sound' : plan.understood]
  return [
    explaining?.plan(plan) ?? null,
    facetsChosen(view),
    meant(view),
    ...(isEmpty(view) ? empty(view) : []),
    found.exact.length > 0 ? hits(found.exact, found) : null,
    over === null ? null : hits(over.exact, over),
    more(view),
    found.exact.length === 0 && found.looser.length > 0 && !bySound ? didYouMean(view) : null,
    ...(found.looser.length > 0
      ? [element('h2', { class: 'looser' }, looserTitle), hits(found.looser, found)]
      : []),
  ].filter((part) => part !== null)
}
