import * as v from 'valibot'
import { Code, Day } from '../ids.ts'
import { problem, type Problem } from '../problem.ts'

/** What one record does to another: 修改, 废止, 解读. Said on the one that does it, shown on both. */
export const relations = ['amends', 'repeals', 'interprets'] as const
export type Relation = (typeof relations)[number]

const ids = v.fallback(v.array(v.string()), [])

/** Ids of the records that one ties itself to. Whatever is no list of ids ties it to nothing. */
export const LinkKeys = v.fallback(v.object({ amends: ids, repeals: ids, interprets: ids }), {
  amends: [],
  repeals: [],
  interprets: [],
})
export type LinkKeys = v.InferOutput<typeof LinkKeys>

/** A tie as one end sees it. */
export const linkSides = [
  'amends',
  'amendedBy',
  'repeals',
  'repealedBy',
  'interprets',
  'interpretedBy',
] as const
export type LinkSide = (typeof linkSides)[number]

const otherSide = {
  amends: 'amendedBy',
  repeals: 'repealedBy',
  interprets: 'interpretedBy',
} as const satisfies Record<Relation, LinkSide>

export const linkNames: Readonly<Record<LinkSide, { 'zh-Hans': string; en: string }>> = {
  amends: { 'zh-Hans': '修改了', en: 'Amends' },
  amendedBy: { 'zh-Hans': '被以下文件修改', en: 'Amended by' },
  repeals: { 'zh-Hans': '废止了', en: 'Repeals' },
  repealedBy: { 'zh-Hans': '被以下文件废止', en: 'Repealed by' },
  interprets: { 'zh-Hans': '解读了', en: 'Interprets' },
  interpretedBy: { 'zh-Hans': '有以下解读', en: 'Interpreted by' },
}

/** A tie to another public record of the agency, as its page shows it. */
export const RecordLink = v.object({
  relation: v.picklist(linkSides),
  code: Code,
  title: v.string(),
  /** The day from which it amends or repeals; null for an interpretation, or where no day is known. */
  on: v.nullable(Day),
})
export type RecordLink = v.InferOutput<typeof RecordLink>

export interface LinkedRecord {
  readonly id: string
  readonly code: Code
  readonly title: string
  readonly formedOn: Day | null
  readonly effectiveFrom: Day | null
  readonly linkKeys: LinkKeys
}

/**
 * Every tie among these records, seen from each end, by the id of the record that sees it. A tie to a record that is not
 * among them is none: give only what is public, and a repeal ends with the record that repealed.
 */
export const linksOf = (records: readonly LinkedRecord[]): ReadonlyMap<string, readonly RecordLink[]> => {
  const known = new Map(records.map((record) => [record.id, record]))
  const found = new Map<string, RecordLink[]>()
  const add = (id: string, link: RecordLink): void => {
    found.set(id, [...(found.get(id) ?? []), link])
  }
  for (const from of records)
    for (const relation of relations) {
      const on = relation === 'interprets' ? null : (from.effectiveFrom ?? from.formedOn)
      for (const id of new Set(from.linkKeys[relation])) {
        const to = known.get(id)
        if (to === undefined || to === from) continue
        add(from.id, { relation, code: to.code, title: to.title, on })
        add(to.id, { relation: otherSide[relation], code: from.code, title: from.title, on })
      }
    }
  const order = (link: RecordLink): number => linkSides.indexOf(link.relation)
  for (const links of found.values())
    links.sort((a, b) => order(a) - order(b) || a.code.localeCompare(b.code, 'en', { numeric: true }))
  return found
}

/** A record of the same agency that a record ties itself to, or another that ties itself to something. */
interface Tied {
  readonly id: string
  readonly title: string
  readonly agencyKey: string | null
  readonly linkKeys: LinkKeys
}

/** Does following one relation from `start` lead to `goal`? */
const leadsTo = (start: string, goal: string, relation: Relation, by: ReadonlyMap<string, Tied>): boolean => {
  const seen = new Set<string>()
  const next = [start]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === goal) return true
    if (seen.has(id)) continue
    seen.add(id)
    next.push(...(by.get(id)?.linkKeys[relation] ?? []))
  }
  return false
}

/**
 * What is wrong with the ties of `record`; `others` are the records it ties itself to and all that tie themselves to
 * something. Ties end at the agency: its records are published as one, and another agency repeals in its own name.
 */
export const linkProblems = (record: Tied, others: readonly Tied[]): readonly Problem[] => {
  const by = new Map(others.map((other) => [other.id, other]))
  const name = record.title.trim()
  return relations.flatMap((relation) =>
    record.linkKeys[relation].flatMap((id): readonly Problem[] => {
      if (id === record.id) return [problem('LINK_TO_ITSELF', { name })]
      const other = by.get(id)
      if (other === undefined) return []
      if (other.agencyKey !== record.agencyKey)
        return [problem('LINK_OTHER_AGENCY', { name, other: other.title })]
      return leadsTo(id, record.id, relation, by)
        ? [problem('LINK_IN_CIRCLE', { name, other: other.title })]
        : []
    }),
  )
}
