import { nestFakeLists } from './fake-lists.ts'

/** What the clipboard held, as the editor can take it, and what had to stay behind. */
export interface Pasted {
  readonly html: string
  /** Pictures that Word names but does not hand over: they lie on the disk of whoever copied. */
  readonly lostPictures: number
}

const styleOf = (element: Element): string => element.getAttribute('style')?.toLowerCase() ?? ''

/** Gives an element another name and keeps what it says and holds. */
const renamed = (element: Element, name: string): Element => {
  const other = element.ownerDocument.createElement(name)
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

const unwrap = (element: Element): void => {
  element.replaceWith(...element.childNodes)
}

const isBlank = (text: string | null): boolean => (text ?? '').replace(/[\s\u00a0\u200b\ufeff]/g, '') === ''

const withoutMachinery = (body: Element): void => {
  for (const element of body.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase()
    if (['style', 'script', 'meta', 'link', 'title', 'xml'].includes(name)) element.remove()
    // `<o:p>` closes each paragraph of Word; `<v:shape>`, `<w:sdt>` and their like wrap what is also there without them.
    else if (name.includes(':') && isBlank(element.textContent)) element.remove()
    else if (name.includes(':')) unwrap(element)
    else if (/mso-hide:\s*all|display:\s*none/.test(styleOf(element))) element.remove()
    // A page break of the paper says nothing on a page of the web.
    else if (name === 'br' && /page-break-before/.test(styleOf(element))) element.remove()
  }
}

const withoutComments = (node: Node): void => {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.remove()
    else withoutComments(child)
  }
}

const han = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]'
const wrapped = new RegExp(`(?<=${han})[ \\t]*[\\r\\n]+[ \\t]*(?=${han})`, 'gu')

/** Word breaks the lines of its HTML where it likes; between two Chinese characters such a break is no space. */
const unwrapLines = (node: Node): void => {
  for (const child of node.childNodes) {
    if (child.nodeType === 3)
      child.textContent = (child.textContent ?? '').replace(wrapped, '').replace(/\s*[\r\n]+\s*/g, ' ')
    else unwrapLines(child)
  }
}

const levels: Readonly<Record<string, string>> = { h1: 'h2', h2: 'h3', h3: 'h4', h5: 'h4', h6: 'h4' }

/** The page has a title of its own, so a document's first level is the page's second. */
const headings = (body: Element): void => {
  for (const element of body.querySelectorAll('h1, h2, h3, h5, h6'))
    renamed(element, levels[element.localName] ?? 'h4')
  for (const element of body.querySelectorAll('p')) {
    const outline = /mso-outline-level:\s*([1-9])/.exec(styleOf(element))?.[1]
    const title = /\bMso(?:Title|Heading([1-9]))\b/i.exec(element.getAttribute('class') ?? '')
    const level = title === null ? outline : (title[1] ?? '1')
    if (level !== undefined) renamed(element, `h${String(Math.min(4, Number(level) + 1))}`)
  }
}

/** Rows that Word repeats on every page are a table's head, whatever it calls their cells. */
const headRows = (body: Element): void => {
  for (const row of body.querySelectorAll('tr'))
    if (row.parentElement?.localName === 'thead' || /mso-yfti-irow:\s*-1/.test(styleOf(row)))
      for (const cell of row.querySelectorAll(':scope > td')) renamed(cell, 'th')
}

/** Takes out what cannot be fetched; answers how many that were. */
const losePictures = (body: Element): number => {
  let lost = 0
  for (const picture of body.querySelectorAll('img')) {
    const src = picture.getAttribute('src') ?? ''
    if (/^data:image\/(?:png|jpeg|gif|webp);base64,/i.test(src) || /^\/uploads\//.test(src)) continue
    if (!/^https?:/i.test(src)) lost += 1
    picture.remove()
  }
  return lost
}

/**
 * What Word and WPS put on the clipboard, without their machinery: headings, real lists, tables with their merged cells,
 * marks and links stay. What then still is not on the list, the editor's own schema drops, and the server once more.
 */
export const cleanPasted = (html: string, parse: (html: string) => Document): Pasted => {
  const { body } = parse(html)
  const lostPictures = losePictures(body)
  withoutComments(body)
  nestFakeLists(body)
  withoutMachinery(body)
  unwrapLines(body)
  headings(body)
  headRows(body)
  for (const paragraph of body.querySelectorAll('p, h2, h3, h4'))
    // An empty paragraph is the only thing that may stand in an empty cell.
    if (
      isBlank(paragraph.textContent) &&
      paragraph.querySelector('img') === null &&
      paragraph.closest('td, th') === null
    )
      paragraph.remove()
  return { html: body.innerHTML, lostPictures }
}
