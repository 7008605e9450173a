import { citedArticles } from './article-keys.ts'
import { maximumLength } from './normalise.ts'
import { mostSyllables, soundOf } from './pinyin-keys.ts'
import { planOf, soundFields, textFields, type Pass, type QueryPlan, type Role } from './plan.ts'
import { hear, type Group } from './thesaurus/hear.ts'
import type { Understanding } from './understanding.ts'

const all = (q: string, fields: readonly string[]): Pass => ({
  q,
  matchingStrategy: 'all',
  attributesToSearchOn: [...fields],
})
const some = (q: string, fields: readonly string[]): Pass => ({
  ...all(q, fields),
  matchingStrategy: 'frequency',
})

/** The search server reads ten words, the site lets 200 characters pass: whole words up to there. */
const together = (words: readonly string[]): string =>
  words.reduce((q, word) => (q.length + 1 + word.length > maximumLength ? q : `${q} ${word}`.trim()), '')

const isAsked = ({ kind }: Group): boolean => kind === 'asked'
/** Each thing asked for is also asked for alone: the server's looser search always keeps the rarest word, right or wrong. */
const mostAlone = 5
/** Latin letters beside Chinese are asked for in three exact ways; the site lets sixteen questions pass. */
const mostBesideLatin = 3

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** In a question a single character between known words is grammar, as a rule. */
const isGrammar = ({ kind, said }: Group, groups: readonly Group[]): boolean =>
  kind === 'literal' && said.length === 1 && isHan(said) && groups.length > 1

const sounds = (
  query: string,
  characters: Understanding['characters'],
): readonly (readonly [Role, Pass])[] => {
  const length = [...query.replace(/[^\p{Script=Han}]/gu, '')].length
  if (length > 0 && (length < 2 || length > mostSyllables + 2)) return []
  const sound = soundOf(query, characters)
  return sound === null || sound.length < 2 ? [] : [['sound', all(sound, ['pinyin'])]]
}

/** Latin letters may be a word that is printed so (DRG), pinyin, its initials, or pinyin beside Chinese. */
const latin = (
  query: string,
  typed: string,
  { characters }: Understanding,
): readonly (readonly [Role, Pass])[] => {
  const joined = soundOf(query, characters)
  const initials = isHan(query) ? null : query.replace(/[^a-z]/g, '')
  return [
    ...(isHan(query) ? [] : [['exact', all(query, textFields)] as const]),
    ...(joined === null ? [] : [['exact', all(joined, ['pinyin'])] as const]),
    ...(initials === null || initials.length < 2 ? [] : [['exact', all(initials, ['initials'])] as const]),
    ['exact', all(typed, [...textFields, ...soundFields])],
  ]
}

const articlePlan = (keys: readonly string[], groups: readonly Group[]): QueryPlan => {
  const rest = groups.filter((group) => !isAsked(group)).map(({ said }) => said)
  const quoted = keys.map((key) => `"${key}"`)
  return planOf(
    'article',
    [
      ['exact', all(together([...quoted, ...rest]), ['basis', 'title', 'content', 'articleKeys'])],
      ...(rest.length === 0 ? [] : [['loose', some(together(rest), textFields)] as const]),
    ],
    groups,
  )
}

export const wordsPlan = (query: string, understanding: Understanding): QueryPlan => {
  const { characters, dictionary } = understanding
  const { keys, rest } = citedArticles(query)
  if (keys.length > 0) return articlePlan(keys, hear(rest, dictionary))
  const heard = hear(query, dictionary)
  const groups = heard.filter((group) => !isGrammar(group, heard))
  const sought = groups.filter(({ kind }) => kind !== 'asked' && kind !== 'near')
  if (sought.length === 0)
    return planOf('words', [['exact', all(query, textFields)], ...sounds(query, characters)])
  const typed = together(sought.map(({ said }) => said))
  const meant = together(sought.flatMap(({ asks }) => asks))
  const clear = groups.filter(({ kind }) => kind !== 'asked' && kind !== 'literal')
  // Official words in a row are asked for as they stand; only who puts it in words of his own needs guesses.
  const alone = groups.every(({ kind }) => kind === 'known') ? [] : clear
  const guesses = (many: number): readonly (readonly [Role, Pass])[] => [
    ['loose', some(meant, textFields)],
    ...alone.slice(0, many).map(({ asks }) => ['alone', all(together(asks), textFields)] as const),
  ]
  if (/[a-z]/.test(query)) {
    const asked = latin(query, typed, understanding)
    return isHan(query)
      ? planOf('words', [['exact', all(typed, textFields)], ...asked, ...guesses(mostBesideLatin)], groups)
      : planOf('words', asked)
  }
  return planOf(
    'words',
    [
      ['exact', all(typed, textFields)],
      ['exact', all(meant, textFields)],
      ...sounds(query, characters),
      ...guesses(mostAlone),
    ],
    groups,
  )
}
