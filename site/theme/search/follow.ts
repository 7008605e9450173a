import { pieces } from './marked.ts'
import type { Parts } from './parts.ts'
import type { Memory } from './recent.ts'

/** A text without the index's marks. */
export const unmarked = (text: string): string =>
  pieces(text)
    .map((piece) => piece.text)
    .join('')

const isPlainClick = (event: MouseEvent): boolean =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.altKey

/** Facets and “more” are links with true addresses; followed here they need no new page. What is opened is remembered. */
export const followLinks = ({ root, results }: Parts, go: (search: string) => void, memory: Memory): void => {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href') ?? ''
    if (link === null || !isPlainClick(event)) return
    if (href.startsWith('?')) {
      event.preventDefault()
      go(link.search)
    } else if (results.contains(link)) memory.keep({ text: link.textContent, href })
  })
}

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** The slash leads to the question from anywhere on the page, as readers of long lists expect. */
export const slashAsks = (input: HTMLInputElement): void => {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target))
      return
    event.preventDefault()
    input.focus()
    input.select()
  })
}
