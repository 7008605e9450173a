/** What is read aloud in one breath: browsers fall silent in the middle of long ones. */
const longest = 160
const sentence = /[^。！？；!?;\n]+[。！？；!?;\n]*/gu

const cut = (words: string): readonly string[] => {
  const characters = [...words]
  const pieces = []
  for (let from = 0; from < characters.length; from += longest)
    pieces.push(characters.slice(from, from + longest).join(''))
  return pieces
}

/** A text in pieces to be spoken one after the other, cut where a speaker would breathe; blanks are no pieces. */
export const breaths = (text: string): readonly string[] => {
  const pieces: string[] = []
  for (const [found] of text.matchAll(sentence)) {
    const words = found.replace(/\s+/gu, ' ').trim()
    if (words === '') continue
    const last = pieces.at(-1)
    if (last !== undefined && last.length + words.length <= longest) pieces[pieces.length - 1] = last + words
    else pieces.push(...cut(words))
  }
  return pieces
}

/** One thing to be spoken, where it stands, and in which language. */
export interface Spoken {
  readonly element: Element
  readonly text: string
  readonly lang: string
}

const blocks = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,th,td,caption,summary,legend,figcaption'
const unspoken = 'nav,form,script,style,noscript,[hidden],[aria-hidden=true],.on-page,.downloads'

const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** The heading a cell stands under, which the eye finds above it. */
const heading = (block: Element): string => {
  const said = block instanceof HTMLElement ? (block.dataset['heading'] ?? '') : ''
  return said === '' ? '' : `${said}：`
}

/** What a page says, from top to bottom; words hidden from the eye alone are spoken, decoration is not. */
export const spokenIn = (main: Element): readonly Spoken[] => {
  const found: { block: Element; text: string }[] = []
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent?.closest(unspoken) !== null || !isShown(parent)) continue
    const block = parent.closest(blocks) ?? parent
    const last = found.at(-1)
    if (last?.block === block) last.text += node.nodeValue ?? ''
    else found.push({ block, text: `${heading(block)}${node.nodeValue ?? ''}` })
  }
  return found
    .filter(({ block, text }) => text.replace(heading(block), '').trim() !== '')
    .flatMap(({ block, text }) => {
      const lang = block.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN'
      return breaths(text).map((piece) => ({ element: block, text: piece, lang }))
    })
}
