import { readBody, type BodyElement, type BodyNode, type Locale } from '@gongkai/catalogue-core/catalogue'
import { underBase } from '../base.ts'
import { stringsOf } from '../strings/strings.ts'
import { headingLevels } from './headings.ts'
import { outwardLink } from './outward.ts'

interface Options {
  readonly locale: Locale
  readonly base: string
  /** Host of this site. */
  readonly ownHost: string
  /** Where a picture of the body stands in the release, or null where it is not one of this record's. */
  readonly picture: (file: string) => string | null
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const tag = (name: string, attributes: Readonly<Record<string, string | undefined>>): string =>
  `<${name}${Object.entries(attributes)
    .flatMap(([attribute, value]) => (value === undefined ? [] : [` ${attribute}="${escaped(value)}"`]))
    .join('')}>`

const isHeadCell = (node: BodyNode): boolean => typeof node === 'object' && node.name === 'th'

/** What a header cell is the head of: of its column in a row of heads, of its row beside other cells. */
const scopeIn = ({ children }: BodyElement): 'col' | 'row' => (children.every(isHeadCell) ? 'col' : 'row')

/**
 * A record's body as it stands on its page. It is read by the core's list and written from it, tag by tag, so nothing
 * else can come out, whatever came in. Links of the site follow its base path, those outside lead past a word of warning
 * where they leave the governments' sites; a table can be scrolled in its own box; a
 * picture that is not a file of this record is never fetched (DESIGN §6.9), its words stand there instead.
 */
export const renderBody = (body: string, { locale, base, ownHost, picture }: Options): string => {
  const t = stringsOf(locale).record
  const nodes = readBody(body)
  const levels = headingLevels(nodes)
  const write = (list: readonly BodyNode[], within: BodyElement | null): string =>
    list.map((node) => (typeof node === 'string' ? escaped(node) : element(node, within))).join('')
  const element = (node: BodyElement, within: BodyElement | null): string => {
    const { name, attributes, children } = node
    const { align, ...plain } = attributes
    // Alignment by style is ruled out by the content security policy, by attribute by HTML.
    const placed = { ...plain, ...(align === undefined ? {} : { class: `align-${align}` }) }
    const whole = (as: string, given: Readonly<Record<string, string | undefined>> = placed): string =>
      `${tag(as, given)}${write(children, node)}</${as}>`
    const heading = levels.get(node)
    if (heading !== undefined) return whole(heading)
    if (name === 'br' || name === 'hr') return tag(name, {})
    if (name === 'th') return whole('th', { scope: within === null ? 'col' : scopeIn(within), ...placed })
    if (name === 'table')
      return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escaped(t.tableLabel)}">${whole('table')}</div>`
    if (name === 'img') {
      const { src = '', alt = '' } = plain
      const at = picture(src)
      if (at !== null) return tag('img', { src: at, alt, loading: 'lazy' })
      return escaped(alt === '' ? '' : `${t.image}：${alt}`)
    }
    if (name === 'a') {
      const { href } = plain
      if (href === undefined) return write(children, node)
      if (href.startsWith('/')) return whole('a', { href: underBase(base, href) })
      if (!/^https?:/i.test(href)) return whole('a', { href })
      const link = outwardLink(href, { locale, base, ownHost })
      return link === null ? write(children, node) : whole('a', { ...link })
    }
    return whole(name)
  }
  return write(nodes, null)
}
