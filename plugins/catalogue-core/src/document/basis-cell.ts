import type { Choice } from '../catalogue/choice.ts'
import { glyphOf, letterTick, tickOf } from './glyphs.ts'
import { isFull, isOpen, openBrackets, startsPoint, tidy } from './lines.ts'
import { isOptionOf, isOther } from './option-words.ts'

export interface ReadBasis {
  /** Boxes before the citations that say of which kind they are: □法律 □行政法规. */
  readonly kinds: readonly Choice[]
  /** Citations as printed, one each, without the numbers that count them. */
  readonly citations: readonly string[]
}

const kindWords = [
  ...['行政规范性文件', '规范性文件', '地方政府规章', '地方性法规', '部门规章', '政府规章', '行政法规'],
  ...['法律法规', '党内法规', '政策文件', '法律', '法规', '规章', '其他', '其它'],
]

/** A narrow column breaks these words anywhere. */
const kindWord = new RegExp(
  `^\\s*(${kindWords.map((word) => [...word].join('\\s*')).join('|')})(\\.{3}|…{1,2})?`,
  'u',
)

/** The boxes a cell begins with, and what follows them. */
const kindsBefore = (cell: string): { readonly kinds: readonly Choice[]; readonly rest: string } => {
  const kinds: Choice[] = []
  let rest = cell
  for (;;) {
    const text = rest.trimStart()
    const [sign = ''] = text
    const ticked = tickOf(sign) ?? (sign === '(' ? null : letterTick(sign))
    const word = ticked === null ? null : kindWord.exec(text.slice(sign.length))
    if (ticked === null || word === null || !isKind((word[1] ?? '').replace(/\s+/gu, '')))
      return { kinds, rest: text }
    kinds.push({ option: word[0].replace(/\s+/gu, ''), ticked })
    rest = text.slice(sign.length + word[0].length).replace(/^[、，,；;]/u, '')
  }
}

const isKind = (word: string): boolean => isOptionOf('basisKinds', word) || isOther(word)

const numeral = '[〇○零一二三四五六七八九十百千\\d]+'

/** 第五条, 五十条, 第（二）项, 等: a part of the citation before it, not one of its own. */
const continues = new RegExp(
  `^(?:[、，,；;。）)》]|第|[（(〔]|等|及其|${numeral}\\s?[条款项章节号]|之|的)`,
  'u',
)

const isClosed = (text: string): boolean => /[》）)条款项号等章]$/u.test(text.trim()) && !isOpen(text)

/** Marks that count points: `1.` `（1）` `①` `一、`, in rising order from one. */
const counters: readonly { readonly sign: RegExp; readonly value: (sign: string) => number }[] = [
  {
    sign: /(?<![\d.〔（(第])(\d{1,2})(?:[、．]|\.(?!\d))\s*/gu,
    value: Number,
  },
  { sign: /[（(](\d{1,2})[）)]\s*/gu, value: Number },
  { sign: /([①-⑳])\s*/gu, value: (sign) => (sign.codePointAt(0) ?? 0) - 0x245f },
]

/** Splits at counting marks that begin a line or stand after the end of a citation; null where they do not count 1, 2, … */
const countedPoints = (text: string): readonly string[] | null => {
  for (const { sign, value } of counters) {
    const found: { from: number; to: number }[] = []
    for (const match of text.matchAll(sign)) {
      const before = text.slice(Math.max(0, match.index - 1), match.index)
      const begins = before === '' || /[\s；;。、，,》）)]/u.test(before)
      if (begins && value(match[1] ?? '') === found.length + 1)
        found.push({ from: match.index, to: match.index + match[0].length })
    }
    if (found.length >= 2 && found[0]?.from === 0)
      return found.map(({ to }, i) => text.slice(to, found[i + 1]?.from))
  }
  return null
}

/** Whether a line break parts two citations; the rest are wraps. */
const partsAt = (above: string, below: string, line: string, full: number): boolean => {
  if (isOpen(above) || continues.test(below)) return false
  if (/^《/u.test(below) || startsPoint(below) || /^【/u.test(below)) return !/[于发《】]$/u.test(above)
  return /[；;。]$/u.test(above) || isClosed(above) || !isFull(line, full)
}

// A bracket is looked for this far back, so that a hostile cell of ten thousand lines stays linear.
const reach = 1000

const byLines = (text: string, full: number): readonly string[] => {
  const pieces: string[] = []
  let line = ''
  for (const next of text.split('\n').filter((l) => l !== '')) {
    const above = pieces.at(-1)
    if (above === undefined || partsAt(above.slice(-reach), next, line, full)) pieces.push(next)
    else pieces[pieces.length - 1] = above + next
    line = next
  }
  return pieces
}

/** Splits `《甲》、《乙》；三定方案` at what stands between whole citations. */
const bySeparators = (text: string): readonly string[] => {
  const open = openBrackets(text)
  const pieces: string[] = []
  let piece = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const separator = open[at] === 0 && isSeparator(character, piece, text.slice(at + 1, at + 12).trimStart())
    if (separator) {
      pieces.push(piece)
      piece = ''
    } else piece += character
  }
  return [...pieces, piece].map((p) => p.trim()).filter((p) => p !== '')
}

/** Whether one character outside all brackets parts what came before from the rest. */
const isSeparator = (character: string, piece: string, rest: string): boolean => {
  if (!/[、；;，,和及与\s]/u.test(character)) return false
  if (rest === '') return /[；;、，,]/u.test(character)
  if (piece.trim() === '') return false
  if (/[；;]/u.test(character)) return !continues.test(rest)
  const ended = /[》）)条款项号等]$/u.test(piece.slice(-4).trim())
  if (/^《/u.test(rest) && ended) return true
  if (character !== '、') return false
  return (
    /[》）)条款项号等章]$/u.test(piece.slice(-4).trim()) &&
    !continues.test(rest) &&
    !/^[^《]{0,12}〔/u.test(rest)
  )
}

/**
 * Takes a cell of citations apart. `full` is where lines of this column break; a citation broken by the page is joined,
 * two that the page holds apart stay two. What has no structure is one citation, as printed.
 */
export const readBasis = (cell: string, full: number): ReadBasis => {
  const { kinds, rest } = kindsBefore(tidy(cell))
  const lines = rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
  const points = countedPoints(lines)
  const pieces =
    points === null ? byLines(lines, full) : points.map((point) => point.replace(/\s*\n\s*/gu, ''))
  return { kinds, citations: pieces.flatMap(bySeparators).map(closeUp) }
}

/** 国务院令 第711号: a blank that a line break left before a number or a bracket. */
const closeUp = (text: string): string =>
  text
    .replace(/(?<=令) (?=第)/gu, '')
    .replace(/(?<=》) (?=[（(])/gu, '')
    .replace(/(?<=第) (?=\d)|(?<=\d) (?=号)/gu, '')

/** The plainest print of a basis that reads back: a line each, counted where lines alone would run together. */
export const basisCell = (kinds: readonly Choice[], citations: readonly string[]): string => {
  const boxes = kinds.map(({ option, ticked }) => glyphOf[ticked] + option).join(' ')
  const plain = [boxes, ...citations].filter((line) => line !== '').join('\n')
  const readsBack = (text: string): boolean =>
    [0, Number.MAX_SAFE_INTEGER].every((full) => {
      const read = readBasis(text, full)
      return read.citations.length === citations.length && read.citations.every((c, i) => c === citations[i])
    })
  if (citations.length < 2 || readsBack(plain)) return plain
  return [boxes, ...citations.map((citation, i) => `${String(i + 1)}.${citation}`)]
    .filter((line) => line !== '')
    .join('\n')
}
