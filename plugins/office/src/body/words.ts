import { allowedAttributes, type BodyName, type BodyNode } from '@gongkai/catalogue-core/catalogue'

interface Mark {
  readonly name: BodyName
  readonly attributes: Readonly<Record<string, string>>
}

/** A piece of a line: words or a picture, and what is said about it (bold, a link …), outermost first. */
export interface Piece {
  readonly node: BodyNode
  readonly marks: readonly Mark[]
}

const markNames: Readonly<Record<string, BodyName>> = {
  ...{ a: 'a', strong: 'strong', em: 'em', u: 'u', s: 's', sub: 'sub', sup: 'sup' },
  ...{ b: 'strong', i: 'em', cite: 'em', ins: 'u', strike: 's', del: 's' },
}

/** The mark an element makes; a link that leads nowhere we allow is none. */
export const markOf = (name: string, attributes: Readonly<Record<string, string>>): Mark | null => {
  const mark = Object.hasOwn(markNames, name) ? markNames[name] : undefined
  if (mark === undefined) return null
  // Spaces at the ends are typing slips; one inside an address is written as an address writes it.
  const href = attributes['href']?.trim().replaceAll(' ', '%20')
  const allowed = allowedAttributes(mark, href === undefined ? attributes : { ...attributes, href })
  return mark === 'a' && allowed['href'] === undefined ? null : { name: mark, attributes: allowed }
}

const same = (one: Mark, other: Mark): boolean =>
  one.name === other.name && one.attributes['href'] === other.attributes['href']

export const withMark = (marks: readonly Mark[], mark: Mark | null): readonly Mark[] =>
  mark === null || marks.some(({ name }) => name === mark.name) ? marks : [...marks, mark]

const isBreak = (node: BodyNode | undefined): boolean => typeof node === 'object' && node.name === 'br'
const isBlank = (text: string): boolean => /^[\s\u00a0\u200b\ufeff]*$/.test(text)

/** Nothing but spaces and line breaks: an empty line of the writer, not of the document. */
const isNothing = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ node }) => isBreak(node) || (typeof node === 'string' && isBlank(node)))

/** Spaces and breaks at the ends of a line are not shown by any browser, and would make equal texts differ. */
const trimmed = (pieces: readonly Piece[]): readonly Piece[] => {
  const result: Piece[] = []
  for (const { node, marks } of pieces) {
    const last = result.at(-1)?.node
    const fresh = last === undefined || isBreak(last) || (typeof last === 'string' && last.endsWith(' '))
    const text = typeof node === 'string' && fresh ? node.replace(/^ +/, '') : node
    if (text === '' || (isBreak(text) && result.length === 0)) continue
    result.push({ node: text, marks })
  }
  while (result.length > 0) {
    const last = result.at(-1)
    if (last === undefined) break
    const text = typeof last.node === 'string' ? last.node.replace(/ +$/, '') : last.node
    if (text !== '' && !isBreak(text)) {
      result[result.length - 1] = { ...last, node: text }
      break
    }
    result.pop()
  }
  return result
}

const nested = (pieces: readonly Piece[], depth: number): readonly BodyNode[] => {
  const result: BodyNode[] = []
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined) break
    const mark = piece.marks[depth]
    if (mark === undefined) {
      const last = result.at(-1)
      if (typeof piece.node === 'string' && typeof last === 'string')
        result[result.length - 1] = last + piece.node
      else result.push(piece.node)
      at += 1
      continue
    }
    let end = at + 1
    for (let next = pieces[end]?.marks[depth]; next !== undefined && same(next, mark);) {
      end += 1
      next = pieces[end]?.marks[depth]
    }
    result.push({ ...mark, children: nested(pieces.slice(at, end), depth + 1) })
    at = end
  }
  return result
}

/** A line of words, tidied; null where nothing would be seen. */
export const lineOf = (pieces: readonly Piece[]): readonly BodyNode[] | null =>
  isNothing(pieces) ? null : nested(trimmed(pieces), 0)
