import { Parser } from 'htmlparser2'

const blocks = /^(?:p|div|tr|li|br|h[1-6]|table|section|article|ul|ol|dl|dt|dd|pre|blockquote|option|title)$/

/** Attributes that carry words or addresses; a hidden field’s value is one. */
const carriers = ['alt', 'title', 'value', 'content', 'placeholder', 'href', 'data-phone', 'data-id']

/** All words of a page: shown, hidden by style, in attributes, comments and scripts alike. Cells of a row are set apart by bars. */
export const wordsOfPage = (html: string): string => {
  const pieces: string[] = []
  const aside: string[] = []
  let line = ''
  const flush = (): void => {
    pieces.push(line.replace(/[ \t\r\n\f]+/gu, ' ').trim())
    line = ''
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (blocks.test(name)) flush()
        for (const key of carriers) {
          const value = attributes[key]
          if (value !== undefined && value.length < 2000) aside.push(value)
        }
      },
      ontext: (text) => {
        line += text
      },
      onclosetag: (name) => {
        if (name === 'td' || name === 'th') line += '|'
        if (blocks.test(name)) flush()
      },
      oncomment: (text) => aside.push(text),
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  flush()
  return [...pieces.filter((piece) => piece !== ''), ...aside].join('\n').replace(/\n{2,}/gu, '\n')
}
