import type { Voice } from './announce.ts'
import { element } from './element.ts'
import type { Memory } from './recent.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

/** What was looked for lately, with a button that forgets it; empty where there is nothing to show. */
export const showRecent = (at: HTMLElement, memory: Memory, t: SearchStrings, voice: Voice): void => {
  const recent = memory.all()
  if (recent.length === 0) {
    at.replaceChildren()
    return
  }
  const clear = element('button', { type: 'button', class: 'plain' }, t.recent.clear)
  clear.addEventListener('click', () => {
    memory.clear()
    at.replaceChildren()
    at.hidden = true
    voice.say(t.recent.cleared)
  })
  at.replaceChildren(
    element('h2', {}, t.recent.title),
    element('ul', {}, ...recent.map(({ text, href }) => element('li', {}, element('a', { href }, text)))),
    element('p', { class: 'about' }, t.recent.private, ' ', clear),
  )
}
