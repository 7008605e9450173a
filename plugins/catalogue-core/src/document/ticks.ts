import type { Choice, Tick } from '../catalogue/choice.ts'
import { glyphOf, letterTick, tickOf } from './glyphs.ts'
import { isOpen, openBrackets, tidy } from './lines.ts'
import { remembering } from './memory.ts'
import { isKnownOption, leadingOption } from './option-words.ts'

/** What a cell of options says, in the order it is printed. */
export interface ReadChoices {
  readonly choices: readonly Choice[]
  /** Whether the cell prints boxes, or just words. */
  readonly boxed: boolean
  /** Whether at least one empty box is printed. */
  readonly printsEmpty: boolean
  /** Options whose box was lost or has two meanings. */
  readonly unclear: readonly string[]
}

/** Whether a column prints boxes, only ticks, or just words. */
export type Boxes = 'printed' | 'ticks only' | 'none'

interface Mark {
  readonly at: number
  readonly length: number
  readonly ticked: Tick
}

/** Where known words of the vocabulary stand, so that the 口 of 便民服务窗口 is not taken for a box. */
const coveredBy = (text: string, at: number): boolean => {
  for (let from = Math.max(0, at - 14); from < at; from += 1) {
    const word = leadingOption(text.slice(from, from + 30))
    if (word !== null && from + word.length > at) return true
  }
  return false
}

const letterMark = (text: string, at: number, character: string): Tick | null => {
  const ticked = letterTick(character)
  if (ticked === null) return null
  const before = text[at - 1] ?? ''
  // A letter inside a Latin word (APP) or a bracket that is closed again (（××）) is no box.
  if (/[A-Za-z0-9]/.test(before) || coveredBy(text, at)) return null
  const word = leadingOption(text.slice(at + character.length, at + 40))
  if (word === null) return null
  if (character === '(' && /^[^()（]*[)）]/u.test(text.slice(at + 1, at + 200))) return null
  return ticked
}

const marksIn = (text: string): readonly Mark[] => {
  const marks: Mark[] = []
  let at = 0
  for (const character of text) {
    const ticked = tickOf(character) ?? letterMark(text, at, character)
    // ×× inside 信用中国（××）网站 is a place left to fill in.
    if (ticked !== null && !(character === '×' && isOpen(text.slice(Math.max(0, at - 20), at))))
      marks.push({ at, length: character.length, ticked })
    at += character.length
  }
  return marks
}

/** Splits at separators that stand outside brackets, and at blanks where every piece is a word that catalogues offer. */
const splitWords = (text: string): readonly string[] => {
  const open = openBrackets(text)
  const pieces: string[] = []
  let piece = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (/[、，,；;\n]/u.test(character) && open[at] === 0) {
      pieces.push(piece)
      piece = ''
    } else piece += character
  }
  return [...pieces, piece].map((word) => word.trim()).filter((word) => word !== '')
}

const splitBlanks = (word: string): readonly string[] => {
  const parts = word.split(/\s+/u)
  return parts.length > 1 && parts.every(isKnownOption) ? parts : [word]
}

