import {
  allowedAttributes,
  bodyElements,
  type BodyElement,
  type BodyName,
  type BodyNode,
} from '@gongkai/catalogue-core/catalogue'
import type { LooseElement, LooseNode } from './loose.ts'
import { tidyTable } from './tidy-table.ts'
import { lineOf, markOf, withMark, type Piece } from './words.ts'

const lineNames: Readonly<Record<string, BodyName>> = {
  ...{ p: 'p', h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' },
}

/** They begin a new line and are nothing themselves. */
const transparent = new Set(
  [
    'html body div section article header footer main nav aside address center pre figure figcaption caption',
    'form fieldset legend details summary dl dt dd hgroup td th tr thead tbody tfoot colgroup table li',
  ]
    .join(' ')
    .split(' '),
)

const element = (
  name: BodyName,
  children: readonly BodyNode[],
  given: Readonly<Record<string, string>> = {},
): BodyElement => ({ name, attributes: allowedAttributes(name, given), children })

/** How a paragraph or cell is set, from HTML's old attribute or today's style; left is what everything is anyway. */
export const alignOf = ({ attributes }: LooseElement): Readonly<Record<string, string>> => {
  const said = /(?:^|;)\s*text-align\s*:\s*(left|right|center)/i.exec(attributes['style'] ?? '')?.[1]
  const align = (said ?? attributes['align'] ?? '').toLowerCase()
  return align === 'right' || align === 'center' ? { align } : {}
}

/** Where blocks may stand: `''` is the body itself. */
export type Place = '' | 'blockquote' | 'li' | 'td' | 'th'

const mayStand = (name: BodyName, place: Place): boolean =>
  bodyElements[name].parents?.includes(place) ?? false

const pictureOf = ({ attributes }: LooseElement): BodyNode => {
  const allowed = allowedAttributes('img', { ...attributes, src: attributes['src']?.trim() ?? '' })
  // What cannot be shown is still named.
  return allowed['src'] === undefined
    ? (attributes['alt'] ?? '')
    : { name: 'img', attributes: allowed, children: [] }
}

/** Loose markup → blocks that may stand in `place`, each in the list, each closed, none empty. */
export const tidyBlocks = (nodes: readonly LooseNode[], place: Place): readonly BodyNode[] => {
  const blocks: BodyNode[] = []
  let line: Piece[] = []
  let as: { readonly name: BodyName; readonly given: Readonly<Record<string, string>> } = {
    name: 'p',
    given: {},
  }
  const flush = (): void => {
    const words = lineOf(line)
    if (words !== null) blocks.push(element(as.name, words, as.given))
    line = []
  }
  const block = (made: readonly BodyNode[]): void => {
    flush()
    blocks.push(...made)
  }
  const take = (children: readonly LooseNode[], marks: Piece['marks']): void => {
    for (const node of children) {
      if (typeof node === 'string') line.push({ node, marks })
      else takeElement(node, marks)
    }
  }
  const takeElement = (node: LooseElement, marks: Piece['marks']): void => {
    const { name, children } = node
    if (Object.hasOwn(lineNames, name)) {
      flush()
      const before = as
      const wanted = lineNames[name] ?? 'p'
      as = { name: mayStand(wanted, place) ? wanted : 'p', given: alignOf(node) }
      take(children, marks)
      flush()
      as = before
    } else if (name === 'br') line.push({ node: element('br', []), marks })
    else if (name === 'img') line.push({ node: pictureOf(node), marks })
    else if (name === 'hr') block(mayStand('hr', place) ? [element('hr', [])] : [])
    else if (name === 'blockquote') {
      const inside = tidyBlocks(children, 'blockquote')
      block(inside.length === 0 ? [] : [element('blockquote', inside)])
    } else if (name === 'ul' || name === 'ol') block(tidyList(node, name))
    else if (name === 'table' && mayStand('table', place)) block(tidyTable(node))
    else if (transparent.has(name)) {
      flush()
      const before = as
      if (alignOf(node)['align'] !== undefined) as = { ...as, given: alignOf(node) }
      take(children, marks)
      flush()
      as = before
    } else take(children, withMark(marks, markOf(name, node.attributes)))
  }
  take(nodes, [])
  flush()
  return blocks
}

/** A cell or list entry of one plain paragraph holds the words themselves. */
export const unwrappedIn = (blocks: readonly BodyNode[]): readonly BodyNode[] => {
  const [first, second] = blocks
  const plain =
    typeof first === 'object' && first.name === 'p' && Object.keys(first.attributes).length === 0
      ? first
      : null
  const list =
    second === undefined || (typeof second === 'object' && (second.name === 'ul' || second.name === 'ol'))
  return plain !== null && blocks.length <= 2 && list ? [...plain.children, ...blocks.slice(1)] : blocks
}

const tidyList = ({ children, attributes }: LooseElement, name: 'ul' | 'ol'): readonly BodyNode[] => {
  const entries: (readonly BodyNode[])[] = []
  for (const child of children) {
    const own = typeof child === 'object' && child.name === 'li'
    const inside = tidyBlocks(own ? child.children : [child], 'li')
    if (inside.length === 0) continue
    const last = entries.at(-1)
    // A list straight in a list belongs to the entry above it, which is how Word and old editors write it.
    if (
      !own &&
      typeof child === 'object' &&
      (child.name === 'ul' || child.name === 'ol') &&
      last !== undefined
    )
      entries[entries.length - 1] = [...last, ...inside]
    else entries.push(inside)
  }
  const start = attributes['start'] === '1' ? {} : attributes
  return entries.length === 0
    ? []
    : [
        element(
          name,
          entries.map((entry) => element('li', unwrappedIn(entry))),
          start,
        ),
      ]
}
