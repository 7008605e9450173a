import type { Counts, FilesFound } from '@gongkai/catalogue-core/search'
import type { Voice } from './announce.ts'
import { element } from './element.ts'
import { facetLists } from './facets.ts'
import { showFiles } from './files.ts'
import type { Parts } from './parts.ts'
import { hiddenNotice, isEmpty, resultsElements, summary, type ResultsView } from './results.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

type State = 'start' | 'busy' | 'found' | 'empty' | 'failed'

/** Quicker answers than this come without a word of waiting in between. */
const noticed = 300

export interface Screen {
  readonly start: () => void
  readonly busy: () => void
  readonly found: (view: ResultsView) => void
  readonly counted: (view: ResultsView, counts: Counts) => void
  readonly notCounted: () => void
  readonly filed: (view: ResultsView, files: FilesFound) => void
  readonly failed: (again: () => void) => void
}

/** What the page looks like at each moment of a search. */
export const screenOf = (parts: Parts, t: SearchStrings, voice: Voice): Screen => {
  let waiting: ReturnType<typeof setTimeout> | undefined

  const show = (state: State, says: string): void => {
    clearTimeout(waiting)
    parts.root.dataset['state'] = state
    parts.status.textContent = says
    parts.results.setAttribute('aria-busy', String(state === 'busy'))
    parts.browse.hidden = state === 'busy' || state === 'found'
    parts.recent.hidden = state !== 'start' || parts.recent.childElementCount === 0
    parts.missing.hidden = true
  }

  const narrow = (lists: readonly HTMLElement[]): void => {
    parts.facets.replaceChildren(...lists)
    const nav = parts.facets.closest('nav')
    if (nav !== null) nav.hidden = lists.length === 0
    parts.root.dataset['narrows'] = String(lists.length > 0)
  }

  return {
    start: () => {
      parts.results.replaceChildren()
      narrow([])
      show('start', '')
      voice.say('')
    },
    busy: () => {
      clearTimeout(waiting)
      parts.results.setAttribute('aria-busy', 'true')
      // What was found before stays until there is something newer, so that nothing flickers.
      if (parts.results.childElementCount === 0 && parts.root.dataset['state'] !== 'start')
        show('busy', t.loading)
      else waiting = setTimeout(show, noticed, 'busy', t.loading)
      voice.sayInPause(t.loading)
    },
    found: (view) => {
      parts.results.replaceChildren(...resultsElements(view))
      show(isEmpty(view) ? 'empty' : 'found', summary(view))
      parts.missing.hidden = view.found.total > 0 || view.over !== null
    },
    counted: (view, counts) => {
      narrow(facetLists({ ...view, total: view.found.total, counts }))
      parts.status.append(hiddenNotice(counts.hidden, view) ?? '')
    },
    notCounted: () => {
      narrow([])
    },
    filed: (view, files) => {
      if (files.total === 0) return
      showFiles(parts.results, files, view)
      parts.status.append(element('span', { class: 'files-notice' }, t.filesAlso(files.total)))
      parts.missing.hidden = true
    },
    failed: (again) => {
      const retry = element('button', { type: 'button' }, t.retry)
      retry.addEventListener('click', again)
      narrow([])
      parts.results.replaceChildren(element('p', {}, t.failedText), element('p', {}, retry))
      show('failed', t.failedTitle)
    },
  }
}