/** An option's words without what typesetting left in them: a break always, a blank where the vocabulary has none. */
const optionText = (text: string): string => {
  const joined = text
    .replace(/\s*\n\s*/gu, '')
    .trim()
    .replace(/[；;，,、。]+$/u, '')
    .trim()
  const close = joined.replace(/\s+/gu, '')
  return close !== joined && (isKnownOption(close) || /\s[（(]/u.test(joined)) ? close : joined
}

const option = (text: string, ticked: Tick): readonly Choice[] => {
  const word = optionText(text).slice(0, 200)
  return word === '' ? [] : [{ option: word, ticked }]
}

/** Line breaks part words, unless only without them every word is one that catalogues offer. */
const wordsIn = (text: string): readonly string[] => {
  const apart = splitWords(text)
  if (!text.includes('\n') || apart.flatMap(splitBlanks).every(isKnownOption)) return apart
  const joined = splitWords(text.replaceAll('\n', ''))
  return joined.every(isKnownOption) ? joined : apart
}

/** Words that carry no box although their neighbours do. */
const unmarked = (text: string, ticked: Tick): readonly Choice[] =>
  wordsIn(text)
    .map((word) => word.replace(/^[•▪·◦➢]\s*/u, ''))
    .flatMap(splitBlanks)
    .flatMap((word) => option(word, ticked))

/** What follows a box up to the next one: its option, then words without a box if blanks set known ones apart. */
const afterBox = (text: string, ticked: Tick, rest: Tick): readonly Choice[] => {
  const [first = '', ...others] = text.trim().split(/\s+/u).every(isKnownOption)
    ? splitBlanks(text.trim())
    : [text]
  return [...option(first, ticked), ...others.flatMap((word) => option(word, rest))]
}

const isAfterWords = (text: string, marks: readonly Mark[]): boolean => {
  const [first] = marks
  const last = marks.at(-1)
  if (first === undefined || last === undefined) return false
  return (
    first.at > 0 &&
    last.at + last.length === text.length &&
    marks.every(
      ({ at, length }) =>
        !/\s/u.test(text[at - 1] ?? ' ') && /^(?:\s|$|[、，,；;])/u.test(text.slice(at + length)),
    )
  )
}

const boxesAfterWords = (text: string, marks: readonly Mark[]): readonly Choice[] =>
  marks.flatMap(({ at, ticked }, i) => {
    const above = marks[i - 1]
    return option(
      text.slice(above === undefined ? 0 : above.at + above.length, at).replace(/^[\s、，,；;]+/u, ''),
      ticked,
    )
  })

/**
 * Reads a cell of options. `boxes` says whether empty boxes are printed in this column at all: where they are, words
 * without one have lost theirs; where only ticks are ever printed, a word without a tick was not chosen.
 */
const readCell = (cell: string, boxes: Boxes): ReadChoices => {
  const text = tidy(cell)
  const marks = marksIn(text)
  if (marks.length === 0) {
    const ticked: Tick = boxes === 'none' ? 'yes' : 'unknown'
    const choices = unmarked(text, ticked)
    return {
      choices,
      boxed: false,
      printsEmpty: false,
      unclear: ticked === 'unknown' ? choices.map((c) => c.option) : [],
    }
  }
  const hasEmpty = marks.some(({ ticked }) => ticked !== 'yes')
  const rest: Tick = hasEmpty || boxes === 'printed' ? 'unknown' : 'no'
  const choices = isAfterWords(text, marks)
    ? boxesAfterWords(text, marks)
    : [
        ...unmarked(text.slice(0, marks[0]?.at), rest),
        ...marks.flatMap(({ at, length, ticked }, i) =>
          afterBox(text.slice(at + length, marks[i + 1]?.at), ticked, rest),
        ),
      ]
  return {
    choices,
    boxed: true,
    printsEmpty: marks.some(({ ticked }) => ticked === 'no'),
    unclear: choices.filter((c) => c.ticked === 'unknown').map((c) => c.option),
  }
}

const readers: Readonly<Record<Boxes, (cell: string) => ReadChoices>> = {
  printed: remembering((cell) => readCell(cell, 'printed')),
  'ticks only': remembering((cell) => readCell(cell, 'ticks only')),
  none: remembering((cell) => readCell(cell, 'none')),
}

/** Reads a cell of options; see {@link readCell}. */
export const readChoices = (cell: string, boxes: Boxes): ReadChoices => readers[boxes](cell)

export const choicesCell = (choices: readonly Choice[], boxed: boolean): string =>
  boxed
    ? choices.map(({ option: word, ticked }) => glyphOf[ticked] + word).join(' ')
    : choices.map(({ option: word }) => word).join('、')
