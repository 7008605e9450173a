import { bodyElements, bodyNames, isBodyName, type BodyName } from './list.ts'

/** A body as a tree: words, and elements of the list with the attributes that the list lets through. */
export type BodyNode = string | BodyElement

export interface BodyElement {
  readonly name: BodyName
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly BodyNode[]
}

/** Deeper than anything a person writes; whatever is nested further is read as if it stood here. */
const deepest = 30

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

const decoded = (text: string): string =>
  // Most words have no such sign, and to look for one sign is quicker than for a pattern.
  !text.includes('&')
    ? text
    : text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|nbsp));/gi,
        (all, ten?: string, hex?: string, name?: string) => {
          if (name !== undefined) return named[name.toLowerCase()] ?? all
          const code = ten === undefined ? parseInt(hex ?? '', 16) : Number(ten)
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
        },
      )

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The attributes of an element that the list allows, in the order of the list. */
export const allowedAttributes = (
  name: BodyName,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(bodyElements[name].attributes).flatMap(([attribute, form]) => {
      const value = Object.hasOwn(given, attribute) ? given[attribute] : undefined
      return value !== undefined && form.test(value) ? [[attribute, value]] : []
    }),
  )

const noAttributes: BodyElement['attributes'] = {}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+="[^"]*")*)\s*\/?>/y

interface Tag {
  readonly name: string
  readonly ends: boolean
  readonly attributes: string
  readonly length: number
}

/** Nearly every tag is one of these as it stands, and to look it up is quicker than to match it. */
const plainTags: ReadonlyMap<string, Tag> = new Map(
  bodyNames.flatMap((name) =>
    [name, `/${name}`].map((inside) => [
      inside,
      { name, ends: inside !== name, attributes: '', length: inside.length + 2 },
    ]),
  ),
)

const longestPlain = Math.max(...[...plainTags.values()].map(({ length }) => length))

/** The tag that begins at this unit; null where what stands there is words. */
const tagAt = (html: string, at: number): Tag | null => {
  const head = html.slice(at + 1, at + longestPlain)
  const plain = plainTags.get(head.slice(0, Math.max(0, head.indexOf('>'))))
  if (plain !== undefined) return plain
  tag.lastIndex = at
  const [whole, slash, name = '', attributes = ''] = tag.exec(html) ?? []
  return whole === undefined ? null : { name, ends: slash === '/', attributes, length: whole.length }
}

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', decoded(value ?? '')]),
  )

interface Open extends BodyElement {
  readonly children: BodyNode[]
}

const mayStandIn = (name: BodyName, parent: string): boolean =>
  bodyElements[name].parents?.includes(parent) ??
  !['ul', 'ol', 'table', 'thead', 'tbody', 'tr'].includes(parent)

/**
 * Reads a stored body. It knows the list and the one spelling that the server writes; everything else that looks like a
 * tag is words. So whatever stood in the database, only the list can come out, each element closed and in its place.
 */
export const readBody = (html: string): readonly BodyNode[] => {
  const top: BodyNode[] = []
  const open: Open[] = []
  const here = (): BodyNode[] => open.at(-1)?.children ?? top
  const say = (text: string): void => {
    if (text !== '') here().push(decoded(text))
  }
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const start = at
    const found = tagAt(html, start)
    const end = start + (found?.length ?? 1)
    at = html.indexOf('<', end)
    if (found === null || !isBodyName(found.name)) continue
    const { name, ends, attributes } = found
    say(html.slice(from, start))
    from = end
    if (ends) {
      const opened = open.findLastIndex((one) => one.name === name)
      if (opened >= 0) open.length = opened
    } else {
      const element: Open = {
        name,
        attributes: attributes === '' ? noAttributes : allowedAttributes(name, attributesIn(attributes)),
        children: [],
      }
      if (open.length >= deepest || !mayStandIn(name, open.at(-1)?.name ?? '')) {
        // A block where none may stand ends the words before it.
        if (bodyElements[name].kind !== 'inline') say(' ')
        continue
      }
      if (name === 'img' && element.attributes['src'] === undefined) continue
      here().push(element)
      if (bodyElements[name].kind !== 'void') open.push(element)
    }
  }
  say(html.slice(from))
  return top
}

/** A tree in the one spelling that {@link readBody} reads. */
export const writeBody = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node)
      const attributes = Object.entries(node.attributes).map(
        ([name, value]) => ` ${name}="${escaped(value)}"`,
      )
      const start = `<${node.name}${attributes.join('')}`
      return bodyElements[node.name].kind === 'void'
        ? `${start} />`
        : `${start}>${writeBody(node.children)}</${node.name}>`
    })
    .join('')
