/** A group of digits without anything between, and the number that it may be a part of. */
interface Group {
  readonly start: number
  readonly end: number
  /** Whether it may go on with the group before it. */
  readonly joins: boolean
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
  between.length > 0 &&
  between.length <= 3 &&
  between.charCodeAt(0) <= 0x2d &&
  /^(?: {0,2}[-\n]? {0,2}|\t|[ \t])$/.test(between)

const groupsOf = (text: string): readonly Group[] => {
  let last = 0
  return Array.from(text.matchAll(/\d+/g), ({ index, 0: digits }) => {
    const joins = index - last <= 3 && isJoint(text.slice(last, index))
    last = index + digits.length
    return { start: index, end: last, joins }
  })
}

/** Four stars or more, escaped or not, are what a mask leaves; two are bold print of Markdown. */
const maskBefore = /(?:\\?\*){4}$/
const maskAfter = /^(?:\\?\*){4}/

const isBounded = (text: string, start: number, end: number, mayGoOn: boolean): boolean =>
  (mayGoOn || !/[A-Za-z]/.test(text[end] ?? '')) &&
  !maskBefore.test(text.slice(Math.max(0, start - 8), start)) &&
  !maskAfter.test(text.slice(end, end + 8))

const mostPieces = 5

const runOf = (text: string, groups: readonly Group[]): DigitRun => {
  const start = groups[0]?.start ?? 0
  const end = groups.at(-1)?.end ?? start
  const printed = text.slice(start, end)
  return {
    start,
    end,
    digits: printed.replace(/\D/g, ''),
    groups: groups.map((group) => group.end - group.start),
    between: printed.replace(/\d/g, ''),
  }
}

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
    let size = 0
    for (let at = first; at < groups.length; at += 1) {
      const group = groups[at]
      if (group === undefined || (at > first && !group.joins)) break
      size += group.end - group.start
      // A number in many pieces stands alone; a long row of single figures would else be read from every one of them.
      if (size > longest || (at - first > mostPieces && groups[first]?.joins === true)) break
      if (lengths.has(size) && isBounded(text, start, group.end, size === withLetter))
        runs.push(runOf(text, groups.slice(first, at + 1)))
    }
  }
  return runs
}

/** True where a letter stands directly before, so that the digits are the tail of a code. */
export const followsLetter = (text: string, start: number): boolean => /[A-Za-z]/.test(text[start - 1] ?? '')
