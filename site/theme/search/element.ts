import { pieces } from './marked.ts'

type Child = Node | string | null

/** An element with attributes and children. Words only ever become text nodes: no HTML is parsed from an answer. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

export const marked = (text: string): DocumentFragment => {
  const fragment = document.createDocumentFragment()
  for (const piece of pieces(text))
    fragment.append(piece.marked ? element('mark', {}, piece.text) : piece.text)
  return fragment
}

export const isMarked = (text: string): boolean => pieces(text).some((piece) => piece.marked)
