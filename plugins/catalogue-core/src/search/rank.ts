import { pairsIn } from './pairs.ts'
import type { QueryPlan } from './plan.ts'
import type { Group } from './thesaurus/hear.ts'

/** What is looked at to rank a hit. */
export interface Ranked {
  readonly id: string
  readonly title: string
  readonly path: readonly string[]
  readonly keywords?: readonly string[]
  /** The beginning of its content. */
  readonly lead: string
  readonly basis: readonly string[]
  readonly agencyName: string
  readonly place: string
  readonly responsible: string
  readonly demo: boolean
}

export const rankedFields = [
  'title',
  'path',
  'keywords',
  'agency',
  'content',
  'basis',
  'responsible',
] as const
export type RankedField = (typeof rankedFields)[number]

/** Why a hit stands where it does. */
export type Reason =
  /** The pass that found it, counted from 0, and its place there. */
  | { readonly kind: 'foundBy'; readonly pass: number; readonly at: number }
  /** Said, or meant by what was said, and where the row has it. */
  | {
      readonly kind: 'speaksOf'
      readonly said: string
      readonly as: string
      readonly field: RankedField
      readonly worth: number
    }
  /** Law and article stand in one citation. */
  | { readonly kind: 'cites'; readonly basis: string; readonly worth: number }
  /** Sounds like what was typed: a wrong character of the right sound. */
  | { readonly kind: 'sounds'; readonly worth: number }
  /** Its title says what was asked and little else. */
  | { readonly kind: 'titleFits'; readonly worth: number }
  /** The made-up agency comes after every real one. */
  | { readonly kind: 'demo' }

export interface Explained<Hit> {
  readonly hit: Hit
  readonly score: number
  /** How much of what was asked for it has; below a certain share it is no answer. */
  readonly share: number
  readonly reasons: readonly Reason[]
}

const weights: Readonly<Record<RankedField, number>> = {
  title: 1,
  path: 0.8,
  keywords: 0.8,
  agency: 0.9,
  content: 0.7,
  basis: 0.25,
  responsible: 0.2,
}
const kindWeights: Readonly<Record<Group['kind'], number>> = {
  literal: 1,
  known: 1,
  meant: 1,
  asked: 0.35,
  near: 0.6,
}
/** Later words of an entry are further from what was said. */
const fade = 0.04
const titleBonus = 0.5
/** More than any sum of halves: nobody types a run of sounds by chance. */
const soundWorth = 10

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const textsOf = (hit: Ranked): Readonly<Record<RankedField, string>> => ({
  title: plain(hit.title),
  path: plain(hit.path.join('\n')),
  keywords: plain((hit.keywords ?? []).join('\n')),
  agency: plain(`${hit.place}\n${hit.agencyName}`),
  content: plain(hit.lead),
  basis: plain(hit.basis.join('\n')),
  responsible: plain(hit.responsible),
})

interface Match {
  readonly as: string
  readonly field: RankedField
  /** 0 to 1. */
  readonly strength: number
}

const share = (word: string, text: string): number => {
  if (text.includes(word)) return 1
  const pairs = pairsIn(word)
  const found = pairs.filter((pair) => text.includes(pair)).length / pairs.length
  return found < 0.5 ? found * 0.5 : found * 0.8
}

const matchOf = (
  group: Group,
  texts: Readonly<Record<RankedField, string>>,
  fields: readonly RankedField[],
): Match | null => {
  let best: Match | null = null
  group.words.forEach((word, i) => {
    for (const field of fields) {
      const text = texts[field]
      const has =
        group.kind === 'literal' || group.kind === 'known' ? share(word, text) : text.includes(word) ? 1 : 0
      const strength = has * group.weight * weights[field] * Math.max(0.6, 1 - fade * i)
      if (strength > (best?.strength ?? 0)) best = { as: word, field, strength }
    }
  })
  return best
}

/** How much of a title is words that were asked for. */
const titleShare = (title: string, groups: readonly Group[]): number => {
  const covered = new Set<number>()
  for (const word of groups.flatMap(({ words }) => words).flatMap((word) => [word, ...pairsIn(word)]))
    for (let at = title.indexOf(word); at >= 0 && word.length > 1; at = title.indexOf(word, at + 1))
      for (let i = at; i < at + word.length; i += 1) covered.add(i)
  return title.length === 0 ? 0 : covered.size / title.length
}

/** What a whole answer must have. An unknown word may be a mere manner of speaking, the more so the shorter it is. */
const owedFor = ({ kind, said }: Group): number => {
  switch (kind) {
    case 'asked':
    case 'near':
      return 0
    case 'known':
    case 'meant':
      return 1
    case 'literal':
      return Math.min(1, [...said].length / 4)
  }
}

/**
 * Ranks what the passes found by what the question speaks of. A thing that every hit speaks of tells little, one that few
 * speak of tells much. Where all are equal the search server's order stands.
 */
export const rank = <Hit extends Ranked>(
  { groups, roles }: Pick<QueryPlan, 'groups' | 'roles'>,
  found: readonly { readonly hit: Hit; readonly pass: number; readonly at: number }[],
): readonly Explained<Hit>[] => {
  const texts = found.map(({ hit }) => textsOf(hit))
  const matches = groups.map((group) => {
    // Who names an agency asks for its rows, not for rows that speak of it: 医保局 stands in many a content.
    const namesAgency =
      group.kind === 'known' && group.words.some((word) => texts.some(({ agency }) => agency.endsWith(word)))
    return texts.map((text) => matchOf(group, text, namesAgency ? ['agency'] : rankedFields))
  })
  const rarity = matches.map((row) => {
    const having = row.reduce((sum, match) => sum + (match?.strength ?? 0), 0)
    return Math.log(1 + found.length / (0.5 + having))
  })
  const owed = groups.map(owedFor)
  const most = owed.reduce((sum, worth) => sum + worth, 0)
  const scored = found.map(({ hit, pass, at }, i): Explained<Hit> => {
    const spoken = groups.flatMap((group, g): readonly Reason[] => {
      const match = matches[g]?.[i]
      if (match == null) return []
      const worth = match.strength * (rarity[g] ?? 0) * kindWeights[group.kind]
      return [{ kind: 'speaksOf', said: group.said, as: match.as, field: match.field, worth }]
    })
    const fits = titleBonus * titleShare(texts[i]?.title ?? '', groups)
    const reasons: readonly Reason[] = [
      ...(hit.demo ? [{ kind: 'demo' } as const] : []),
      ...spoken,
      ...(roles[pass] === 'sound' ? [{ kind: 'sounds', worth: soundWorth } as const] : []),
      ...(fits > 0 ? [{ kind: 'titleFits', worth: fits } as const] : []),
      { kind: 'foundBy', pass, at },
    ]
    const score = reasons.reduce((sum, reason) => sum + ('worth' in reason ? reason.worth : 0), 0)
    const has = groups.reduce((sum, group, g) => {
      const match = matches[g]?.[i]
      if (match == null || group.kind === 'asked') return sum
      const strength = match.strength / weights[match.field]
      return sum + strength * (group.kind === 'near' ? 1 : (owed[g] ?? 0))
    }, 0)
    return { hit, score, share: most === 0 ? 1 : has / most, reasons }
  })
  return scored.sort((a, b) => Number(a.hit.demo) - Number(b.hit.demo) || b.score - a.score)
}
