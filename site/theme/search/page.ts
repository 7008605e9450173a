import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { planQuery, type Counts } from '@gongkai/catalogue-core/search'
import { readAddress, writeAddress, type SearchAddress } from './address.ts'
import { answeringIn } from './answering.ts'
import { ask } from './ask.ts'
import { element } from './element.ts'
import { showExcerpts } from './hit.ts'
import { facetLists } from './facets.ts'
import { facetNames } from './names.ts'
import { hiddenNotice, isEmpty, resultsElements, summary, type ResultsView } from './results.ts'
import { searchStrings } from './strings.ts'
import { understandingAt } from './understand.ts'

/** The parts of the page that search fills; the page is built with all of them. */
interface Parts {
  readonly root: HTMLElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly results: HTMLElement
  readonly facets: HTMLElement
  readonly browse: HTMLElement
}

const part = <T extends HTMLElement>(root: ParentNode, selector: string, type: new () => T): T => {
  const found = root.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`The search page lacks ${selector}`)
  return found
}

const partsOf = (root: HTMLElement): Parts => ({
  root,
  form: part(root, 'form', HTMLFormElement),
  input: part(root, 'input[name=q]', HTMLInputElement),
  status: part(root, '[role=status]', HTMLElement),
  results: part(root, '[data-results]', HTMLElement),
  facets: part(root, '[data-facets]', HTMLElement),
  browse: part(root, '[data-browse]', HTMLElement),
})

const localeIn = (name: string | undefined): Locale => locales.find((l) => l === name) ?? defaultLocale

const agencyNames = (browse: HTMLElement): ReadonlyMap<string, string> =>
  new Map(
    [...browse.querySelectorAll<HTMLElement>('[data-agency]')].map((link) => [
      link.dataset['agency'] ?? '',
      link.textContent.trim(),
    ]),
  )

export const startSearch = (root: HTMLElement): void => {
  const parts = partsOf(root)
  const locale = localeIn(root.dataset['locale'])
  const searched = localeIn(root.dataset['searched'])
  const base = root.dataset['base'] ?? '/'
  const t = searchStrings[locale]
  const source = answeringIn(root, t)
  const understanding = understandingAt(root.dataset['understanding'] ?? '/search/understanding.json')
  const nameOf = facetNames(locale, agencyNames(parts.browse))
  const plainTitle = document.title
  let running = new AbortController()

  const showFacets = (lists: readonly HTMLElement[]): void => {
    parts.facets.replaceChildren(...lists)
    const nav = parts.facets.closest('nav')
    if (nav !== null) nav.hidden = lists.length === 0
  }

  const show = (state: 'start' | 'busy' | 'found' | 'empty' | 'failed', says: string): void => {
    parts.root.dataset['state'] = state
    parts.status.textContent = says
    parts.results.setAttribute('aria-busy', String(state === 'busy'))
    parts.browse.hidden = state === 'busy' || state === 'found'
  }

  const showFound = (view: ResultsView): void => {
    const nothing = isEmpty(view)
    parts.results.replaceChildren(
      ...resultsElements(view),
      ...(nothing ? [element('p', {}, t.emptyBrowse)] : []),
    )
    show(nothing ? 'empty' : 'found', summary(view))
  }

  /** Hits stand without counts: where these do not come nothing can be narrowed, and nothing that was found is lost. */
  const showCounts = async (
    view: ResultsView,
    count: () => Promise<Counts>,
    signal: AbortSignal,
  ): Promise<void> => {
    try {
      const counts = await count()
      if (signal.aborted) return
      showFacets(facetLists({ ...view, total: view.found.total, counts }))
      if (view.over === null) parts.results.append(hiddenNotice(counts.hidden, view) ?? '')
    } catch (error) {
      if (signal.aborted) return
      console.error(error)
      showFacets([])
    }
  }

  const showPlacesFound = async (
    places: () => Promise<ReadonlyMap<string, string>>,
    signal: AbortSignal,
  ): Promise<void> => {
    try {
      const found = await places()
      if (!signal.aborted) showExcerpts(parts.results, found)
    } catch (error) {
      // The hits stand there with the beginning of their text.
      if (!signal.aborted) console.error(error)
    }
  }

  const showFailed = (again: () => void): void => {
    const retry = element('button', { type: 'button' }, t.retry)
    retry.addEventListener('click', again)
    showFacets([])
    parts.results.replaceChildren(element('p', {}, t.failedText), element('p', {}, retry))
    show('failed', t.failedTitle)
  }

  const run = async (): Promise<void> => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const address: SearchAddress = readAddress(location.search)
    parts.input.value = address.q
    document.title = address.q === '' ? plainTitle : t.title(address.q)
    if (planQuery(address.q).understood === 'nothing') {
      parts.results.replaceChildren()
      showFacets([])
      show('start', '')
      return
    }
    show('busy', t.loading)
    try {
      const plan = planQuery(address.q, await understanding())
      const { found, over, counts, excerpts } = await ask({ source, locale: searched, plan, address, signal })
      const view: ResultsView = { address, plan, found, over, t, base, nameOf }
      if (signal.aborted) return
      showFound(view)
      await Promise.all([showCounts(view, counts, signal), showPlacesFound(excerpts, signal)])
    } catch (error) {
      if (signal.aborted) return
      console.error(error)
      showFailed(() => {
        // The button goes away with what it stands in; the reader stays where the outcome will be said.
        parts.status.focus()
        void run()
      })
    }
  }

  const go = (search: string): void => {
    if (search !== location.search) history.pushState(null, '', search)
    void run()
  }

  // With the first key, so that it is there when the question is.
  parts.input.addEventListener('input', () => void understanding(), { once: true })
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { narrowing, limit } = readAddress('')
    go(writeAddress({ q: parts.input.value.trim(), narrowing, limit }))
  })
  // Facets and “more” are links with true addresses; followed here they need no new page.
  parts.root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || event.defaultPrevented || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!(link.getAttribute('href') ?? '').startsWith('?')) return
    event.preventDefault()
    go(link.search)
    parts.status.focus({ preventScroll: true })
    parts.root.scrollIntoView({ block: 'start' })
  })
  // Beside the results facets stand open; above them, on a narrow screen, they would push the results away.
  const fold = parts.facets.closest('details')
  if (fold !== null && !window.matchMedia('(min-width: 60.01rem)').matches) fold.open = false
  window.addEventListener('popstate', () => void run())
  void run()
}
