import { rememberedAbsence } from './absence.ts'
import { serverAt } from './server.ts'
import { searchSource, type Answering, type Source } from './source.ts'
import type { StaticIndex } from './static-index.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

/** The source of a page's answers, and the quiet line that says when they do not come from the search server. */
export const answeringIn = (root: HTMLElement, t: Pick<SearchStrings, 'dark'>): Source => {
  const manifest = root.dataset['staticIndex'] ?? '/search/static/zh-Hans.json'
  const note = root.querySelector('[data-source-note]')
  const show = (answering: Answering): void => {
    root.dataset['answering'] = answering
    if (!(note instanceof HTMLElement)) return
    note.hidden = answering !== 'dark'
    note.textContent = answering === 'dark' ? t.dark : ''
  }
  const absence = rememberedAbsence(() => sessionStorage)
  show(absence.known() ? 'static' : 'server')
  let index: Promise<StaticIndex> | null = null
  const { ask, tryAgain } = searchSource({
    server: serverAt(root.dataset['api'] ?? '/search-api/multi-search'),
    // Who has a server never loads the code for doing without.
    index: async (question, plan) => {
      index ??= import('./static-index.ts').then(
        ({ staticIndexAt }) => staticIndexAt(manifest),
        (error: unknown) => {
          index = null
          throw error
        },
      )
      return (await index)(question, plan)
    },
    absence,
    changed: show,
  })
  window.addEventListener('online', tryAgain)
  return ask
}
