import {
  allowedAttributes,
  type BodyElement,
  type BodyName,
  type BodyNode,
} from '@gongkai/catalogue-core/catalogue'
import type { LooseElement, LooseNode } from './loose.ts'
import { alignOf, tidyBlocks, unwrappedIn } from './tidy.ts'

interface Row {
  readonly cells: readonly BodyElement[]
}

const made = (name: BodyName, children: readonly BodyNode[]): BodyElement => ({
  name,
  attributes: {},
  children,
})

const isNamed = (node: LooseNode, ...names: readonly string[]): node is LooseElement =>
  typeof node === 'object' && names.includes(node.name)

const cellOf = (node: LooseElement, head: boolean): BodyElement => {
  const name = head || node.name === 'th' ? 'th' : 'td'
  return {
    name,
    attributes: allowedAttributes(name, { ...node.attributes, align: '', ...alignOf(node) }),
    children: unwrappedIn(tidyBlocks(node.children, name)),
  }
}

/**
 * How many rows from the top are the table's head: those of header cells only. None when one of their cells reaches
 * down into the rest, as a browser would cut it off at the end of the head.
 */
const headRows = (rows: readonly Row[]): number => {
  const first = rows.findIndex(({ cells }) => cells.length === 0 || cells.some(({ name }) => name !== 'th'))
  const count = first < 0 ? rows.length : first
  const reaches = rows
    .slice(0, count)
    .some(({ cells }, at) => cells.some(({ attributes }) => at + Number(attributes['rowspan'] ?? 1) > count))
  return reaches ? 0 : count
}

/** A table of rows and cells; whatever else stood in it (a caption, stray words) comes before it, as paragraphs. */
export const tidyTable = ({ children }: LooseElement): readonly BodyNode[] => {
  const rows: Row[] = []
  const beside: LooseNode[] = []
  const takeRow = ({ children: cells }: LooseElement, head: boolean): void => {
    rows.push({ cells: cells.flatMap((cell) => (isNamed(cell, 'td', 'th') ? [cellOf(cell, head)] : [])) })
    beside.push(...cells.filter((cell) => !isNamed(cell, 'td', 'th')))
  }
  const take = (nodes: readonly LooseNode[], head: boolean): void => {
    for (const node of nodes)
      if (isNamed(node, 'tr')) takeRow(node, head)
      else if (isNamed(node, 'thead', 'tbody', 'tfoot')) take(node.children, node.name === 'thead')
      else if (!isNamed(node, 'colgroup', 'col')) beside.push(node)
  }
  take(children, false)
  const before = tidyBlocks(beside, '')
  if (!rows.some(({ cells }) => cells.length > 0)) return before
  const count = headRows(rows)
  const part = (name: 'thead' | 'tbody', of: readonly Row[]): readonly BodyElement[] =>
    of.length === 0
      ? []
      : [
          made(
            name,
            of.map(({ cells }) => made('tr', cells)),
          ),
        ]
  return [
    ...before,
    made('table', [...part('thead', rows.slice(0, count)), ...part('tbody', rows.slice(count))]),
  ]
}
