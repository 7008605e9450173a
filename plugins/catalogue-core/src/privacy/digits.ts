/** A group of digits without anything between, and the number that it may be a part of. */
interface Group {
  readonly start: number
  readonly end: number
}

/** Digits read across blanks, hyphens and line ends; `groups` are the lengths of the pieces as printed. */
export interface DigitRun {
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly groups: readonly number[]
  /** What stands between the groups, joined. */
  readonly between: string
}

const isJoint = (between: string): boolean =>
  between.length <= 3 && /^(?: {0,2}[-\n]? {0,2}|\t|[ \t])$/.test(between)

const groupsOf = (text: string): readonly Group[] =>
  Array.from(text.matchAll(/\d+/g), ({ index, 0: digits }) => ({ start: index, end: index + digits.length }))

/** Four stars or more, escaped or not, are what a mask leaves; two are bold print of Markdown. */
const maskBefore = /(?:\\?\*){4}$/
const maskAfter = /^(?:\\?\*){4}/

const isBounded = (text: string, start: number, end: number, mayGoOn: boolean): boolean =>
  (mayGoOn || !/[A-Za-z]/.test(text[end] ?? '')) &&
  !maskBefore.test(text.slice(Math.max(0, start - 8), start)) &&
  !maskAfter.test(text.slice(end, end + 8))

/**
 * Every number of one of the wanted lengths: whole groups only, so that a number is never cut out of a longer one. What
 * masking leaves (`138****1234`) is bounded by its stars and is no number any more. After a number of `withLetter` digits a letter may follow.
 */
export const digitRuns = (
  text: string,
  lengths: ReadonlySet<number>,
  withLetter: number | null = null,
): readonly DigitRun[] => {
  const groups = groupsOf(text)
  const longest = Math.max(...lengths)
  const runs: DigitRun[] = []
  for (const [first, { start }] of groups.entries()) {
    let digits = ''
    let between = ''
    const sizes: number[] = []
    let last = start
    for (let at = first; at < groups.length; at += 1) {
      const group = groups[at]
      if (group === undefined) break
      const gap = at === first ? '' : text.slice(last, group.start)
      if (at > first && !isJoint(gap)) break
      if (digits.length + group.end - group.start > longest) break
      digits += text.slice(group.start, group.end)
      between += gap
      sizes.push(group.end - group.start)
      last = group.end
      if (lengths.has(digits.length) && isBounded(text, start, last, digits.length === withLetter))
        runs.push({ start, end: last, digits, groups: sizes.slice(), between })
    }
  }
  return runs
}

/** True where a letter stands directly before, so that the digits are the tail of a code. */
export const followsLetter = (text: string, start: number): boolean => /[A-Za-z]/.test(text[start - 1] ?? '')
