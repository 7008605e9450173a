import { contrasts, plainSettings, rowsMedia, type ReaderSettings } from './settings.ts'
import { keep, keptSettings } from './store.ts'

/** What other parts of a page are told when the reader chose anew. */
export const chosenEvent = 'gongkai:reader'

let settings = plainSettings

const show = ({ elder, pointer, contrast, layout }: ReaderSettings): void => {
  const root = document.documentElement
  root.toggleAttribute('data-elder', elder)
  root.toggleAttribute('data-pointer', pointer)
  if (contrast === 'none') root.removeAttribute('data-contrast')
  else root.setAttribute('data-contrast', contrast)
  document.querySelector('link[data-rows]')?.setAttribute('media', rowsMedia(layout))
  for (const button of document.querySelectorAll('[data-reader=elder]'))
    button.setAttribute('aria-pressed', String(elder))
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-reader=pointer]'))
    input.checked = pointer
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-reader=contrast]'))
    input.checked = input.value === contrast
}

export const currentSettings = (): ReaderSettings => settings

/** Chooses, shows it, keeps it for the next page. */
export const choose = (chosen: Partial<ReaderSettings>): void => {
  settings = { ...settings, ...chosen }
  show(settings)
  keep(settings)
  document.dispatchEvent(new Event(chosenEvent))
}

const acts: Readonly<Record<string, (input: HTMLElement) => void>> = {
  elder: () => choose({ elder: !settings.elder }),
  pointer: (input) => choose({ pointer: input instanceof HTMLInputElement && input.checked }),
  contrast: (input) => {
    const value = input instanceof HTMLInputElement ? input.value : ''
    choose({ contrast: contrasts.find((contrast) => contrast === value) ?? 'none' })
  },
  reset: () => choose(plainSettings),
}

export const startTools = (): void => {
  settings = keptSettings()
  show(settings)
  for (const control of document.querySelectorAll<HTMLElement>('[data-reader]')) {
    const act = acts[control.dataset['reader'] ?? '']
    if (act !== undefined)
      control.addEventListener(control instanceof HTMLInputElement ? 'change' : 'click', () => act(control))
  }
  // Another window of the same reader chose.
  window.addEventListener('storage', () => {
    settings = keptSettings()
    show(settings)
    document.dispatchEvent(new Event(chosenEvent))
  })
}
