/** A name in a printed cell of publishers or responsible departments, and its place: `text.slice(start, end)`. */
export interface DepartmentName {
  readonly text: string
  readonly start: number
  readonly end: number
}

type Mark = Omit<DepartmentName, 'text'> & {
  /** A joining word or a blank parts only what ends like a department on both sides, a line break what ends so before it. */
  readonly parts: 'always' | 'afterName' | 'betweenNames'
}

/** The opening brackets by the places of their closing ones; one without its other half is no bracket. */
type Brackets = ReadonlyMap<number, number>

const mark = /\s*(?:[、，,；;/／]|以?及(?!其)|和)\s*|\s+/gu

// Few and narrow on purpose: 社会和法制委员会 is one name, and one that is left whole is at worst unknown.
const ending = /(?:\p{Script=Han}{2}[科室股处办局厅]|委|中心|[大支总]队)$/u
// Ends like a department and is none: 医保经办和服务科 is one name.
const deed = /(?:[经督承主协交查举]办|[查惩]处|[专学内外]科)$/u

const opening: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '('],
])

const bracketsIn = (text: string): Brackets => {
  const open: number[] = []
  const pairs = new Map<number, number>()
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    const last = open.at(-1)
    if (sign === '（' || sign === '(') open.push(at)
    else if (last !== undefined && text[last] === opening.get(sign)) {
      pairs.set(at, last)
      open.pop()
    }
  }
  return pairs
}

const partsOf = (sign: string): Mark['parts'] => {
  if (/[、，,；;/／]/u.test(sign)) return 'always'
  // A joining word joins two: at the end of a cell it is a word of its last name, line break or not.
  return /[\r\n]/u.test(sign) && !/[和及]/u.test(sign) ? 'afterName' : 'betweenNames'
}

/** Outside brackets only: 机关党委（人事科、离退休科） is one name. */
const marksIn = (text: string, brackets: Brackets): readonly Mark[] => {
  const pairs = [...brackets].map(([to, from]) => ({ from, to })).toSorted((a, b) => b.from - a.from)
  let inside = -1
  return [...text.matchAll(mark)].flatMap(({ index, 0: sign }) => {
    for (let pair = pairs.at(-1); pair !== undefined && pair.from < index; pair = pairs.at(-1)) {
      inside = Math.max(inside, pair.to)
      pairs.pop()
    }
    const end = index + sign.length
    const parts = partsOf(sign)
    const runsOn = parts !== 'always' && /^[（(]/u.test(text.slice(end, end + 1))
    return index < inside || runsOn ? [] : [{ start: index, end, parts }]
  })
}

const endsAsName = (text: string, at: number, brackets: Brackets): boolean => {
  const to = brackets.get(at - 1) ?? at
  const before = text.slice(Math.max(0, to - 8), to).trimEnd()
  return ending.test(before) && !deed.test(before)
}

/** 各处室、单位: what stands for all of a kind goes on with further kinds. */
const goesOn = (before: string, after: string): boolean =>
  /各|所有|全体/u.test(before) && /^(?:科|处|股|室|科室|处室|股室|单位|部门|中心|机构)$/u.test(after)

/** Whether a name ends after each mark before the next one that always parts; from the end, as a cell may be all blanks. */
const followedByName = (marks: readonly Mark[], endsName: readonly boolean[]): readonly boolean[] => {
  const followed: boolean[] = []
  let name = endsName.at(-1) ?? false
  for (const [back, { parts }] of marks.toReversed().entries()) {
    const i = marks.length - 1 - back
    followed.unshift(name)
    name = (endsName[i] ?? false) || (parts !== 'always' && name)
  }
  return followed
}

const cutsIn = (text: string): readonly Mark[] => {
  const brackets = bracketsIn(text)
  const marks = marksIn(text, brackets)
  const endsName = [...marks.map(({ start }) => start), text.trimEnd().length].map((at) =>
    endsAsName(text, at, brackets),
  )
  const followed = followedByName(marks, endsName)
  let from = 0
  return marks.filter(({ start, end, parts }, i) => {
    const parted =
      parts === 'always' || (endsName[i] === true && (parts === 'afterName' || followed[i] === true))
    const cut = parted && !goesOn(text.slice(from, start), text.slice(end, marks[i + 1]?.start).trim())
    if (cut) from = end
    return cut
  })
}

/**
 * Takes a printed cell apart into the names it holds. Any text is read; what lies between two names are blanks, marks and
 * joining words, never a letter of a name.
 */
export const departmentNames = (text: string): readonly DepartmentName[] => {
  const cuts = cutsIn(text)
  return [...cuts, { start: text.length, end: text.length }].flatMap((cut, i) => {
    const from = cuts[i - 1]?.end ?? 0
    const printed = text.slice(from, cut.start)
    const name = printed.trim()
    const start = from + printed.length - printed.trimStart().length
    return name === '' ? [] : [{ text: name, start, end: start + name.length }]
  })
}
