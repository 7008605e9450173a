interface Entry {
  readonly paragraph: Element
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

const styleOf = (element: Element): string => element.getAttribute('style')?.toLowerCase() ?? ''

/** Bullets as Word draws them: signs, or letters of Symbol and Wingdings that only look like signs. */
const bullet = /^(?:[·•●○◦▪■□◆◇▶➢✓✔–—*-]|[olnuvüØ§])$/u
const number = /^(\d{1,4})[.．]$/u

const markerOf = (paragraph: Element): Element | null =>
  [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/.test(styleOf(span))) ?? null

/**
 * A paragraph that Word numbers. Its sign stands in it as text. Only `1.` and bullets become a list of HTML, which says
 * them the same way; 一、 （一） and their like stay words, because a list would print other signs than the document did.
 */
const entryOf = (paragraph: Element): Entry | null => {
  const level = /mso-list:[^;]*\blevel(\d+)/.exec(styleOf(paragraph))?.[1]
  const marker = markerOf(paragraph)
  if (level === undefined || marker === null || /^h\d$/.test(paragraph.localName)) return null
  const sign = marker.textContent.replace(/[\s\u00a0]/g, '')
  const counted = number.exec(sign)?.[1]
  if (counted === undefined && !bullet.test(sign)) return null
  return { paragraph, level: Number(level), ordered: counted !== undefined, start: Number(counted ?? 1) }
}

/** A sign that stays is followed by Word's row of blanks; it stands by itself. */
const keepSigns = (body: Element): void => {
  for (const marker of body.querySelectorAll('span'))
    if (/mso-list:\s*ignore/.test(styleOf(marker))) {
      const sign = marker.textContent.replace(/[\s\u00a0]+/g, '')
      marker.replaceWith(/[a-z0-9.]$/i.test(sign) ? `${sign} ` : sign)
    }
}

const nextOf = (element: Element): Element | null => element.nextElementSibling

/** Whether only blanks stand between two paragraphs. */
const follows = (one: Element, other: Element): boolean => nextOf(one) === other

const build = (entries: readonly Entry[]): Element | null => {
  const [first] = entries
  if (first === undefined) return null
  const document = first.paragraph.ownerDocument
  const listOf = ({ ordered, start }: Entry): Element => {
    const list = document.createElement(ordered ? 'ol' : 'ul')
    if (ordered && start > 1) list.setAttribute('start', String(start))
    return list
  }
  const top = listOf(first)
  const open: { readonly list: Element; readonly level: number }[] = [{ list: top, level: first.level }]
  for (const entry of entries) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > entry.level) open.pop()
    const deepest = open.at(-1)
    const above = deepest?.list.lastElementChild
    if (deepest !== undefined && entry.level > deepest.level && above) {
      const inner = listOf(entry)
      above.append(inner)
      open.push({ list: inner, level: entry.level })
    }
    const item = document.createElement('li')
    const words = document.createElement('p')
    words.append(...entry.paragraph.childNodes)
    item.append(words)
    open.at(-1)?.list.append(item)
  }
  return top
}

/** Paragraphs that Word dressed as a list become one, nested by Word's own levels. */
export const nestFakeLists = (body: Element): void => {
  const runs: Entry[][] = []
  for (const paragraph of body.querySelectorAll('p')) {
    const entry = entryOf(paragraph)
    if (entry === null) continue
    markerOf(paragraph)?.remove()
    const run = runs.at(-1)
    const last = run?.at(-1)
    const [first] = run ?? []
    const sameKind = first !== undefined && (entry.level > first.level || entry.ordered === first.ordered)
    if (run !== undefined && last !== undefined && sameKind && follows(last.paragraph, paragraph))
      run.push(entry)
    else runs.push([entry])
  }
  for (const run of runs) {
    const list = build(run)
    const [first, ...others] = run
    if (list === null || first === undefined) continue
    first.paragraph.replaceWith(list)
    for (const { paragraph } of others) paragraph.remove()
  }
  keepSigns(body)
}
