/** Digits and letters in one form; blanks between them are typesetting. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

const numeralOf: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** `七十一` → 71; null for what is no number below a thousand. */
const chineseNumber = (text: string): number | null => {
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([〇零一二三四五六七八九])?$/u.exec(
      text,
    )
  if (match === null || text === '') return null
  const [, hundreds, tens, ten, ones] = match
  const digit = (c: string | undefined): number => (c === undefined ? 0 : (numeralOf[c] ?? 0))
  return (
    digit(hundreds) * 100 +
    (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) +
    digit(ones)
  )
}

// An organisation's code is Han; the index tokenises ASCII words whole, so each character is written as its code point.
const asciiOf = (organisation: string): string =>
  [...organisation].map((c) => (c.codePointAt(0) ?? 0).toString(36)).join('')

const filed =
  /([\p{Script=Han}a-z]{1,8})?\s*[〔\[({【]?\s*((?:19|20)\d{2})\s*年?\s*[〕\])}】]?\s*(?:第\s*)?(\d{1,5})\s*号/gu
const decree = /([\p{Script=Han}]{0,8})令\s*第?\s*(\d{1,4}|[一二三四五六七八九十百零〇]{1,7})\s*号/gu
const bare = /(?<![\d\p{Script=Han}])第?\s*(\d{1,5})\s*号/gu

/** Document numbers end in their issuer's code; words that run into it are cut away so that 《…》（国办发 and 国办发 agree. */
const issuer = (text: string | undefined): string => {
  const word = (text ?? '').replace(/^.*(?:印发|的通知|意见|关于|根据|按照|依据|和|及|与)/u, '')
  return word.slice(-5)
}

/**
 * ASCII tokens of every document number in a text, the most specific first:
 * 国办发〔2019〕35号 → `d<issuer>y2019n35`, `y2019n35`, `n35`; 国务院令第711号 → `l<issuer>n711`, `l711`, `n711`.
 * One token is one search word, so 35 never finds 350 and brackets of any kind do not matter.
 */
export const documentKeys = (text: string): readonly string[] => {
  const plain = folded(text)
  const keys: string[] = []
  for (const [, organisation, numeral] of plain.matchAll(decree)) {
    const value = /^\d/.test(numeral ?? '') ? Number(numeral) : chineseNumber(numeral ?? '')
    if (value === null) continue
    const word = issuer(organisation)
    if (word !== '') keys.push(`l${asciiOf(word)}n${value}`)
    keys.push(`l${value}`, `n${value}`)
  }
  for (const [, organisation, year, value] of plain.matchAll(filed)) {
    const word = issuer(organisation)
    if (word !== '') keys.push(`d${asciiOf(word)}y${year}n${Number(value)}`)
    keys.push(`y${year}n${Number(value)}`, `n${Number(value)}`)
  }
  for (const [, value] of plain.matchAll(bare)) keys.push(`n${Number(value)}`)
  return [...new Set(keys)]
}

/** Digit suffixes of each number, four and longer: prefix search on suffixes finds any run of four digits or more. */
export const phoneKeys = (numbers: readonly string[]): readonly string[] => [
  ...new Set(
    numbers.flatMap((number) => {
      const digits = folded(number).replace(/\D/g, '')
      return Array.from({ length: Math.max(0, digits.length - 3) }, (_, i) => digits.slice(i))
    }),
  ),
]
