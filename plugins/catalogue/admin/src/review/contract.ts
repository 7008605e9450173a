import { problems, type ProblemCode } from '@gongkai/catalogue-core/catalogue'
import { ReviewSheet, reviewRights, reviewedKinds, versionStates } from '@gongkai/catalogue-core/review'
import * as v from 'valibot'

/** Answers of the review's doors (server/src/review/view.ts, sheet.ts), as far as the screens read them. */

const said = v.object({ 'zh-Hans': v.string(), en: v.string() })

const text = v.nullable(v.string())

const Told = v.object({
  code: v.custom<ProblemCode>((code) => typeof code === 'string' && Object.hasOwn(problems, code)),
  ...said.entries,
})
export type Told = v.InferOutput<typeof Told>

const Kept = v.object({
  fingerprint: v.string(),
  reason: v.string(),
  name: v.string(),
  confirmedBy: text,
})
export type Kept = v.InferOutput<typeof Kept>

const Version = v.object({
  number: v.number(),
  state: v.picklist(versionStates),
  authors: v.array(v.string()),
  digest: text,
  sheet: v.nullable(ReviewSheet),
  taken: v.array(
    v.object({ step: v.picklist(reviewRights), name: v.string(), at: v.string(), opinion: text }),
  ),
  kept: v.array(Kept),
  returnedBecause: text,
  scheduledFor: text,
  urgent: v.nullable(
    v.object({ reason: v.string(), name: v.string(), confirmBefore: text, confirmedAt: text }),
  ),
  releasedAt: text,
  releasedBy: text,
  endedAt: text,
  endedBecause: text,
})
export type Version = v.InferOutput<typeof Version>

const File = v.object({ name: v.string(), file: text })
export type File = v.InferOutput<typeof File>

const Content = v.object({ words: v.record(v.string(), v.unknown()), files: v.array(File) })
export type Content = v.InferOutput<typeof Content>

const commandName = v.picklist([
  'submit',
  'reopen',
  'recall',
  'approve',
  'return',
  'release',
  'schedule',
  'unschedule',
  'releaseUrgently',
  'confirm',
  'withdraw',
  'keep',
])

const Step = v.object({ does: commandName, allowed: v.boolean(), because: v.array(Told) })
export type Step = v.InferOutput<typeof Step>

const Finding = v.object({
  fingerprint: v.string(),
  kind: v.string(),
  blocks: v.boolean(),
  place: said,
  problem: Told,
  /** Null where it stands in a field and can be masked here. */
  file: text,
  text: v.string(),
  context: v.object({ before: v.string(), after: v.string() }),
  masked: text,
  kept: v.nullable(Kept),
})
export type Finding = v.InferOutput<typeof Finding>

const Past = v.object({
  number: v.number(),
  state: v.picklist(versionStates),
  changedAt: v.string(),
  releasedAt: text,
  endedAt: text,
  endedBecause: text,
})
export type Past = v.InferOutput<typeof Past>

const agency = v.nullable(v.object({ key: v.string(), name: v.string() }))
const subject = { kind: v.picklist(reviewedKinds), about: v.string(), locale: v.picklist(['zh-Hans', 'en']) }

export const ReviewView = v.object({
  ...subject,
  title: v.string(),
  agency,
  revision: v.nullable(v.number()),
  digest: v.string(),
  latest: v.nullable(Version),
  published: v.nullable(Version),
  steps: v.array(v.picklist(reviewRights)),
  step: v.nullable(v.picklist(reviewRights)),
  people: v.record(v.string(), v.string()),
  commands: v.array(Step),
  findings: v.array(Finding),
  unscanned: v.array(v.object({ file: v.string(), because: v.string() })),
  draft: Content,
  shown: v.nullable(Content),
  differs: v.array(v.string()),
  history: v.array(Past),
})
export type ReviewView = v.InferOutput<typeof ReviewView>

export const SheetView = v.object({
  ...subject,
  title: v.string(),
  agency,
  version: Version,
  steps: v.array(v.picklist(reviewRights)),
  files: v.nullable(v.array(File)),
  acts: v.array(v.object({ at: v.string(), act: v.string(), name: v.string(), reason: text, step: text })),
})
export type SheetView = v.InferOutput<typeof SheetView>
