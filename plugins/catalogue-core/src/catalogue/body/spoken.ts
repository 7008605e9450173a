import { bodyElements } from './list.ts'
import { readBody, writeBody, type BodyNode } from './node.ts'

/**
 * The words of something made of pieces, in one text, and where each unit of it came from: what is found in the text can be
 * changed in its piece. Units are those of UTF-16.
 */
export interface Traced {
  readonly text: string
  /** For each unit of `text` its place in the pieces laid end to end; −1 for what only stands between them. */
  readonly origins: readonly number[]
  readonly pieces: readonly string[]
}

/** Words that stand together in one piece, from its unit `from` of all pieces on; −1 where they stand in none. */
interface Run {
  readonly text: string
  readonly from: number
}

type Line = readonly Run[]

const cut = ({ text, from }: Run, start: number, end?: number): Run => ({
  text: text.slice(start, end),
  from: from < 0 ? from : from + start,
})

const trimmed = (line: Line): Line => {
  const first = line.findIndex(({ text }) => text.trimStart() !== '')
  const last = line.findLastIndex(({ text }) => text.trimEnd() !== '')
  return line.slice(first < 0 ? line.length : first, last + 1).map((run, i, kept) => {
    const ended = i === kept.length - 1 ? cut(run, 0, run.text.trimEnd().length) : run
    return i === 0 ? cut(ended, ended.text.length - ended.text.trimStart().length) : ended
  })
}

/** The lines that say anything, without the blanks at their ends. */
const lines = (runs: readonly Run[]): readonly Line[] => {
  const found: Run[][] = [[]]
  for (const run of runs) {
    let at = 0
    for (let end = run.text.indexOf('\n'); end >= 0; end = run.text.indexOf('\n', at)) {
      found.at(-1)?.push(cut(run, at, end))
      found.push([])
      at = end + 1
    }
    found.at(-1)?.push(at === 0 ? run : cut(run, at))
  }
  return found.map(trimmed).filter((line) => line.length > 0)
}

const joined = (all: readonly Line[], separator: string): readonly Run[] =>
  all.flatMap((line, i) => (i === 0 ? line : [{ text: separator, from: -1 }, ...line]))

const blanks = /[\r\n\t]+[\r\n\t ]*| [\r\n\t ]+/g

/** White space is one blank, which comes from where it began. */
const blanksDrawnTogether = (run: Run): readonly Run[] => {
  const runs: Run[] = []
  let at = 0
  for (const { index, 0: found } of run.text.matchAll(blanks)) {
    runs.push(cut(run, at, index), { text: ' ', from: run.from + index })
    at = index + found.length
  }
  return at === 0 ? [run] : [...runs, cut(run, at)]
}

/** What a piece of a body is: words, the words for a picture, or the address of a link, which nobody reads but everybody gets. */
type OnPiece = (text: string, of: 'words' | 'alt' | 'href') => Run

const newLine: Run = { text: '\n', from: -1 }

const spoken = (nodes: readonly BodyNode[], onPiece: OnPiece): readonly Run[] =>
  nodes.flatMap((node): readonly Run[] => {
    if (typeof node === 'string') return blanksDrawnTogether(onPiece(node, 'words'))
    const { name, attributes, children } = node
    if (name === 'br' || name === 'hr') return [newLine]
    if (name === 'img') return [onPiece(attributes['alt'] ?? '', 'alt')]
    if (name === 'a') onPiece(attributes['href'] ?? '', 'href')
    const inside = spoken(children, onPiece)
    // A row is one line, whatever stands in its cells.
    if (name === 'td' || name === 'th') return [...joined(lines(inside), ' '), { text: ' ', from: -1 }]
    return bodyElements[name].kind === 'inline' ? inside : [newLine, ...inside, newLine]
  })

const read = (html: string) => {
  const pieces: string[] = []
  const links: Line[] = []
  let from = 0
  const words = spoken(readBody(html), (text, of) => {
    const run = { text, from }
    from += text.length
    pieces.push(text)
    if (of === 'href' && text !== '') links.push([run])
    return run
  })
  return { words: lines(words), links, pieces }
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/**
 * Everything that a body says to whoever gets it, a line for each paragraph, heading, list entry and row, and after them a
 * line for each address that a link leads to: a telephone may stand in a link and nowhere in the words.
 */
export const tracedBody = (html: string): Traced => {
  const { words, links, pieces } = read(html)
  const runs = joined([...words, ...links], '\n')
  const origins = runs.flatMap(({ text, from }) =>
    Array.from({ length: text.length }, (_, i) => (from < 0 ? from : from + i)),
  )
  return { text: textOf(runs), origins, pieces }
}

/** The lines of a text that say anything, without the blanks at their ends. */
const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What {@link spoken} says, where nobody asks for places. */
const plainly = (nodes: readonly BodyNode[]): string => {
  let text = ''
  for (const node of nodes)
    if (typeof node === 'string') text += node.replace(blanks, ' ')
    else if (node.name === 'br' || node.name === 'hr') text += '\n'
    else if (node.name === 'img') text += node.attributes['alt'] ?? ''
    else {
      const inside = plainly(node.children)
      if (node.name === 'td' || node.name === 'th') text += `${linesIn(inside).join(' ')} `
      else text += bodyElements[node.name].kind === 'inline' ? inside : `\n${inside}\n`
    }
  return text
}

/**
 * The words that a reader sees of a record's body, a line for each paragraph, heading, list entry and row: for search and
 * for comparing. They are those of {@link tracedBody}, but for the links, without the trace: a site has tens of thousands.
 */
export const bodyText = (html: string): string => linesIn(plainly(readBody(html))).join('\n')

/** The same body with its pieces changed; a link whose address was changed leads nowhere any more and becomes its words. */
export const withPieces = (html: string, pieces: readonly string[]): string => {
  let next = 0
  const changed = (nodes: readonly BodyNode[]): readonly BodyNode[] =>
    nodes.flatMap((node): readonly BodyNode[] => {
      if (typeof node === 'string') return [pieces[next++] ?? '']
      const { name, attributes, children } = node
      if (name === 'img') {
        const alt = pieces[next++] ?? ''
        return [alt === (attributes['alt'] ?? '') ? node : { ...node, attributes: { ...attributes, alt } }]
      }
      if (name !== 'a')
        return name === 'br' || name === 'hr' ? [node] : [{ ...node, children: changed(children) }]
      const leads = (pieces[next++] ?? '') === (attributes['href'] ?? '')
      return leads ? [{ ...node, children: changed(children) }] : changed(children)
    })
  return writeBody(changed(readBody(html)))
}
