import type { Core } from '@strapi/strapi'
import {
  placeOf,
  verdictOf,
  type Judgement,
  type Thesaurus,
  type Verdict,
} from '@gongkai/catalogue-core/search'
import { judgedQuestions } from '@gongkai/config/judged'
import { table } from '../doors.ts'
import { rowKey, trying, type Trial } from './trial.ts'

interface Question {
  readonly question: string
  readonly right: readonly string[]
}

export interface Judged extends Verdict {
  /** Questions that were not asked: this installation has none of the rows that answer them. */
  readonly left: number
}

/** Those of the shipped questions that this installation can answer, and staff's own. */
const questionsFor = async (
  strapi: Core.Strapi,
  { rows, holds }: Trial,
): Promise<{ readonly asked: readonly Question[]; readonly left: number }> => {
  const shipped = judgedQuestions.map(({ question, right }) => ({
    question,
    wanted: right.length,
    right: right.flatMap(({ agency, path }) => rows.get(rowKey(agency, path)) ?? []),
  }))
  const known = shipped.filter(({ right }) => right.length > 0)
  // That nothing should be found says something only where the rest can be found.
  const nothing = known.length === 0 ? [] : shipped.filter(({ wanted }) => wanted === 0)
  const own = await table(strapi, 'judgedQuestion').findMany({ orderBy: { id: 'asc' } })
  const present = await holds(own.map(({ about }) => about))
  const ownKnown = own.filter(({ about }) => present.has(about))
  const asked = [
    ...[...known, ...nothing].map(({ question, right }) => ({ question, right })),
    ...ownKnown.map(({ question, about }) => ({ question, right: [about] })),
  ]
  return { asked, left: judgedQuestions.length + own.length - asked.length }
}

/** Asks all questions under one thesaurus, then under the other: the words are changed once. */
export const judge = (
  strapi: Core.Strapi,
  { now, draft }: { readonly now: Thesaurus; readonly draft: Thesaurus },
): Promise<Judged> =>
  trying(strapi, now, async (trial) => {
    const { asked, left } = await questionsFor(strapi, trial)
    const places = async (thesaurus: Thesaurus): Promise<readonly number[]> => {
      const found: number[] = []
      for (const { question, right } of asked) {
        const { hits } = await trial.ask(question, thesaurus)
        found.push(
          placeOf(
            hits.map(({ id }) => id),
            right,
          ),
        )
      }
      return found
    }
    const [before, after] = [await places(now), await places(draft)]
    const judgements = asked.map(({ question }, i): Judgement => ({
      question,
      before: before[i] ?? 0,
      after: after[i] ?? 0,
    }))
    return { ...verdictOf(judgements), left }
  })
