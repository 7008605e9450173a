import { readNumeral } from '../catalogue/numeral.ts'
import { isStatutoryNumber, type StatutoryNumber } from './statutory-names.ts'

const numeral = '(?:\\d{1,3}|[〇○零一二三四五六七八九十百]{1,5})'
const article = new RegExp(`第?(${numeral})条`, 'gu')
const part = new RegExp(`([、，,和及与]|至|到|[-—–~～])?第?[（(]?(${numeral})[）)]?(款|项|目)?`, 'gu')

interface Part {
  readonly number: number
  readonly unit: string | null
  /** It ends a stretch that the one before it begins: 第一项至第三项. */
  readonly endsStretch: boolean
}

/** `第一、二项` → 一 has the unit of what it stands before. */
const withUnits = (parts: readonly Part[]): readonly Part[] => {
  let unit: string | null = null
  return parts
    .toReversed()
    .map((one) => {
      unit = one.unit ?? unit
      return { ...one, unit }
    })
    .toReversed()
}

const partsOf = (text: string): readonly Part[] => {
  const parts: Part[] = []
  let at = 0
  for (const found of text.matchAll(part)) {
    // What stands between two parts ends the citation: 第五项规定的信息，共3类.
    if (found.index !== at) break
    at = found.index + found[0].length
    const number = readNumeral(found[2] ?? '')
    if (number === null) break
    parts.push({ number, unit: found[3] ?? null, endsStretch: /[至到\-—–~～]/u.test(found[1] ?? '') })
  }
  return withUnits(parts)
}

const numbersOf = (parts: readonly Part[]): readonly number[] =>
  parts.flatMap(({ number, endsStretch }, i) => {
    const before = parts[i - 1]?.number ?? number
    return endsStretch && number > before && number - before < 15
      ? Array.from({ length: number - before }, (_, step) => before + step + 1)
      : [number]
  })

/** What a citation of art. 20 names. Catalogues write 款 for 项: the article has one 款 and fifteen 项. */
const namedIn = (text: string): readonly number[] => {
  const parts = partsOf(text)
  const items = parts.filter(({ unit }) => unit === '项' || unit === null)
  if (items.length > 0) return numbersOf(items)
  const sections = parts.filter(({ unit }) => unit === '款')
  // The one 款 by itself is the whole article, or item (1) miswritten; nobody can tell which.
  return sections.length === 1 && sections[0]?.number === 1 ? [] : numbersOf(sections)
}

/** What follows 第二十条, up to the next article. */
const afterArticle20 = (text: string): readonly string[] => {
  const heads = [...text.matchAll(article)]
  return heads.flatMap((head, i) =>
    readNumeral(head[1] ?? '') === 20
      ? [text.slice(head.index + head[0].length, heads[i + 1]?.index ?? text.length)]
      : [],
  )
}

/** Which of the fifteen items of 条例 art. 20 the printed citations name, in Chinese or Arabic numerals, several at once. */
export const citedStatutory = (basis: readonly string[]): readonly StatutoryNumber[] => {
  const cited = new Set<StatutoryNumber>()
  for (const printed of basis) {
    const text = printed.normalize('NFKC').replace(/\s+/gu, '')
    for (const found of text.matchAll(/政府信息公开条例》?([^《]*)/gu)) {
      for (const named of afterArticle20(found[1] ?? ''))
        for (const number of namedIn(named)) if (isStatutoryNumber(number)) cited.add(number)
    }
  }
  return [...cited].sort((a, b) => a - b)
}
