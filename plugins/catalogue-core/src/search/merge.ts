import type { QueryPlan } from './plan.ts'
import { rank, type Explained, type Ranked, type RankedField, type Reason } from './rank.ts'

/** Hits of all passes in the plan's order, each document once, where it was found first. */
export const mergePasses = <Hit extends { readonly id: string }>(
  passes: readonly (readonly Hit[])[],
): readonly Hit[] => {
  const first = new Map<string, Hit>()
  for (const hit of passes.flat()) if (!first.has(hit.id)) first.set(hit.id, hit)
  return [...first.values()]
}

/** A row that has less than this share of what was asked for is no answer: 天气预报 finds nothing here. */
export const leastShare = 0.25

/** Where a row says what it is about; its citations and its office say that of the office. */
const telling: ReadonlySet<string> = new Set<RankedField>(['title', 'path', 'content'])

export interface Arranged<Hit> {
  /** The pass whose hits are counted: the first exact one that has any; 0 where none has. */
  readonly counted: number
  readonly exact: readonly Explained<Hit>[]
  readonly looser: readonly Explained<Hit>[]
}

/** The search server cuts words finer than people do; what it calls a whole match must have this share to us too. */
const wholeShare = 0.6

/** Each hit once, where it was found first. What only sounds alike counts where nothing was found as it is written. */
const foundIn = <Hit extends Ranked>({ roles }: QueryPlan, passes: readonly (readonly Hit[])[]) => {
  const anyExact = passes.some((hits, i) => roles[i] === 'exact' && hits.length > 0)
  const seen = new Set<string>()
  return passes.flatMap((hits, pass) =>
    roles[pass] === 'sound' && anyExact
      ? []
      : hits.flatMap((hit, at) => {
          if (seen.has(hit.id)) return []
          seen.add(hit.id)
          return [{ hit, pass, at }]
        }),
  )
}

/** Puts the hits of a plan's passes into the order in which they are shown, each with its reasons. */
export const arrange = <Hit extends Ranked>(
  plan: QueryPlan,
  passes: readonly (readonly Hit[])[],
): Arranged<Hit> => {
  const found = foundIn(plan, passes)
  const ordered: readonly Explained<Hit>[] =
    plan.groups.length === 0
      ? found.map(({ hit, pass, at }) => ({
          hit,
          score: 0,
          share: 1,
          reasons: [{ kind: 'foundBy', pass, at }],
        }))
      : rank(plan, found)
  const shares = new Map(ordered.map(({ hit, share }) => [hit.id, share]))
  const firstExact = (least: number): number =>
    passes.findIndex(
      (hits, i) => plan.roles[i] === 'exact' && hits.some(({ id }) => (shares.get(id) ?? 0) >= least),
    )
  const counted = [firstExact(wholeShare), firstExact(0), 0].find((i) => i >= 0) ?? 0
  // Who tells a story says much that no row has: a row that is about one thing that is surely meant is an answer all the same.
  const meant = new Set(plan.groups.filter(({ kind }) => kind === 'meant').map(({ said }) => said))
  const answers = (reason: Reason): boolean =>
    reason.kind === 'sounds' ||
    (reason.kind === 'speaksOf' && meant.has(reason.said) && telling.has(reason.field))
  const inCounted = new Set(passes[counted]?.map(({ id }) => id))
  return {
    counted,
    exact: ordered.filter(({ hit }) => inCounted.has(hit.id)),
    looser: ordered.filter(
      ({ hit, share, reasons }) => !inCounted.has(hit.id) && (share >= leastShare || reasons.some(answers)),
    ),
  }
}
