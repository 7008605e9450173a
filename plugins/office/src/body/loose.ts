import { Parser } from 'htmlparser2'

/** Markup as it came, before anything is decided about it: any element, any attribute, any nesting. */
export type LooseNode = string | LooseElement

export interface LooseElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: LooseNode[]
}

/** What stands in these is no text of the document: programs, settings, drawings, forms. */
const wordless = new Set(
  [
    'script style head title noscript template svg math xml iframe object embed applet frameset',
    'select textarea audio video canvas map noframes noembed',
  ]
    .join(' ')
    .split(' '),
)

/** Nested further than people nest; whatever is deeper stands beside instead. */
const deepest = 60

const han = '[\\p{Script=Han}\\p{P}\\u3000-\\u303f\\uff00-\\uffef]'
const brokenLine = new RegExp(`(?<=${han})[ \\t]*[\\r\\n]+[ \\t]*(?=${han})`, 'gu')

/** Writers of HTML break lines where they like; between two Chinese characters such a break is no space. */
const unwrapped = (text: string): string => text.replace(brokenLine, '').replace(/[\r\n\t ]+/g, ' ')

const lines = (text: string): readonly LooseNode[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, at): LooseNode[] =>
      at === 0 ? [line] : [{ name: 'br', attributes: {}, children: [] }, line],
    )

/** Hostile HTML as a tree. Never throws; comments, directives and everything in {@link wordless} are gone. */
export const readLoose = (html: string): readonly LooseNode[] => {
  const top: LooseNode[] = []
  const open: LooseElement[] = []
  let skipped = 0
  let preformatted = 0
  const here = (): LooseNode[] => open.at(-1)?.children ?? top
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (wordless.has(name)) skipped += 1
        if (skipped > 0) return
        if (name === 'pre') preformatted += 1
        const element: LooseElement = { name, attributes, children: [] }
        here().push(element)
        if (open.length < deepest) open.push(element)
      },
      ontext: (text) => {
        if (skipped > 0 || text === '') return
        here().push(...(preformatted > 0 ? lines(text) : [text]))
      },
      onclosetag: (name) => {
        if (wordless.has(name)) skipped = Math.max(0, skipped - 1)
        if (skipped > 0) return
        if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
        const at = open.findLastIndex((one) => one.name === name)
        if (at >= 0) open.length = at
      },
    },
    { decodeEntities: true },
  )
  parser.end(html.replaceAll('\u0000', ''))
  return joined(top)
}

/** The parser hands a text over in pieces; a line break is judged by both its neighbours. */
const joined = (nodes: readonly LooseNode[]): readonly LooseNode[] => {
  const result: LooseNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (typeof node !== 'string') result.push({ ...node, children: [...joined(node.children)] })
    else if (typeof last === 'string') result[result.length - 1] = last + node
    else result.push(node)
  }
  return result.map((node) => (typeof node === 'string' ? unwrapped(node) : node))
}
