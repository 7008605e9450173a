import type { Locale } from '@gongkai/catalogue-core/catalogue'
import type { Explained, Hit, QueryPlan, Reason } from '@gongkai/catalogue-core/search'
import { element } from './element.ts'
import { explainStrings, type ExplainStrings } from './explain-strings.ts'

/** Tells why each hit is where it is. Fetched only where the address asks for it. */
export interface Explaining {
  readonly plan: (plan: QueryPlan) => HTMLElement
  readonly hit: (explained: Explained<Hit> | undefined) => HTMLElement | null
}

const worth = (value: number): string => value.toFixed(2)

const reasonText = (reason: Reason, t: ExplainStrings): string => {
  switch (reason.kind) {
    case 'foundBy':
      return t.foundBy(reason.pass + 1, reason.at + 1)
    case 'speaksOf':
      return t.speaksOf(reason.said, reason.as, t.field[reason.field], worth(reason.worth))
    case 'cites':
      return t.cites(reason.basis, worth(reason.worth))
    case 'sounds':
      return t.sounds(worth(reason.worth))
    case 'titleFits':
      return t.titleFits(worth(reason.worth))
    case 'demo':
      return t.demo
  }
}

const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement =>
  element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))),
    ),
  )

const planElement = ({ understood, passes, roles, groups }: QueryPlan, t: ExplainStrings): HTMLElement =>
  element(
    'section',
    { class: 'explain', 'aria-label': t.title },
    element('h2', {}, t.title),
    element('p', {}, t.understood(t.kinds[understood])),
    element(
      'div',
      { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t.passes },
      table(
        t.passes,
        t.passHeads,
        passes.map(({ q, matchingStrategy, attributesToSearchOn }, i) => [
          String(i + 1),
          t.role[roles[i] ?? 'exact'],
          q,
          t.strategy[matchingStrategy],
          (attributesToSearchOn ?? []).join(' '),
        ]),
      ),
    ),
    groups.length === 0
      ? null
      : element(
          'div',
          { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t.groups },
          table(
            t.groups,
            t.groupHeads,
            groups.map(({ said, kind, words, weight }) => [
              said,
              t.group[kind],
              words.slice(0, 12).join(' '),
              worth(weight),
            ]),
          ),
        ),
  )

export const explainingIn = (locale: Locale): Explaining => {
  const t = explainStrings[locale]
  return {
    plan: (plan) => planElement(plan, t),
    hit: (explained) =>
      explained === undefined
        ? null
        : element(
            'div',
            { class: 'explain' },
            element('p', {}, t.score(worth(explained.score), worth(explained.share))),
            element('ul', {}, ...explained.reasons.map((reason) => element('li', {}, reasonText(reason, t)))),
          ),
  }
}
