import type { Column } from '../catalogue/column.ts'
import type { Heading } from './header.ts'
import { depthOf, isLevelHeading, meaningOf, optionHeading, type Meaning } from './heading-words.ts'
import { headingKey } from './lines.ts'
import { isOptionOf } from './option-words.ts'
import { columnWords, isTickColumn } from './vocabulary.ts'

export type Field = Exclude<Meaning, 'path' | 'way' | 'unknown'>
export type OptionOf = Extract<Column, { shows: 'option' }>['of']
export type Depth = ReturnType<typeof depthOf>

/** A reason a person can follow, in both languages. */
export interface Because {
  readonly 'zh-Hans': string
  readonly en: string
}

/** What a column seems to show, before the columns are looked at together. */
export type Guess =
  | { readonly is: 'field'; readonly field: Field }
  | { readonly is: 'path'; readonly depth: Depth }
  | { readonly is: 'option'; readonly of: OptionOf; readonly option: string }
  | { readonly is: 'extra' }
  | { readonly is: 'none' }

export interface Guessed {
  readonly guess: Guess
  readonly sure: boolean
  readonly why: Because
}

const because = (chinese: string, english: string): Because => ({ 'zh-Hans': chinese, en: english })
const byName = because('栏名含义明确', 'the heading says so')
const byCells = because('按单元格的用词判断', 'the words in its cells say so')

const field = (name: Field): Guess => ({ is: 'field', field: name })
const sure = (guess: Guess, why: Because = byName): Guessed => ({ guess, sure: true, why })
const unsure = (guess: Guess, why: Because): Guessed => ({ guess, sure: false, why })

const boxFields: readonly Meaning[] = ['channels', 'attribute', 'form', 'audience']
const clear = 0.6

const isOptionOver = (meaning: Meaning | null): meaning is OptionOf | 'way' =>
  meaning === 'way' || (meaning !== null && boxFields.includes(meaning))

const optionField = (meaning: OptionOf | 'way', name: string): OptionOf => {
  if (meaning !== 'way') return meaning
  if (isOptionOf('form', name)) return 'form'
  return isOptionOf('channels', name) ? 'channels' : 'attribute'
}

const isTicks = (texts: readonly string[]): boolean =>
  isTickColumn(texts) || texts.every((text) => text.trim() === '')

const underHeading = ({ name, over }: Heading, texts: readonly string[]): Guessed | null => {
  if (over === null) return null
  const upper = meaningOf(over.split('/').at(-1) ?? over)
  const own = meaningOf(name)
  if (own === 'path' || (upper === 'path' && own === null)) return sure({ is: 'path', depth: depthOf(name) })
  const option = optionHeading(name)
  if (option !== null && isTicks(texts)) return sure({ is: 'option', of: option, option: name })
  if (isLevelHeading(name) || upper === 'unknown') return sure({ is: 'extra' })
  if (isOptionOver(upper) && own === null && isTicks(texts))
    return sure({ is: 'option', of: optionField(upper, name), option: name })
  return null
}

const byVocabulary = (texts: readonly string[]): Guessed | null => {
  const { words, share } = columnWords(texts)
  return words !== null && share >= clear ? unsure(field(words), byCells) : null
}

const unnamed = (texts: readonly string[], left: Guess | null): Guessed => {
  if (texts.every((text) => text.trim() === ''))
    return sure({ is: 'none' }, because('栏名和内容都是空的', 'it has neither a heading nor content'))
  if (left?.is === 'path' && byVocabulary(texts) === null)
    return unsure(
      { is: 'path', depth: null },
      because('左边是事项名称，本列没有栏名', 'names stand to its left and it has no heading'),
    )
  return byVocabulary(texts) ?? unsure({ is: 'extra' }, because('没有栏名', 'it has no heading'))
}

/** Headings whose meaning depends on the words below them. */
const byHeadingAndCells = (meaning: Meaning, texts: readonly string[]): Guessed => {
  const { words, share } = columnWords(texts)
  const told = words !== null && share >= clear && boxFields.includes(words) ? words : null
  if (meaning === 'way')
    return told === null
      ? unsure(
          field('attribute'),
          because('单元格用词不能确定，暂按公开属性', 'its cells do not tell; taken for attributes'),
        )
      : sure(field(told), byCells)
  if (told !== null && boxFields.includes(meaning) && told !== meaning)
    return unsure(
      field(told),
      because('栏名与单元格用词不一致，以用词为准', 'its cells speak against its heading'),
    )
  return meaning === 'path' || meaning === 'unknown' ? sure({ is: 'extra' }) : sure(field(meaning))
}

/** What a column seems to show, by its heading and the words below it. */
export const guessColumn = (heading: Heading, texts: readonly string[], left: Guess | null): Guessed => {
  if (headingKey(heading.name) === '') return unnamed(texts, left)
  const under = underHeading(heading, texts)
  if (under !== null) return under
  const option = optionHeading(heading.name)
  if (option !== null && isTickColumn(texts)) return sure({ is: 'option', of: option, option: heading.name })
  const meaning =
    meaningOf(heading.name) ??
    (heading.over === null ? null : meaningOf(heading.over.split('/').at(-1) ?? ''))
  if (meaning === 'path') return sure({ is: 'path', depth: depthOf(heading.name) })
  if (meaning !== null) return byHeadingAndCells(meaning, texts)
  return byVocabulary(texts) ?? sure({ is: 'extra' }, because('没有对应的字段', 'no field matches'))
}
