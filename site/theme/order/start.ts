const collations = ['pinyin', 'stroke'] as const
type Collation = (typeof collations)[number]

/** Null where a browser does not know this order: then it is not offered. */
const collatorOf = (collation: Collation): Intl.Collator | null => {
  const collator = new Intl.Collator(`zh-u-co-${collation}`, { numeric: true })
  return collator.resolvedOptions().collation === collation ? collator : null
}

// A law is looked for by what it is about: under 中华人民共和国 they would all stand together, as they are not built.
const nameOf = (row: HTMLTableRowElement): string =>
  (row.querySelector('th a')?.textContent.trim() ?? '').replace(/^(?:中华人民共和国)+(?=.)/u, '')

/** Orders the rows of each list on the page; within it, not across: lists are groups that mean something. */
const order = (collator: Intl.Collator): void => {
  for (const body of document.querySelectorAll<HTMLTableSectionElement>('table.listing tbody'))
    body.append(...Array.from(body.rows).sort((a, b) => collator.compare(nameOf(a), nameOf(b))))
}

const start = (tools: HTMLElement): void => {
  const buttons = collations.flatMap((collation) => {
    const collator = collatorOf(collation)
    const button = tools.querySelector<HTMLButtonElement>(`[data-order=${collation}]`)
    if (button === null) return []
    button.hidden = collator === null
    return collator === null ? [] : [{ button, collator }]
  })
  for (const { button, collator } of buttons)
    button.addEventListener('click', () => {
      order(collator)
      for (const other of buttons) other.button.setAttribute('aria-pressed', String(other.button === button))
    })
}

for (const tools of document.querySelectorAll<HTMLElement>('[data-orders]')) start(tools)
