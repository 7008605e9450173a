import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import {
  findPersonalData,
  placeText,
  type Part,
  type PartPlace,
  type PersonalFinding,
} from '@gongkai/catalogue-core/privacy'
import type { OpenFinding, ReviewedKind } from '@gongkai/catalogue-core/review'
import { table } from '../doors.ts'
import { labels } from '../panel/labels.ts'
import type { Content } from './content.ts'
import { readFiles, type Unscanned } from './files.ts'
import { tracedField } from './words.ts'

/** What the gate found: every finding with its remembered name, and files it could not look into. */
export interface Gate {
  readonly findings: readonly (PersonalFinding & { readonly remembered: string })[]
  readonly unscanned: readonly Unscanned[]
}

const partsOf = ({ words }: Content): readonly Part[] =>
  Object.entries(words).flatMap(([field, value]) => {
    const { text } = tracedField(field, value)
    return text === ''
      ? []
      : [{ place: { kind: 'field' as const, file: null, at: field, hidden: null }, text }]
  })

/** Phones that the agency gives the public itself. */
const ownPhones = async (strapi: Core.Strapi, agencyKey: string | null): Promise<readonly string[]> => {
  if (agencyKey === null) return []
  const [agencies, departments] = await Promise.all([
    table(strapi, 'agency').findMany({ where: { documentId: agencyKey, locale: defaultLocale } }),
    table(strapi, 'department').findMany({ where: { agencyKey } }),
  ])
  return [...agencies, ...departments].flatMap(({ phone }) => phone?.split(/[、，,;；\s/]+/) ?? [])
}

// The value itself must not stand in the review's rows for ever.
const nameOfFinding = ({ fingerprint }: PersonalFinding): string =>
  createHash('sha256').update(fingerprint).digest('hex').slice(0, 32)

// By what was looked at: a reviewer opens the same version again and again, and a large file takes seconds.
const known = new Map<string, Gate>()
const knownAtMost = 50

/** Looks through every word and every attachment of a content for personal data and marks of secrecy. */
export const passGate = async (strapi: Core.Strapi, content: Content): Promise<Gate> => {
  const own = await ownPhones(strapi, content.agencyKey)
  const key = `${content.digest} ${own.join(' ')}`
  const before = known.get(key)
  if (before !== undefined) return before
  const { parts, unscanned } = await readFiles(strapi, content.uploads)
  const findings = findPersonalData([...partsOf(content), ...parts], { own })
  const gate = {
    findings: findings.map((finding) => ({ ...finding, remembered: nameOfFinding(finding) })),
    unscanned,
  }
  known.set(key, gate)
  const [oldest] = known.keys()
  if (known.size > knownAtMost && oldest !== undefined) known.delete(oldest)
  return gate
}

/** A place as the form names it: people know 正文, not `body`. */
export const namedPlace = (place: PartPlace, kind: ReviewedKind): PartPlace => {
  if (place.kind !== 'field') return place
  const names: Readonly<Record<string, string>> = labels[kind]
  return { ...place, at: names[place.at] ?? place.at }
}

/** The gate as the decider sees it. */
export const openIn = ({ findings }: Gate, kind: ReviewedKind): readonly OpenFinding[] =>
  findings.map(({ remembered: fingerprint, place, severity }) => ({
    fingerprint,
    place: placeText(namedPlace(place, kind), defaultLocale),
    blocks: severity === 'block',
  }))
