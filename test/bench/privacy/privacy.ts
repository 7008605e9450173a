import { findPersonalData, personalKinds, type Part, type PartPlace } from '@gongkai/catalogue-core/privacy'
import { milliseconds, row, type Row } from '../measure.ts'
import { cleanTexts } from './clean-texts.ts'
import { foundTexts, type Sample } from './found-texts.ts'
import { heldOutTexts } from './held-out-texts.ts'
import { practisedTexts } from './practised-texts.ts'
import { randomFrom } from './random.ts'

const place: PartPlace = { kind: 'field', file: null, at: 'body', hidden: null }

type Texts = typeof foundTexts

const made = (texts: Texts, seed: number): readonly Sample[] => {
  const random = randomFrom(seed)
  return texts.flatMap(([make, times]) => Array.from({ length: times }, () => make(random)))
}

/** The same texts on every run: hand-written sentences round numbers made by the rules of their standards. */
const corpus = (): readonly Sample[] => made([...foundTexts, ...cleanTexts, ...practisedTexts], 20_261_124)
const heldOut = (): readonly Sample[] => made(heldOutTexts, 4_112_026)

const partOf = ({ text, rows }: Sample): Part =>
  rows === undefined
    ? { place, text }
    : { place, text, rows: rows.map((cells) => cells.map((cell) => ({ text: cell, place }))) }

const key = (kind: string, value: string): string => `${kind} ${value.replace(/\s+$/, '')}`

interface Score {
  found: number
  right: number
  marked: number
  readonly wrong: string[]
  readonly missed: string[]
}

/** Finds in every text and counts, by kind, what was marked and found. Each mark counts once. */
const score = (samples: readonly Sample[]): ReadonlyMap<string, Score> => {
  const scores = new Map<string, Score>(
    personalKinds.map((kind) => [kind, { found: 0, right: 0, marked: 0, wrong: [], missed: [] }]),
  )
  for (const sample of samples) {
    const open = sample.marked.map(({ kind, value }) => key(kind, value))
    for (const { kind } of sample.marked) count(scores, kind).marked += 1
    for (const { kind, text, context } of findPersonalData([partOf(sample)])) {
      const own = count(scores, kind)
      const at = open.indexOf(key(kind, text))
      own.found += 1
      if (at < 0) own.wrong.push(`${context.before}«${text}»${context.after}`)
      else {
        own.right += 1
        open.splice(at, 1)
      }
    }
    for (const left of open) {
      const [kind = ''] = left.split(' ')
      count(scores, kind).missed.push(`${left} in ${sample.text.slice(0, 60)}`)
    }
  }
  return scores
}

const count = (scores: ReadonlyMap<string, Score>, kind: string): Score => {
  const own = scores.get(kind)
  if (own === undefined) throw new Error(`The corpus marks ${kind}, which is no kind.`)
  return own
}

/** The least that any detector does: one pass of one pattern over the same text. */
const bareScan = (texts: readonly string[]): number => {
  let found = 0
  for (const text of texts) found += (text.match(/\d{11,19}/g) ?? []).length
  return found
}

const qualityRows = (which: string, samples: readonly Sample[]): readonly Row[] =>
  Array.from(score(samples)).flatMap(([kind, { found, right, marked }]) =>
    marked === 0
      ? []
      : [
          row(
            'privacy',
            `${kind}${which}, precision of ${String(found)} found`,
            [(100 * right) / found],
            null,
            '%',
          ),
          row(
            'privacy',
            `${kind}${which}, recall of ${String(marked)} marked`,
            [(100 * right) / marked],
            null,
            '%',
          ),
        ],
  )

/** Precision and recall of every detector in per cent, and the time over the corpus beside one plain pattern’s. */
export const privacy = async (runs: number): Promise<readonly Row[]> => {
  const samples = corpus()
  const parts = samples.map(partOf)
  const texts = samples.map(({ text, rows = [] }) => text + rows.flat().join('\n'))
  const own: number[] = []
  const bare: number[] = []
  for (let i = 0; i < runs; i += 1) {
    own.push(await milliseconds(() => Promise.resolve(findPersonalData(parts))))
    bare.push(await milliseconds(() => Promise.resolve(bareScan(texts))))
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const what = `${String(samples.length)} texts, ${String(Math.round(characters / 1000))}k characters`
  return [
    ...qualityRows('', samples),
    ...qualityRows(' (held out)', heldOut()),
    row('privacy', what, own, { what: 'one pattern', values: bare }),
  ]
}
