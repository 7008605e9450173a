/** A question with the places of its first right answer before and after a change, from 1; 0 where it is not among those looked at. */
export interface Judgement {
  readonly question: string
  readonly before: number
  readonly after: number
}

export interface JudgedFigures {
  /** Share of questions whose first answer is right: 0 to 1. */
  readonly first: number
  /** Mean of 1 / place, 0 where there is none. */
  readonly meanReciprocal: number
}

export interface Verdict {
  readonly questions: number
  readonly before: JudgedFigures
  readonly after: JudgedFigures
  /** The furthest moved first. */
  readonly better: readonly Judgement[]
  readonly worse: readonly Judgement[]
}

/** Place of the first right answer, from 1; where nothing should be found: 1 if nothing was. 0 if there is none. */
export const placeOf = (ids: readonly string[], right: readonly string[]): number =>
  right.length === 0 ? Number(ids.length === 0) : ids.findIndex((id) => right.includes(id)) + 1

const worthOf = (place: number): number => (place === 0 ? 0 : 1 / place)

const figuresOf = (places: readonly number[]): JudgedFigures => {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return {
    first: mean(places.map((place) => Number(place === 1))),
    meanReciprocal: mean(places.map(worthOf)),
  }
}

/** What a change did to questions whose right answers are known. */
export const verdictOf = (judgements: readonly Judgement[]): Verdict => {
  const gain = ({ before, after }: Judgement): number => worthOf(after) - worthOf(before)
  return {
    questions: judgements.length,
    before: figuresOf(judgements.map(({ before }) => before)),
    after: figuresOf(judgements.map(({ after }) => after)),
    better: judgements.filter((one) => gain(one) > 0).sort((a, b) => gain(b) - gain(a)),
    worse: judgements.filter((one) => gain(one) < 0).sort((a, b) => gain(a) - gain(b)),
  }
}
