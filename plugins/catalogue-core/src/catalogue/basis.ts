import { documentNumbers, foldText } from './document-number.ts'

/**
 * A citation 公开依据 taken apart for linking and comparison. The printed text stays what is shown.
 */
export interface Citation {
  readonly title: string
  readonly documentNumber: string | null
  /** What follows the title: `第二十条第五款、第六款`. */
  readonly articles: string | null
}

/** Blanks inside numbers are typesetting; brackets come in six kinds; the 〔〕 of the standard is the key's. */
export const documentNumberKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[({【〔]/g, '〔')
    .replace(/[\])}】〕]/g, '〕')
    .replace(/〕第/, '〕')

const documentNumberIn = (text: string): string | null => {
  const folded = foldText(text)
  const found = documentNumbers(folded).find(({ issuer }) => issuer !== '')
  return found === undefined ? null : documentNumberKey(folded.slice(found.from, found.to))
}

/** The first 《…》 with nested ones kept whole; a title whose opening mark was lost runs to the closing one. */
const titleIn = (text: string): { title: string; rest: string } => {
  const from = text.indexOf('《')
  if (from < 0) {
    const close = text.indexOf('》')
    if (close > 0) return { title: text.slice(0, close), rest: text.slice(close + 1) }
    const bracket = text.search(/[（(]/)
    return bracket > 0
      ? { title: text.slice(0, bracket), rest: text.slice(bracket) }
      : { title: text, rest: text }
  }
  let depth = 0
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '《') depth += 1
    else if (text[i] === '》' && (depth -= 1) === 0)
      return { title: text.slice(from + 1, i), rest: text.slice(i + 1) }
  }
  return { title: text.slice(from + 1), rest: '' }
}

const articlesIn = (rest: string): string | null => {
  const from = rest.search(
    /第\s?[（(]?(?:\d{1,4}|[〇○零一二三四五六七八九十百千]{1,8})[）)]?\s?[条款项章节编]/u,
  )
  return from < 0 ? null : rest.slice(from).trim()
}

/** Reads one printed citation. Any text is read: what has no title marks is its own title. */
export const readCitation = (text: string): Citation => {
  const { title, rest } = titleIn(text.trim())
  return {
    title: title.trim() === '' ? text.trim() : title.trim(),
    documentNumber: documentNumberIn(rest),
    articles: rest === title ? null : articlesIn(rest),
  }
}

/** What makes two citations the same basis: the title without blanks, 《》 and the state's full name. */
export const basisKey = ({ title }: Pick<Citation, 'title'>): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》“”"]/gu, '')
    // Once more: what the blanks held apart may compose now, and a key of a key must be that key.
    .normalize('NFKC')
    .replace(/^(?:中华人民共和国)+/u, '')
