import { normaliseQuery } from '../normalise.ts'
import type { Thesaurus, ThesaurusEntry } from './thesaurus.ts'

export const thesaurusProblems = {
  THESAURUS_WORD_UNREADABLE: {
    zh: '词语须是检索时的写法：半角、小写、无多余空格和符号。',
    en: 'A word must be written as search reads it: half-width, lower case, no stray blanks or marks.',
  },
  THESAURUS_WORD_LENGTH: {
    zh: '词语应为 1 至 20 个字。',
    en: 'A word has one to twenty characters.',
  },
  THESAURUS_WORD_TWICE: {
    zh: '同一条目中词语重复。',
    en: 'The same word stands twice in one entry.',
  },
  THESAURUS_ENTRY_EMPTY: {
    zh: '条目缺少词语：同义组至少两个词，其余各栏至少一个词。',
    en: 'The entry lacks words: two at least in a group, one at least elsewhere.',
  },
  THESAURUS_SAID_TWICE: {
    zh: '同一说法出现在两个条目中，无法判断所指。',
    en: 'The same saying stands in two entries: which is meant cannot be told.',
  },
  THESAURUS_SAID_IN_SHIPPED: {
    zh: '内置词库已有此说法。请先停用或改写该内置条目。',
    en: 'The thesaurus that ships has this saying. Switch that entry off or rewrite it first.',
  },
} as const

export type ThesaurusProblemCode = keyof typeof thesaurusProblems

export interface ThesaurusProblem {
  readonly code: Exclude<ThesaurusProblemCode, 'THESAURUS_SAID_IN_SHIPPED'>
  readonly entry: number
  readonly word: string
}

const listsOf = (entry: ThesaurusEntry): readonly (readonly string[])[] => {
  if ('same' in entry) return [entry.same]
  if ('find' in entry) return [entry.say, entry.find, ...(entry.beside === undefined ? [] : [entry.beside])]
  if ('ask' in entry) return [entry.ask, entry.about]
  return ['drop' in entry ? entry.drop : entry.particle]
}

/** What is said in an entry, with what must stand beside it: two entries may share the word if that tells them apart. */
export const sayingsOf = (entry: ThesaurusEntry): readonly string[] => {
  if ('same' in entry) return entry.same
  if ('find' in entry)
    return entry.say.flatMap((word) => (entry.beside ?? ['']).map((beside) => `${word}\n${beside}`))
  if ('ask' in entry) return entry.ask
  return 'drop' in entry ? entry.drop : entry.particle
}

/** The word of a saying, whatever must stand beside it. */
export const wordOf = (saying: string): string => saying.split('\n')[0] ?? ''

/** The faults that a schema cannot see. An empty list: the thesaurus may be used. */
export const problemsOfThesaurus = (thesaurus: Thesaurus): readonly ThesaurusProblem[] => {
  const problems: ThesaurusProblem[] = []
  const said = new Set<string>()
  thesaurus.forEach((entry, at) => {
    const say = (code: ThesaurusProblem['code'], word: string): void =>
      void problems.push({ code, entry: at, word })
    for (const list of listsOf(entry)) {
      if (list.length < ('same' in entry ? 2 : 1)) say('THESAURUS_ENTRY_EMPTY', list[0] ?? '')
      for (const word of list) {
        if (word !== normaliseQuery(word)) say('THESAURUS_WORD_UNREADABLE', word)
        if (word.length === 0 || [...word].length > 20) say('THESAURUS_WORD_LENGTH', word)
      }
    }
    // A word may be said and found: whoever says 报销 may mean 结算 and 报销 both.
    for (const list of listsOf(entry))
      for (const word of list)
        if (list.indexOf(word) !== list.lastIndexOf(word)) say('THESAURUS_WORD_TWICE', word)
    for (const saying of sayingsOf(entry)) {
      const word = wordOf(saying)
      const key = saying.includes('\n') && !saying.endsWith('\n') ? saying : word
      if (said.has(key)) say('THESAURUS_SAID_TWICE', word)
      said.add(key)
    }
  })
  return problems
}
