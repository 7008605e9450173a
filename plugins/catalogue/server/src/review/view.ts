import type { Core } from '@strapi/strapi'
import { defaultLocale, problemText, type Locale, type Problem } from '@gongkai/catalogue-core/catalogue'
import { personalDataProblem, placeText } from '@gongkai/catalogue-core/privacy'
import { sameValue } from '@gongkai/catalogue-core/import'
import {
  commandNames,
  mayNot,
  nextStep,
  type CommandName,
  type ReviewedKind,
  type Subject,
  type Version,
} from '@gongkai/catalogue-core/review'
import { table, type VersionRow } from '../doors.ts'
import { nameOf, type Somebody } from '../people/acting.ts'
import { readContent, type Content } from './content.ts'
import { dossierOf, readDossier, versionOf } from './dossier.ts'
import { namedPlace, passGate, type Gate } from './gate.ts'
import { differingFields, tiesNamed } from './named-ties.ts'
import { agencySteps, readScene } from './scene.ts'

const told = (one: Problem): Problem & Record<Locale, string> => ({
  ...one,
  'zh-Hans': problemText(one, 'zh-Hans'),
  en: problemText(one, 'en'),
})

const findingsOf = ({ findings, unscanned }: Gate, version: Version | null, of: ReviewedKind) => ({
  findings: findings.map((finding) => {
    const { remembered, kind, severity, place, context, masked, text } = finding
    const named = namedPlace(place, of)
    const kept = version?.kept.find(({ fingerprint }) => fingerprint === remembered) ?? null
    return {
      fingerprint: remembered,
      kind,
      blocks: severity === 'block',
      place: { 'zh-Hans': placeText(named, 'zh-Hans'), en: placeText(place, 'en') },
      problem: {
        ...told(personalDataProblem({ ...finding, place: named }, 'zh-Hans')),
        en: problemText(personalDataProblem(finding, 'en'), 'en'),
      },
      file: place.file,
      text,
      context,
      masked,
      kept,
    }
  }),
  unscanned,
})

const summaryOf = (row: VersionRow) => ({
  number: row.number,
  state: row.state,
  changedAt: row.changedAt,
  releasedAt: row.releasedAt,
  endedAt: row.endedAt,
  endedBecause: row.endedBecause,
  digest: row.digest,
})

/** Fields in which the draft is not what the public sees. */
const differing = (kind: ReviewedKind, draft: Content, shown: Content | null): readonly string[] =>
  shown === null
    ? []
    : [
        ...differingFields(kind, draft.words, shown.words),
        ...(sameValue(
          draft.files.map(({ name, file }) => ({ name, file })),
          shown.files.map(({ name, file }) => ({ name, file })),
        )
          ? []
          : ['attachments']),
      ]

/**
 * Everything a person needs in front of them to decide: what stands, what the public sees, what the gate found, how far the
 * review is, and for every next step whether they may take it and if not, why.
 */
export const reviewView = async (strapi: Core.Strapi, subject: Subject, one: Somebody, now: Date) => {
  const draft = await readContent(strapi, subject)
  if (draft === null) return null
  const shown = await readContent(strapi, subject, 'published')
  const rows = await readDossier(strapi, subject)
  const dossier = dossierOf(rows)
  const gate = await passGate(strapi, draft)
  const scene = await readScene(strapi, subject, draft, one, now, 'anything', gate)
  const agency =
    draft.agencyKey === null
      ? null
      : await table(strapi, 'agency').findOne({
          where: { documentId: draft.agencyKey, locale: defaultLocale },
        })
  const steps = await agencySteps(strapi, draft.agencyKey)
  const [words, shownWords = null] = await tiesNamed(
    strapi,
    subject.kind,
    [draft.words, shown?.words ?? null],
    one.is === 'person' ? one.agencies : 'all',
  )
  const history = await table(strapi, 'version').findMany({
    where: { about: subject.about, language: subject.locale },
    orderBy: { number: 'desc' },
    limit: 50,
  })
  return {
    ...subject,
    title: draft.title,
    agency: agency === null ? null : { key: agency.documentId, name: agency.name },
    revision: rows.latest?.revision ?? null,
    digest: draft.digest,
    latest: dossier.latest,
    published: dossier.published,
    steps,
    step: dossier.latest?.state === 'inReview' ? nextStep(dossier.latest, { steps }) : null,
    people: await namesOf(strapi, rows.latest, rows.published),
    commands: (Object.keys(commandNames) as CommandName[]).map((does) => {
      const because = mayNot(does, dossier, scene)
      return { does, allowed: because.length === 0, because: because.map(told) }
    }),
    ...findingsOf(gate, dossier.latest, subject.kind),
    draft: { words: words ?? {}, files: draft.files },
    shown: shown === null ? null : { words: shownWords ?? {}, files: shown.files },
    differs: differing(subject.kind, draft, shown),
    history: history.map(summaryOf),
  }
}

/** Names of the people in these versions, by the ids that stand there. */
export const namesOf = async (
  strapi: Core.Strapi,
  ...rows: readonly (VersionRow | null)[]
): Promise<Readonly<Record<string, string>>> => {
  const versions = rows.flatMap((row) => (row === null ? [] : [versionOf(row)]))
  const ids = versions
    .flatMap(({ authors, releasedBy }) => [...authors, ...(releasedBy === null ? [] : [releasedBy])])
    .map(Number)
    .filter(Number.isInteger)
  const users = (await strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: ids } } })) as readonly Parameters<typeof nameOf>[0][]
  return Object.fromEntries(users.map((user) => [String(user.id), nameOf(user)]))
}
