import { diffArrays } from 'diff'

/** A run of text that both have, or that only the public (`before`) or only the draft (`after`) has. */
export interface Run {
  readonly in: 'both' | 'before' | 'after'
  readonly text: string
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Chinese has no spaces: words are found by the browser's own dictionary, line ends stand for themselves. */
const wordsOf = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment)

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? []

/** Beyond this a comparison word by word would hold the page up; whole lines do. */
const wordsAtMost = 20_000
const milliseconds = 400

const whole = (before: string, after: string): readonly Run[] => [
  ...(before === '' ? [] : [{ in: 'before' as const, text: before }]),
  ...(after === '' ? [] : [{ in: 'after' as const, text: after }]),
]

/** What was taken out and what was put in, in the order of the text. */
export const difference = (before: string, after: string): readonly Run[] => {
  if (before === '' || after === '') return whole(before, after)
  const short = before.length + after.length <= wordsAtMost
  const split = short ? wordsOf : linesOf
  const changes = diffArrays([...split(before)], [...split(after)], { timeout: milliseconds })
  return (
    changes?.map(({ value, added, removed }): Run => ({
      in: added ? 'after' : removed ? 'before' : 'both',
      text: value.join(''),
    })) ?? whole(before, after)
  )
}
