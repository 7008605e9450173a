import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { underBase } from '../base.ts'
import { stringsOf } from '../strings/strings.ts'
import { levelHeadings } from './headings.ts'

interface Options {
  readonly locale: Locale
  readonly base: string
}

const ownAddress = /^\/(?!\/)/

const outside = /^(?:https?:)?\/\//i

/**
 * A record's body as HTML. Tags in it are shown as text. A picture is never fetched: nothing a person wrote may make a
 * reader's browser ask another host (DESIGN §6.9), so it becomes a link.
 */
export const renderBody = (body: string, { locale, base }: Options): string => {
  const t = stringsOf(locale).record
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true })
  // CommonMark lets emphasis end after punctuation only before a space, which Chinese does not write.
  markdown.use(cjkFriendly)
  markdown.core.ruler.push('level_headings', ({ tokens }) => {
    levelHeadings(tokens)
  })
  const { rules } = markdown.renderer
  rules['link_open'] = (tokens, at, _options, _env, renderer) => {
    const token = tokens[at]
    if (token === undefined) return ''
    const address = String(token.attrGet('href') ?? '')
    if (ownAddress.test(address)) token.attrSet('href', underBase(base, address))
    if (outside.test(address)) token.attrSet('rel', 'external noopener noreferrer')
    return renderer.renderToken(tokens, at, _options)
  }
  rules['image'] = (tokens, at) => {
    const token = tokens[at]
    const address = String(token?.attrGet('src') ?? '')
    const { escapeHtml } = markdown.utils
    const label = `${t.image}：${token?.content.trim() === '' ? address : (token?.content ?? '')}`
    const href = ownAddress.test(address) ? underBase(base, address) : address
    return `<a href="${escapeHtml(href)}" rel="external noopener noreferrer">${escapeHtml(label)}</a>`
  }
  rules['table_open'] = () =>
    `<div class="table-scroll" role="region" tabindex="0" aria-label="${markdown.utils.escapeHtml(t.tableLabel)}"><table>\n`
  rules['table_close'] = () => '</table></div>\n'
  const cell: typeof rules.th_open = (tokens, at, options, _env, renderer) => {
    const token = tokens[at]
    if (token === undefined) return ''
    // Alignment comes as an inline style, which the content security policy rules out.
    const align = /text-align:(left|right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1]
    token.attrs = [
      ...(token.tag === 'th' ? [['scope', 'col'] as [string, string]] : []),
      ...(align === undefined ? [] : [['class', `align-${align}`] as [string, string]]),
    ]
    return renderer.renderToken(tokens, at, options)
  }
  rules['th_open'] = cell
  rules['td_open'] = cell
  return markdown.render(body)
}
