import { hanNumerals, readNumeral } from '../catalogue/numeral.ts'

/** An article 条 of a law; `sub` is 1 for 第二百八十七条之一 and 0 for what has none. */
export interface Article {
  readonly number: number
  readonly sub: number
}

/** An article as a citation names it, with the paragraphs 款 and points 项 that it names of it. */
export interface CitedArticle extends Article {
  readonly paragraphs: readonly number[]
  readonly points: readonly number[]
}

interface Numbered {
  readonly number: number
  readonly sub: number
  /** Whether everything from the number before to this one is meant: 第十四条至第十六条. */
  readonly ranges: boolean
}

// Wider than this it is a slip of the pen or no list that helps anybody: then both ends are meant.
const widest = 50

const numeral = `\\d{1,4}|[${hanNumerals}]{1,8}`
const token = new RegExp(
  `第?\\(?(?<number>${numeral})\\)?(?:(?<unit>[条款项目章节编])(?:之(?<sub>${numeral}))?)?|(?<range>[至到~—–―-])|(?<join>[、,和及与])|.`,
  'gu',
)

const between = (from: number, to: number): readonly number[] =>
  from < to && to - from <= widest ? Array.from({ length: to - from }, (_, i) => from + i + 1) : [to]

/**
 * The articles that follow a title in a citation: 第二十条第五款、第六款; 第四十九条、五十条; 第十四至十六条; 第8条等.
 * Any text is read; what names no article gives none. A second title ends it: its articles are its own.
 */
export const citedArticles = (text: string): readonly CitedArticle[] => {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replace(/《.*$/su, '')
  const articles: { number: number; sub: number; paragraphs: number[]; points: number[] }[] = []
  let open: Numbered[] = []
  let ranges = false

  const settleArticles = (): void => {
    for (const { number, sub, ranges: all } of open) {
      const last = articles.at(-1)
      const numbers = all && sub === 0 && last !== undefined ? between(last.number, number) : [number]
      for (const one of numbers) articles.push({ number: one, sub, paragraphs: [], points: [] })
    }
  }
  const settleParts = (parts: number[] | undefined): void => {
    for (const { number, ranges: all } of open) {
      const last = parts?.at(-1)
      parts?.push(...(all && last !== undefined ? between(last, number) : [number]))
    }
  }

  for (const { groups = {} } of plain.matchAll(token)) {
    const number = readNumeral(groups['number'] ?? '')
    if (groups['range'] !== undefined) ranges = true
    else if (number !== null) {
      open.push({ number, sub: readNumeral(groups['sub'] ?? '') ?? 0, ranges })
      ranges = false
      if (groups['unit'] === undefined) continue
      if (groups['unit'] === '条') settleArticles()
      else if (groups['unit'] === '款') settleParts(articles.at(-1)?.paragraphs)
      else if (groups['unit'] === '项') settleParts(articles.at(-1)?.points)
      open = []
    } else if (groups['join'] === undefined) {
      open = []
      ranges = false
    }
  }
  return articles
}

export const byArticle = (a: Article, b: Article): number => a.number - b.number || a.sub - b.sub

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']

/** 20 → 二十, 287 → 二百八十七, 1005 → 一千零五: as laws number their articles. */
export const hanNumber = (number: number): string => {
  const places = [...String(number)].map(Number)
  let text = ''
  for (const [i, digit] of places.entries()) {
    const place = places.length - 1 - i
    if (digit === 0) text += text.endsWith('零') ? '' : '零'
    else text += `${digits[digit] ?? ''}${units[place] ?? ''}`
  }
  const said = text.replace(/零+$/u, '')
  return said === '' ? '零' : said.replace(/^一十/u, '十')
}
