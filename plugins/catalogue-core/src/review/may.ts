import { problem, type Problem, type ProblemCode } from '../catalogue/problem.ts'
import { authorOf } from './actor.ts'
import type { CommandName } from './command.ts'
import { mayWrite, ownVersion, personWith } from './four-eyes.ts'
import { openFindings, type Dossier, type Scene } from './scene.ts'
import { isOpen, type Version } from './version.ts'

/** The step of the review that comes next; null when all were taken. */
export const nextStep = (version: Pick<Version, 'taken'>, { steps }: Pick<Scene, 'steps'>) =>
  steps.find((step) => !version.taken.some((taken) => taken.step === step)) ?? null

const changedSince = (version: Version, { digest }: Scene): readonly Problem[] =>
  version.digest === digest ? [] : [problem('CHANGED_SINCE_REVIEW')]

const personalData = (version: Version, scene: Scene): readonly Problem[] => {
  const open = openFindings(scene, version)
  if (open.length === 0) return []
  const places = [...new Set(open.map(({ place }) => place))].slice(0, 5).join('、')
  return [problem('PERSONAL_DATA_OPEN', { count: String(open.length), places })]
}

const release = (version: Version, scene: Scene): readonly Problem[] => {
  const { actor } = scene
  // The reviewed content that comes with the system goes out as one, as long as nobody else wrote in it.
  if (actor.is === 'seed')
    return version.authors.every((author) => author === authorOf(actor)) ? [] : [problem('PERSON_NEEDED')]
  if (actor.is === 'clock')
    return version.state !== 'scheduled' || (version.scheduledFor ?? '') > scene.now
      ? [problem('NOT_SCHEDULED')]
      : changedSince(version, scene)
  const person = personWith('release', actor)
  if (person.length > 0) return person
  if (version.state !== 'approved' && version.state !== 'scheduled')
    return [...ownVersion(version, actor), problem('NOT_APPROVED')]
  return [...ownVersion(version, actor), ...changedSince(version, scene)]
}

const review = (version: Version, scene: Scene): readonly Problem[] => {
  const step = nextStep(version, scene)
  if (version.state !== 'inReview' || step === null)
    return scene.actor.is === 'person' ? [problem('NOT_IN_REVIEW')] : [problem('PERSON_NEEDED')]
  return [...personWith(step, scene.actor), ...ownVersion(version, scene.actor)]
}

/** What a review can decide on all the same: whether a thing is disclosed, and under what that is not public yet. */
const settledLater: readonly ProblemCode[] = [
  'WITHHELD',
  'ON_REQUEST_ONLY',
  'CATALOGUE_NOT_PUBLISHED',
  'ITEM_NOT_PUBLISHED',
]

const inContent = ({ problems }: Scene): readonly Problem[] =>
  problems.filter(({ code }) => !settledLater.includes(code))

/** An operator at the machine may, as its rights are those of the machine; it is no person and confirms nothing. */
const urgently = (version: Version, scene: Scene): readonly Problem[] => [
  ...(scene.actor.is === 'operator' ? [] : personWith('releaseUrgently', scene.actor)),
  ...(isOpen(version) ? [] : [problem('NOTHING_TO_SUBMIT')]),
]

const needsOpen = (latest: Version | null): readonly Problem[] =>
  latest !== null && isOpen(latest) ? [] : [problem('NOTHING_TO_SUBMIT')]

/**
 * Why somebody may not do this now, each reason in words of its own; empty where they may. What a command still needs
 * from them (a reason, a date) is asked when it is decided.
 */
export const mayNot = (does: CommandName, dossier: Dossier, scene: Scene): readonly Problem[] =>
  // Whoever has nothing to do with an agency learns nothing of what it has.
  scene.actor.is === 'person' && scene.actor.rights === null
    ? [problem('NOT_FOUND_HERE')]
    : because(does, dossier, scene)

const because = (does: CommandName, { latest, published }: Dossier, scene: Scene): readonly Problem[] => {
  const { actor } = scene
  switch (does) {
    case 'submit': {
      if (latest === null || !isOpen(latest)) return [...personWith('write', actor), ...needsOpen(latest)]
      if (latest.state !== 'draft' && latest.state !== 'returned')
        return [...personWith('write', actor), problem('ALREADY_SUBMITTED')]
      return [...personWith('write', actor), ...inContent(scene), ...personalData(latest, scene)]
    }
    case 'reopen': {
      const over = latest?.state === 'withdrawn' || latest?.state === 'lapsed'
      return [...mayWrite(actor), ...(over ? [] : [problem('NOT_WITHDRAWN')])]
    }
    case 'recall': {
      const under = latest !== null && ['inReview', 'approved', 'scheduled'].includes(latest.state)
      if (!under) return [problem('NOT_IN_REVIEW')]
      const own = latest.authors.includes(authorOf(actor))
      return [...personWith('write', actor), ...(own ? [] : [problem('NOT_YOURS_TO_TAKE_BACK')])]
    }
    case 'approve':
      return latest === null
        ? [problem('NOT_IN_REVIEW')]
        : [...review(latest, scene), ...approvable(latest, scene)]
    case 'return': {
      if (latest?.state === 'approved' || latest?.state === 'scheduled')
        return [...personWith('release', actor), ...ownVersion(latest, actor)]
      return latest === null ? [problem('NOT_IN_REVIEW')] : review(latest, scene)
    }
    case 'release':
    case 'schedule': {
      if (latest === null || !isOpen(latest)) return [...personWith('release', actor), ...needsOpen(latest)]
      return [...release(latest, scene), ...scene.problems, ...personalData(latest, scene)]
    }
    case 'unschedule':
      return [
        ...personWith('release', actor),
        ...(latest?.state === 'scheduled' ? [] : [problem('NOT_SCHEDULED')]),
      ]
    case 'releaseUrgently':
      return latest === null
        ? needsOpen(latest)
        : [...urgently(latest, scene), ...scene.problems, ...personalData(latest, scene)]
    case 'confirm': {
      const urgent = published?.urgent ?? null
      if (published === null || urgent?.confirmedBy !== null) return [problem('NOT_URGENT')]
      const by = urgent.by === authorOf(actor) ? [problem('OWN_VERSION')] : ownVersion(published, actor)
      return [...personWith('confirm', actor), ...by]
    }
    case 'withdraw':
      return [
        // Taking down is the safe side: what an operator or the system's own content takes back waits for nobody.
        ...(actor.is === 'operator' || actor.is === 'seed' ? [] : personWith('withdraw', actor)),
        ...(published === null ? [problem('NOT_PUBLISHED')] : []),
      ]
    case 'keep':
      return latest === null || !isOpen(latest)
        ? needsOpen(latest)
        : [...personWith('write', actor), ...(keepable(latest) ? [] : [problem('ALREADY_SUBMITTED')])]
  }
}

const approvable = (version: Version, scene: Scene): readonly Problem[] =>
  version.state === 'inReview' ? [...changedSince(version, scene), ...personalData(version, scene)] : []

const keepable = ({ state }: Version): boolean => state === 'draft' || state === 'returned'
