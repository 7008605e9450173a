import { readBody, type BodyNode } from './node.ts'

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
