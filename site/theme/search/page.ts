import { planQuery } from '@gongkai/catalogue-core/search'
import { askedAnew, readAddress } from './address.ts'
import { answeringIn } from './answering.ts'
import { voiceOf } from './announce.ts'
import { ask } from './ask.ts'
import { filesIn } from './ask-files.ts'
import { comboboxOf } from './combobox.ts'
import { followLinks, slashAsks, unmarked } from './follow.ts'
import { showExcerpts } from './hit.ts'
import { whenTyped } from './instant.ts'
import { facetNames } from './names.ts'
import { agenciesIn, partsOf, settingsOf } from './parts.ts'
import { memoryOf } from './recent.ts'
import { showRecent } from './recent-list.ts'
import { summary, type ResultsView } from './results.ts'
import { screenOf } from './screen.ts'
import { searchStrings } from './strings.ts'
import { suggestionsFor, type Known } from './suggest.ts'
import { understandingAt } from './understand.ts'

/** Who asked waits for the answer; who types is not to be disturbed by it. */
type Manner = 'asked' | 'typed'

// What somebody types is one place in the history, however many keys it took, until it is asked for.
const isTyped = (state: unknown): boolean => typeof state === 'object' && state !== null && 'typed' in state

export const startSearch = (root: HTMLElement): void => {
  const parts = partsOf(root)
  const { input } = parts
  const { locale, searched, base, understanding: tables, elsewhere } = settingsOf(root)
  const t = searchStrings[locale]
  const source = answeringIn(root, t)
  const askFiles = filesIn(root)
  const understanding = understandingAt(tables)
  const agencies = agenciesIn(parts.browse)
  const nameOf = facetNames(locale, new Map(agencies.map(({ slug, name }) => [slug, name])))
  const voice = voiceOf(parts.voice)
  const screen = screenOf(parts, t, voice)
  const memory = memoryOf(() => localStorage)
  const plainTitle = document.title
  let running = new AbortController()
  let known: (Known & { readonly text: string }) | null = null

  /** How many suggestions stand under the input for what is typed. */
  const suggest = (): number => {
    const address = readAddress(location.search)
    const typed = { text: input.value, address, agencies, recent: memory.all(), base, t }
    const groups = suggestionsFor(typed, known?.text === input.value.trim() ? known : null)
    suggestions.offer(groups)
    return groups.reduce((sum, { options }) => sum + options.length, 0)
  }

  const run = async (manner: Manner): Promise<void> => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const isOld = (): boolean => signal.aborted
    const address = readAddress(location.search)
    if (manner === 'asked') {
      input.value = address.q
      suggestions.close()
    }
    document.title = address.q === '' ? plainTitle : t.title(address.q)
    if (planQuery(address.q).understood === 'nothing') {
      showRecent(parts.recent, memory, t, voice)
      screen.start()
      return
    }
    // Hits stand without what comes after them: where it does not come, nothing that was found is lost.
    const after = async <T>(
      fetched: () => Promise<T>,
      show: (it: T) => void,
      without?: () => void,
    ): Promise<void> => {
      try {
        const it = await fetched()
        if (!isOld()) show(it)
      } catch (error) {
        if (isOld()) return
        console.error(error)
        without?.()
      }
    }
    screen.busy()
    try {
      const explaining = address.explain ? (await import('./explain.ts')).explainingIn(locale) : null
      const plan = planQuery(address.q, await understanding())
      const { found, over, counts, excerpts } = await ask({ source, locale: searched, plan, address, signal })
      if (isOld()) return
      const view: ResultsView = { address, plan, found, over, t, base, nameOf, elsewhere, explaining }
      screen.found(view)
      known = { text: address.q, plan, hits: found.exact }
      if (manner === 'asked') voice.say(summary(view))
      else {
        const offered = suggest()
        voice.sayInPause([summary(view), ...(offered > 0 ? [t.suggestions.count(offered)] : [])].join('。'))
      }
      await Promise.all([
        after(
          counts,
          (counted) => {
            screen.counted(view, counted)
            if (manner === 'asked' && counted.hidden > 0 && over === null) voice.say(parts.status.textContent)
          },
          screen.notCounted,
        ),
        after(excerpts, (places) => {
          showExcerpts(parts.results, places)
        }),
        after(
          () => askFiles({ locale: searched, plan, address, signal }),
          (files) => {
            screen.filed(view, files)
            if (manner === 'asked' && files.total > 0) voice.say(parts.status.textContent)
          },
        ),
      ])
    } catch (error) {
      if (isOld()) return
      console.error(error)
      suggestions.close()
      voice.say(t.failedTitle)
      screen.failed(() => {
        // The button goes away with what it stands in; the reader stays where the outcome will be said.
        parts.status.focus()
        void run('asked')
      })
    }
  }

  const go = (search: string): void => {
    typing.cancel()
    if (search !== location.search) history.pushState(null, '', search)
    else history.replaceState(null, '', search)
    void run('asked')
  }

  const askFor = (q: string): void => {
    const search = askedAnew(q, readAddress(location.search))
    if (isTyped(history.state)) history.replaceState(null, '', search)
    if (q.trim() !== '') memory.keep({ text: q.trim(), href: askedAnew(q, { explain: false }) })
    go(search)
  }

  const suggestions = comboboxOf({
    input,
    label: t.suggestions.label,
    chosen: ({ text, href }) => {
      if (href.startsWith('?')) askFor(readAddress(href).q)
      else {
        memory.keep({ text: unmarked(text), href })
        location.assign(href)
      }
    },
    wanted: suggest,
  })

  const typing = whenTyped(input, () => {
    const search = askedAnew(input.value, readAddress(location.search))
    if (search === location.search) return
    if (isTyped(history.state)) history.replaceState({ typed: true }, '', search)
    else history.pushState({ typed: true }, '', search)
    void run('typed')
  })

  // With the first key, so that it is there when the question is.
  input.addEventListener('input', () => void understanding(), { once: true })
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault()
    askFor(input.value)
    // On a phone the keyboard would stand before what was found.
    if (window.matchMedia('(pointer: coarse)').matches) input.blur()
  })
  followLinks(
    parts,
    (search) => {
      go(search)
      parts.status.focus({ preventScroll: true })
      parts.root.scrollIntoView({ block: 'start' })
    },
    memory,
  )
  slashAsks(input)
  // Beside the results facets stand open; above them, on a narrow screen, they would push the results away.
  const fold = parts.facets.closest('details')
  if (fold !== null && !window.matchMedia('(min-width: 60.01rem)').matches) fold.open = false
  window.addEventListener('popstate', () => void run('asked'))
  void run('asked')
}
