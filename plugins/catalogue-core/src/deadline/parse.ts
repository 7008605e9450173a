import { problem, type Problem } from '../catalogue/problem.ts'
import { canonical, type Canonical, type Span } from './canonical.ts'
import { readDated, readMonthly, readQuarter, readYearEnd, readYearly } from './read-dates.ts'
import { readDisplay, readLongest, readNotShown, readStay } from './read-display.ts'
import { readAnytime, readAtOnce, readCleanUp, readRegularly, readTogether, readUpdate } from './read-pace.ts'
import { readEvery, readPerInterval, readTimesIn, readTimesPer } from './read-periodic.ts'
import { readException, readLength, readReference, readSameAsAbove } from './read-reference.ts'
import { readAhead, readBefore, readMarkValidity, readSameDay, readWithin } from './read-within.ts'
import type { Read, Reader } from './reader.ts'
import { recently } from './recently.ts'
import type { Rule } from './rule.ts'
import { readScope } from './scope.ts'

/** A deadline as far as it is understood, and the words that are not. */
export interface DeadlineReading {
  readonly rules: readonly Rule[]
  readonly unread: readonly Span[]
  readonly problems: readonly Problem[]
}

/** The first that reads a clause wins: those that say most come first. */
const readers: readonly Reader[] = [
  readException,
  readMarkValidity,
  readNotShown,
  readSameAsAbove,
  readDated,
  readYearly,
  readYearEnd,
  readQuarter,
  readMonthly,
  readEvery,
  readTimesPer,
  readTimesIn,
  readPerInterval,
  readDisplay,
  readLongest,
  readWithin,
  readSameDay,
  readAhead,
  readBefore,
  readStay,
  readAnytime,
  readAtOnce,
  readRegularly,
  readUpdate,
  readCleanUp,
  readTogether,
  readReference,
  readLength,
]

/** Marks between clauses, numbering of lists, and words that only join. */
const between =
  /^(?:[，；。：、（）]|\.(?!\d)|[①-⑳]|（(?:\d{1,2}|[一二三四五六七八九十]{1,2})）|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,2}、|公开时限：|公开期限：|其中|并且|并(?=长期|定期|及时|实时|动态|持续|保持|公示|按|在|自)|且|同时|此外|另外|但是|但)/u

const firstRead = (text: string): Read | null => {
  for (const read of readers) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

/** 政策解读：政策文件公开后3个工作日内: the label says what the rule is for. */
const readLabelled = (text: string): Read | null => {
  const label = /^(?<label>[^，；。（）：]{1,30})：/u.exec(text)
  const of = readScope(label?.groups?.['label'])
  if (label === null || typeof of !== 'string') return null
  const found = firstRead(text.slice(label[0].length))
  return found?.of !== null ? null : { rule: found.rule, of, length: label[0].length + found.length }
}

interface Parts {
  readonly rules: readonly Rule[]
  readonly unread: readonly Span[]
}

/** Clauses not understood that only marks hold apart are one finding. */
const withUnread = (unread: readonly Span[], span: Span, touches: boolean): readonly Span[] => {
  const last = unread.at(-1)
  return last !== undefined && touches
    ? [...unread.slice(0, -1), { start: last.start, end: span.end }]
    : [...unread, span]
}

const readParts = ({ text, span }: Canonical): Parts => {
  const rules: Rule[] = []
  let unread: readonly Span[] = []
  let touches = false
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const skipped = between.exec(rest)
    if (skipped !== null) {
      at += skipped[0].length
      continue
    }
    const found = firstRead(rest) ?? readLabelled(rest)
    if (found !== null) {
      rules.push({ ...found.rule, of: found.of, span: span(at, at + found.length) })
      at += found.length
      touches = false
      continue
    }
    const length = /^[^，；。（）：]+/u.exec(rest)?.[0].length ?? 1
    unread = withUnread(unread, span(at, at + length), touches)
    at += length
    touches = true
  }
  return { rules, unread }
}

/** A line break mostly breaks a word; where the text cannot be read so, it may part two rules. */
const asLines = (source: string): string =>
  source.replace(/\r\n|[\r\n]/gu, (lineBreak) => '。'.padEnd(lineBreak.length))

const problemsOf = (source: string, { rules, unread }: Parts): readonly Problem[] => [
  ...unread.map(({ start, end }) =>
    problem('DEADLINE_NOT_UNDERSTOOD', { words: source.slice(start, end).replace(/\s+/gu, '') }),
  ),
  ...rules.flatMap(({ kind, span }) =>
    kind === 'length'
      ? [
          problem('DEADLINE_PURPOSE_UNSTATED', {
            words: source.slice(span.start, span.end).replace(/\s+/gu, ''),
          }),
        ]
      : [],
  ),
]

/** The records of an item all ask for its deadline, and agencies print the same words. */
const remembered = 500

/** Reads a deadline 公开时限 as printed. Any text is read or reported; a blank one says nothing. */
export const readDeadline = recently(remembered, (source): DeadlineReading => {
  const joined = readParts(canonical(source))
  const broken =
    joined.unread.length > 0 && /[\r\n]/u.test(source) ? readParts(canonical(asLines(source))) : joined
  const parts = broken.unread.length === 0 ? broken : joined
  const nothing = parts.rules.length === 0 && parts.unread.length === 0 && canonical(source).text !== ''
  const told = nothing ? { ...parts, unread: [{ start: 0, end: source.length }] } : parts
  return { ...told, problems: problemsOf(source, told) }
})
