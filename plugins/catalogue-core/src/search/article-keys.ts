import { foldText } from '../catalogue/document-number.ts'
import { hanNumerals, readNumeral } from '../catalogue/numeral.ts'

const numeral = `(?:\\d{1,4}|[${hanNumerals}]{1,7})`
const part = new RegExp(`(?:第 ?)?[(]?(${numeral})[)]? ?(条|款|项)`, 'gu')

/** Ends in a letter, so that the key of 第二条 is no beginning of the key of 第二十条. */
const articleKey = (article: number): string => `art${String(article)}x`
const clauseKey = (article: number, kind: string, number: number): string =>
  `art${String(article)}x${kind === '款' ? 'k' : 'i'}${String(number)}x`

interface Cited {
  /** Most specific last: the article, then its clauses. */
  readonly keys: readonly string[]
  /** The text without what was read. */
  readonly rest: string
}

/** Articles 条 of a text and the clauses 款 and items 项 that follow them: 第二十条第五款、第六款 → art20x, art20xk5x, art20xk6x. */
export const citedArticles = (text: string): Cited => {
  const keys = new Set<string>()
  let article: number | null = null
  const rest = foldText(text).replace(part, (whole, digits: string, kind: string) => {
    const number = readNumeral(digits)
    if (number === null || (kind !== '条' && article === null)) return whole
    if (kind === '条') article = number
    if (article !== null) keys.add(kind === '条' ? articleKey(article) : clauseKey(article, kind, number))
    return ' '
  })
  return { keys: [...keys], rest: rest.replace(/\s+/gu, ' ').trim() }
}

export const articleKeys = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => citedArticles(text).keys)),
]
