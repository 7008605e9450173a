import type { Attribute } from '../catalogue/attribute.ts'
import type { Moment } from '../catalogue/ids.ts'
import type { Problem } from '../catalogue/problem.ts'
import type { Actor, Steps } from './actor.ts'
import type { Version } from './version.ts'

/** A finding of the personal-data gate, as far as the review cares. `blocks`: it must be dealt with first. */
export interface OpenFinding {
  readonly fingerprint: string
  readonly place: string
  readonly blocks: boolean
}

/** The newest version of a subject, and the one that is public; often the same. */
export interface Dossier {
  readonly latest: Version | null
  readonly published: Version | null
}

/** Everything a decision hangs on besides the versions themselves; the adapter reads it, the core knows no clock. */
export interface Scene {
  readonly actor: Actor
  readonly now: Moment
  readonly steps: Steps
  /** Digest of the draft as it stands now, attachments included. */
  readonly digest: string
  /** What the content itself says of its attribute; null where it has none of its own. */
  readonly attribute: Attribute | null
  readonly findings: readonly OpenFinding[]
  /** What forbids it in public whoever asks: no name, no date, an item that is not public. */
  readonly problems: readonly Problem[]
  /** End of the working day by which a second person must confirm what goes out ahead of the review. */
  readonly confirmBefore: Moment | null
}

/** Findings that nobody has answered for yet. */
export const openFindings = (scene: Pick<Scene, 'findings'>, version: Pick<Version, 'kept'>) =>
  scene.findings.filter(
    ({ blocks, fingerprint }) => blocks && !version.kept.some((kept) => kept.fingerprint === fingerprint),
  )

export const unconfirmed = (
  scene: Pick<Scene, 'findings'>,
  version: Pick<Version, 'kept'>,
): readonly string[] =>
  version.kept
    .filter(
      ({ confirmedBy, fingerprint }) =>
        confirmedBy === null && scene.findings.some((f) => f.fingerprint === fingerprint),
    )
    .map(({ fingerprint }) => fingerprint)
