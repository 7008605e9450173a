import { layouts, rowsMedia } from '../reader/settings.ts'
import { choose, chosenEvent, currentSettings } from '../reader/tools.ts'
import { hasAll, wordsOf } from './words.ts'

/** A row with what its printed table says once for several rows. */
interface Row {
  readonly row: HTMLTableRowElement
  readonly text: string
}

const rowsOf = (section: Element): readonly Row[] =>
  [...section.querySelectorAll<HTMLTableRowElement>('.catalogue tbody tr')].map((row) => ({
    row,
    text: row.textContent,
  }))

const filled = (words: string, shown: number, all: number): string =>
  words.replace('{shown}', String(shown)).replace('{all}', String(all))

const startFilter = (tools: HTMLElement, section: Element, changed: () => void): (() => boolean) => {
  const input = tools.querySelector<HTMLInputElement>('[data-filter]')
  const status = tools.querySelector('[role=status]')
  let rows: readonly Row[] | null = null
  const apply = (): void => {
    rows ??= rowsOf(section)
    const words = wordsOf(input?.value ?? '')
    let shown = 0
    for (const { row, text } of rows) {
      row.hidden = !hasAll(text, words)
      if (!row.hidden) shown += 1
    }
    for (const body of section.querySelectorAll<HTMLTableSectionElement>('.catalogue tbody'))
      body.hidden = [...body.rows].every((row) => row.hidden)
    const said = words.length === 0 ? 'all' : shown === 0 ? 'none' : 'some'
    if (status !== null) status.textContent = filled(tools.dataset[said] ?? '', shown, rows.length)
    changed()
  }
  input?.addEventListener('input', apply)
  // What a browser typed again after going back.
  if (input !== null && input.value !== '') apply()
  return () => wordsOf(input?.value ?? '').length > 0
}

/** Finding in a catalogue, and its two layouts. */
const start = (): void => {
  const sheet = document.querySelector('link[data-rows]')
  const filters: (() => boolean)[] = []
  const show = (): void => {
    const { layout } = currentSettings()
    // Merged cells do not survive that rows between them are hidden: what was found is shown row by row.
    sheet?.setAttribute('media', filters.some((isOn) => isOn()) ? 'screen' : rowsMedia(layout))
    for (const button of document.querySelectorAll<HTMLElement>('[data-layout]'))
      button.setAttribute('aria-pressed', String(button.dataset['layout'] === layout))
  }
  for (const tools of document.querySelectorAll<HTMLElement>('[data-catalogue-tools]')) {
    const section = tools.closest('.catalogue-section')
    if (section !== null) filters.push(startFilter(tools, section, show))
    for (const button of tools.querySelectorAll<HTMLElement>('[data-layout]'))
      button.addEventListener('click', () => {
        const layout = layouts.find((one) => one === button.dataset['layout'])
        if (layout !== undefined) choose({ layout })
      })
  }
  document.addEventListener(chosenEvent, show)
  show()
}

start()
