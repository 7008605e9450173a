import { bodyElements } from './list.ts'
import { readBody, type BodyNode } from './node.ts'

const spoken = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node.replace(/[\r\n\t ]+/g, ' ')
      const { name, attributes, children } = node
      if (name === 'br' || name === 'hr') return '\n'
      if (name === 'img') return attributes['alt'] ?? ''
      // A row is one line, whatever stands in its cells.
      if (name === 'td' || name === 'th')
        return `${spoken(children)
          .replace(/\s*\n\s*/g, ' ')
          .trim()} `
      return bodyElements[name].kind === 'inline' ? spoken(children) : `\n${spoken(children)}\n`
    })
    .join('')

/** The words of a record's body, a line for each paragraph, heading, list entry and row: for search and for checks. */
export const bodyText = (html: string): string =>
  spoken(readBody(html))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** Addresses of the pictures in a body, each once, in the order they stand. */
export const bodyPictures = (html: string): readonly string[] => {
  const found = new Set<string>()
  const look = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue
      const src = node.attributes['src']
      if (node.name === 'img' && src !== undefined) found.add(src)
      look(node.children)
    }
  }
  look(readBody(html))
  return [...found]
}
