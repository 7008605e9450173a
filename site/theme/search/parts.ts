import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'

/** The parts of the page that search fills; the page is built with all of them. */
export interface Parts {
  readonly root: HTMLElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  /** What was found, to be seen. */
  readonly status: HTMLElement
  /** The same, to be heard. */
  readonly voice: HTMLElement
  readonly results: HTMLElement
  readonly facets: HTMLElement
  readonly recent: HTMLElement
  readonly browse: HTMLElement
  readonly missing: HTMLElement
}

const part = <T extends HTMLElement>(root: ParentNode, selector: string, type: new () => T): T => {
  const found = root.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`The search page lacks ${selector}`)
  return found
}

export const partsOf = (root: HTMLElement): Parts => ({
  root,
  form: part(root, 'form', HTMLFormElement),
  input: part(root, 'input[name=q]', HTMLInputElement),
  status: part(root, '.status', HTMLElement),
  voice: part(root, '[role=status]', HTMLElement),
  results: part(root, '[data-results]', HTMLElement),
  facets: part(root, '[data-facets]', HTMLElement),
  recent: part(root, '[data-recent]', HTMLElement),
  browse: part(root, '[data-browse]', HTMLElement),
  missing: part(root, '[data-missing]', HTMLElement),
})

export interface Settings {
  readonly locale: Locale
  /** The locale whose content is searched; another than the page's where that has none. */
  readonly searched: Locale
  readonly base: string
  readonly understanding: string
  /** Search page of the default locale, where this one's content is another. */
  readonly elsewhere: string | null
}

const localeIn = (name: string | undefined): Locale => locales.find((l) => l === name) ?? defaultLocale

export const settingsOf = ({ dataset }: HTMLElement): Settings => ({
  locale: localeIn(dataset['locale']),
  searched: localeIn(dataset['searched']),
  base: dataset['base'] ?? '/',
  understanding: dataset['understanding'] ?? '/search/understanding.json',
  elsewhere: dataset['elsewhere'] ?? null,
})

/** Where an agency's catalogue is read, and what the agency is called. */
export interface NamedAgency {
  readonly slug: string
  readonly name: string
  readonly href: string
}

/** The agencies that the page itself lists. */
export const agenciesIn = (browse: HTMLElement): readonly NamedAgency[] =>
  [...browse.querySelectorAll<HTMLAnchorElement>('a[data-agency]')].map((link) => ({
    slug: link.dataset['agency'] ?? '',
    name: link.textContent.trim(),
    href: link.getAttribute('href') ?? '',
  }))
