import type { Found } from './answer.ts'
import type { QueryPlan } from './plan.ts'

/** How a question was taken where that is more than its words, for the page to say. */
export type Said =
  | { readonly kind: 'phone' | 'documentNumber' | 'article' }
  /** Latin letters read as the sound of Chinese, or as the first letters of it. */
  | { readonly kind: 'pinyin' | 'initials' }
  /** Nothing was written so; what sounds so was found. */
  | { readonly kind: 'sound' }
  /** An everyday word, and the official ones that it was looked up by as well. */
  | { readonly kind: 'meant'; readonly said: string; readonly as: readonly string[] }

const wordsNamed = 2

const soundFieldOf = (plan: QueryPlan, pass: number): 'pinyin' | 'initials' | null => {
  const [field, more] = plan.passes[pass]?.attributesToSearchOn ?? []
  return more === undefined && (field === 'pinyin' || field === 'initials') ? field : null
}

/** Everyday words of a question, each with the official ones: 换工作 → 医保关系转移. */
export const meantWords = ({ groups }: Pick<QueryPlan, 'groups'>) =>
  groups.flatMap(({ kind, said, words }) => {
    const as = words.filter((word) => word !== said).slice(0, wordsNamed)
    return kind === 'meant' && as.length > 0 ? [{ said, as }] : []
  })

/** Official words near to what nobody knows, the nearest first, each once: what may have been meant. */
export const nearWords = ({ groups }: Pick<QueryPlan, 'groups'>): readonly string[] => [
  ...new Set(groups.flatMap(({ kind, words }) => (kind === 'near' ? words.slice(0, 1) : []))),
]

export const saidOf = (
  plan: QueryPlan,
  { total, counted, explained }: Pick<Found, 'total' | 'counted' | 'explained'>,
): readonly Said[] => {
  if (plan.understood !== 'words') return plan.understood === 'nothing' ? [] : [{ kind: plan.understood }]
  const letters = total > 0 ? soundFieldOf(plan, counted) : null
  const bySound =
    total === 0 &&
    [...explained.values()].some(({ reasons }) => reasons.some(({ kind }) => kind === 'sounds'))
  return [
    ...(letters === null ? [] : [{ kind: letters }]),
    ...(bySound ? [{ kind: 'sound' } as const] : []),
    ...meantWords(plan).map((meant) => ({ kind: 'meant', ...meant }) as const),
  ]
}
