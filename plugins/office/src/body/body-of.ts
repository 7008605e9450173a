import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { cleanBody } from './clean.ts'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true })
// CommonMark lets emphasis end after punctuation only before a space, which Chinese does not write.
markdown.use(cjkFriendly)

/** Elements that HTML begins with: a text that begins with one of their tags is HTML. */
const first = [
  'html|head|body|meta|div|section|article|main|header|center|font|span|pre|figure|form|style|script|svg|dl',
  'p|h[1-6]|ul|ol|li|table|blockquote|hr|br|img|a|b|strong|i|em|u|s|sub|sup|del|ins',
].join('|')
const html = new RegExp(`^[\\s\\ufeff]*<(?:!--|!doctype\\b|\\?xml\\b|(?:${first})(?=[\\s/>]))`, 'i')

/**
 * What people send as a record's body → what is stored. One rule: a text that begins with a tag is HTML; any other is
 * CommonMark, in which tags are words, as they always were. What is stored begins with a tag, so a second pass
 * changes nothing.
 */
export const bodyOf = (text: string): string => cleanBody(html.test(text) ? text : markdown.render(text))
