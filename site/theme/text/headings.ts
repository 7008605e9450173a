import type { BodyNode } from '@gongkai/catalogue-core/catalogue'

const written = /^h([2-4])$/

/**
 * The page's title is its only first-level heading, and none below may skip a level: a body that starts at h3 starts at
 * h2 here, and one that leaps from h2 to h4 goes one step down. Answers the level for each heading, in reading order.
 */
export const headingLevels = (body: readonly BodyNode[]): ReadonlyMap<BodyNode, string> => {
  const levels = new Map<BodyNode, string>()
  const open: number[] = []
  const look = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue
      const level = Number(written.exec(node.name)?.[1] ?? 0)
      if (level > 0) {
        while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop()
        open.push(level)
        levels.set(node, `h${String(open.length + 1)}`)
      } else look(node.children)
    }
  }
  look(body)
  return levels
}
