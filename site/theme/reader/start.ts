import { startSpeech } from './speech.ts'
import { startTools } from './tools.ts'

startTools()
const speech = document.querySelector('[data-speaks]')
if (speech instanceof HTMLElement) startSpeech(speech)
// Opened in the header it would stay over the page: it closes like a menu does.
const menu = document.querySelector('details.reader-more')
if (menu instanceof HTMLDetailsElement) {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
}
