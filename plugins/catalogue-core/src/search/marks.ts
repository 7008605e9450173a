import { pairsIn } from './pairs.ts'
import type { QueryPlan } from './plan.ts'
import { markEnd, markStart } from './request.ts'

/** Folded sign by sign, so that places in the folded text are places in the text. */
const folded = (text: string): string =>
  [...text]
    .map((character) => {
      const plain = character.normalize('NFKC').toLowerCase()
      return plain.length === character.length ? plain : character
    })
    .join('')

const placesOf = (word: string, text: string): readonly number[] => {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + 1))
    for (let i = at; i < at + word.length; i += 1) places.push(i)
  return places
}

/** Of a word that does not stand there as it is, those of its pairs that do. */
const marked = (text: string, words: readonly string[]): ReadonlySet<number> => {
  const plain = folded(text)
  return new Set(
    words.flatMap((word) => {
      const whole = placesOf(word, plain)
      return whole.length > 0 || [...word].length < 3
        ? whole
        : pairsIn(word).flatMap((pair) => placesOf(pair, plain))
    }),
  )
}

/** The part of a text from one place to another, with its marks. */
const written = (text: string, at: ReadonlySet<number>, from = 0, to = text.length): string => {
  let all = ''
  for (let i = from; i < to; i += 1) {
    if (at.has(i) && (i === from || !at.has(i - 1))) all += markStart
    all += text.charAt(i)
    if (at.has(i) && (i === to - 1 || !at.has(i + 1))) all += markEnd
  }
  return all
}

/** A text that counterfeits marks loses them. */
const clean = (text: string): string => text.replaceAll(markStart, '').replaceAll(markEnd, '')

export const withMarks = (text: string, words: readonly string[]): string => {
  const plain = clean(text)
  return written(plain, marked(plain, words))
}

const cropped = 120
const before = 30

/** No cut through a character of two halves. */
const cut = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at)

/** The part of a text round its first mark. */
export const excerpt = (text: string, words: readonly string[]): string => {
  const plain = clean(text)
  const at = marked(plain, words)
  const first = [...at].reduce((least, i) => Math.min(least, i), plain.length)
  const wanted = first === plain.length ? 0 : Math.min(first - before, plain.length - cropped)
  const from = cut(plain, Math.max(0, wanted))
  const to = cut(plain, Math.min(plain.length, from + cropped))
  return `${from > 0 ? '…' : ''}${written(plain, at, from, to)}${to < plain.length ? '…' : ''}`
}

/** A phone's digits, whatever stands between them. */
export const phoneWithMarks = (phone: string, numbers: readonly string[]): string => {
  const plain = clean(phone)
  const digits = [...folded(plain).matchAll(/\d/g)]
  const joined = digits.map(([digit]) => digit).join('')
  const at = numbers.flatMap((number) => placesOf(number, joined).flatMap((i) => digits[i]?.index ?? []))
  return written(plain, new Set(at))
}

/** What is marked in texts: what was said and what it stands for; without an ear for words, the words as they were asked. */
export const markedWords = ({ passes, groups }: QueryPlan): readonly string[] => {
  const heard = groups.filter(({ kind }) => kind !== 'asked').flatMap(({ words }) => words)
  const asked = passes.flatMap(({ q }) => q.split(' ')).filter((word) => word !== '' && !word.includes('"'))
  return [...new Set(groups.length > 0 ? heard : asked)]
}
