/** Where something stands in a text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A text without what only the printer put there, and the way back to the places in the printed one. */
export interface Canonical {
  readonly text: string
  readonly span: (from: number, to: number) => Span
}

/** What Chinese typists write for one another: the full-width mark is the canonical one. */
const marks: Readonly<Record<string, string>> = {
  ',': '，',
  '﹐': '，',
  ';': '；',
  '﹔': '；',
  ':': '：',
  '﹕': '：',
  '(': '（',
  ')': '）',
  '﹙': '（',
  '﹚': '）',
  '﹑': '、',
  '․': '.',
}

// Only forms that stand for the very same sign. NFKC of everything would read ① as 1 and turn ①20个工作日 into 120.
const sameSign = /[\uff01-\uff65\u2e80-\u2fdf\uf900-\ufaff]/u

const blank = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u

const canonicalSign = (sign: string): string => {
  const plain = sameSign.test(sign) ? sign.normalize('NFKC') : sign
  return marks[plain] ?? plain
}

/**
 * Drops blanks and line breaks (a narrow column breaks words anywhere) and folds full-width letters and digits,
 * half-width marks and the radicals that PDF extraction leaves for characters (⼯作⽇).
 */
export const canonical = (source: string): Canonical => {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  for (const sign of source) {
    const start = at
    at += sign.length
    if (blank.test(sign)) continue
    const plain = canonicalSign(sign)
    text += plain
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start)
      ends.push(at)
    }
  }
  return {
    text,
    span: (from, to) => ({ start: starts[from] ?? source.length, end: ends[to - 1] ?? 0 }),
  }
}
