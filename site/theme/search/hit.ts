import type { Hit } from '@gongkai/catalogue-core/search'
import { underBase } from '../base.ts'
import { element, isMarked, marked } from './element.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

const separator = ' › '

/** Of many citations those that match, else the first: enough to tell one row from another. */
const basisShown = ({ _formatted }: Hit): readonly string[] => {
  const matching = _formatted.basis.filter(isMarked)
  return (matching.length > 0 ? matching : _formatted.basis).slice(0, 2)
}

const line = (label: string, ...words: readonly (Node | string)[]): HTMLElement =>
  element('div', {}, element('dt', {}, label), element('dd', {}, ...words))

const details = (hit: Hit, t: SearchStrings): HTMLElement | null => {
  const lines = [
    ...basisShown(hit).map((basis) => line(t.basis, marked(basis))),
    ...(hit.responsible === '' ? [] : [line(t.responsible, hit.responsible)]),
    ...(hit._formatted.phones.length === 0
      ? []
      : [
          line(
            t.phones,
            ...hit._formatted.phones.flatMap((phone, i) => [i === 0 ? '' : '　', marked(phone)]),
          ),
        ]),
  ]
  return lines.length === 0 ? null : element('dl', {}, ...lines)
}

/** What is in force needs no mark. */
const validityMark = ({ validity }: Hit, t: SearchStrings): HTMLElement | null => {
  const words = validity === null ? undefined : t.validity[validity]
  return words === undefined ? null : element('span', { class: 'validity-badge' }, words)
}

/** Puts the places that were found into the hits that are shown. */
export const showExcerpts = (results: ParentNode, excerpts: ReadonlyMap<string, string>): void => {
  for (const hit of results.querySelectorAll<HTMLElement>('[data-id]')) {
    const excerpt = excerpts.get(hit.dataset['id'] ?? '')
    if (excerpt !== undefined) hit.querySelector('.excerpt')?.replaceChildren(marked(excerpt))
  }
}

export const hitElement = (hit: Hit, t: SearchStrings, base: string): HTMLElement =>
  element(
    'li',
    { class: 'hit', 'data-id': hit.id },
    element(
      'h3',
      // On paper a link is its address.
      { 'data-address': new URL(underBase(base, hit.url), location.href).href },
      element('a', { href: underBase(base, hit.url) }, marked(hit._formatted.title)),
      validityMark(hit, t),
      hit.demo ? element('span', { class: 'demo-badge' }, t.demo) : null,
    ),
    element(
      'p',
      { class: 'where' },
      element('span', { class: 'agency' }, hit.agencyName),
      hit.place === '' ? null : element('span', {}, hit.place),
      hit.path.length === 0 ? null : element('span', {}, hit.path.join(separator)),
      element('span', { class: 'kind' }, t.type[hit.type]),
      hit.documentNumber === null ? null : element('span', {}, hit.documentNumber),
    ),
    element('p', { class: 'excerpt' }, marked(hit._formatted.content)),
    details(hit, t),
  )
