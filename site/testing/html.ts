/** The start tags of a page. Astro and markdown-it quote every value, so a tag ends at the first > outside quotes. */
export const tags = (html: string): readonly string[] => html.match(/<[a-zA-Z](?:"[^"]*"|[^">])*>/g) ?? []

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

export const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')

export const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : decoded(value)
}

export const elementName = (tag: string): string => /^<([a-zA-Z0-9-]+)/.exec(tag)?.[1]?.toLowerCase() ?? ''

/** A tag without what stands in its quotes: only names of attributes are left. */
export const attributeNames = (tag: string): readonly string[] =>
  [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([^\s=>/"]+)/g)].map(([, name]) => name ?? '')

/** The words of a piece of HTML. */
export const words = (html: string): string => decoded(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ')

/** What stands between the tags of the first element that a pattern's tag opens. */
export const between = (html: string, open: RegExp, close: string): string => {
  const match = open.exec(html)
  if (match === null) throw new Error(`no ${open.source}`)
  const from = match.index + match[0].length
  return html.slice(from, html.indexOf(close, from))
}
