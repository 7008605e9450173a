import { readBody, type BodyNode } from './node.ts'

/** Addresses that a body links to, each once, in the order they stand. */
export const bodyLinks = (html: string): readonly string[] => {
  // Most bodies link to nothing, and reading one is dear.
  if (!html.includes('<a ')) return []
  const found = new Set<string>()
  const look = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue
      const href = node.attributes['href']
      if (node.name === 'a' && href !== undefined) found.add(href)
      look(node.children)
    }
  }
  look(readBody(html))
  return [...found]
}
