import { element, marked } from './element.ts'
import type { Option, OptionGroup } from './suggest.ts'

interface Listening {
  readonly input: HTMLInputElement
  /** Name of the list. */
  readonly label: string
  readonly chosen: (option: Option) => void
  /** Somebody asks for the list that is not open. */
  readonly wanted: () => unknown
}

export interface Combobox {
  /** Opens with these, or closes with none. */
  readonly offer: (groups: readonly OptionGroup[]) => void
  readonly close: () => void
}

/**
 * The list of suggestions under an input, by the combobox pattern of WAI-ARIA 1.2: focus stays in the input, the arrow
 * keys point at an option, Enter takes it, Esc puts the list away. Without this script the input is a plain one.
 */
export const comboboxOf = ({ input, label, chosen, wanted }: Listening): Combobox => {
  const id = `${input.id}-suggestions`
  const list = element('div', { id, role: 'listbox', 'aria-label': label, class: 'suggestions', hidden: '' })
  let options: readonly (readonly [HTMLElement, Option])[] = []
  let pointed = -1

  input.after(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value)

  const isOpen = (): boolean => !list.hidden

  const point = (at: number): void => {
    options[pointed]?.[0].setAttribute('aria-selected', 'false')
    pointed = at
    const [option] = options[at] ?? []
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  const close = (): void => {
    point(-1)
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
  }

  const offer = (groups: readonly OptionGroup[]): void => {
    const before = options[pointed]?.[1].href
    const made: (readonly [HTMLElement, Option])[] = []
    list.replaceChildren(
      ...groups.map((group) =>
        element(
          'div',
          { role: 'group', 'aria-label': group.name },
          element('div', { role: 'presentation', class: 'group-name' }, group.name),
          ...group.options.map((option) => {
            const shown = element(
              'div',
              { role: 'option', id: `${id}-${String(made.length)}`, 'aria-selected': 'false' },
              element('span', {}, marked(option.text)),
              option.note === '' ? null : element('span', { class: 'note' }, ` ${option.note}`),
            )
            made.push([shown, option])
            return shown
          }),
        ),
      ),
    )
    options = made
    pointed = -1
    if (made.length === 0 || document.activeElement !== input) {
      close()
      return
    }
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    // New suggestions come while somebody goes through the old ones: what was pointed at stays pointed at.
    point(before === undefined ? -1 : made.findIndex(([, { href }]) => href === before))
  }

  const take = (at: number): void => {
    const option = options[at]?.[1]
    if (option === undefined) return
    close()
    chosen(option)
  }

  const step = (by: 1 | -1): void => {
    // One past either end is the input itself.
    const places = options.length + 1
    point(((pointed + 1 + by + places) % places) - 1)
  }

  input.addEventListener('keydown', (event) => {
    // While a Chinese word is being composed these keys belong to the input method.
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (isOpen()) step(event.key === 'ArrowDown' ? 1 : -1)
      else wanted()
    } else if (event.key === 'Enter' && isOpen() && pointed >= 0) {
      event.preventDefault()
      take(pointed)
    } else if (event.key === 'Escape' && isOpen()) {
      // The browser's own Esc would empty the input.
      event.preventDefault()
      close()
    }
  })
  input.addEventListener('blur', close)
  // Pressed on an option, the input keeps its focus.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  list.addEventListener('click', (event) => {
    take(options.findIndex(([shown]) => event.target instanceof Node && shown.contains(event.target)))
  })
  return { offer, close }
}
