/**
 * A citation 公开依据 taken apart for linking and comparison. The printed text stays what is shown.
 * Forms of document numbers: GB/T 9704—2012 §7.2.5; decrees 国务院令第711号 (STANDARDS §2.2).
 */
export interface Citation {
  readonly title: string
  readonly documentNumber: string | null
  /** What follows the title: `第二十条第五款、第六款`. */
  readonly articles: string | null
}

const number =
  /[（(\[]?([\p{Script=Han}A-Za-z]{1,20}\s*(?:[〔［\[（(【{]\s*\d{4}\s*[〕］\])）】}]\s*(?:第\s*)?\d+\s*号?|令\s*第?\s*[\d一二三四五六七八九十百零〇]+\s*号))[）)\]]?/u

/** Blanks inside numbers are typesetting; brackets come in six kinds; the 〔〕 of the standard is the key's. */
export const documentNumberKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[({【〔]/g, '〔')
    .replace(/[\])}】〕]/g, '〕')
    .replace(/〕第/, '〕')

const documentNumberIn = (text: string): string | null => {
  const found = number.exec(text)?.[1]
  return found === undefined ? null : documentNumberKey(found)
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
      : { title: text, rest: '' }
  }
  let depth = 0
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '《') depth += 1
    else if (text[i] === '》' && (depth -= 1) === 0)
      return { title: text.slice(from + 1, i), rest: text.slice(i + 1) }
  }
  return { title: text.slice(from + 1), rest: '' }
}

/** Reads one printed citation. Any text is read: what has no title marks is its own title. */
export const readCitation = (text: string): Citation => {
  const { title, rest } = titleIn(text.trim())
  const articles = /第[\s\S]*[条款项章][\s\S]*/u.exec(rest.replace(number, ''))?.[0]?.trim() ?? null
  return {
    title: title.trim() === '' ? text.trim() : title.trim(),
    documentNumber: documentNumberIn(rest),
    articles: articles === '' ? null : articles,
  }
}

/** What makes two citations the same basis: the title without blanks, 《》 and the state's full name. */
export const basisKey = ({ title }: Pick<Citation, 'title'>): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》“”"]/gu, '')
    .replace(/^中华人民共和国/u, '')
