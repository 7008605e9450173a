import type { Locale, Moment } from '../catalogue/ids.ts'
import type { ReviewStep } from './actor.ts'
import type { ReviewSheet } from './sheet.ts'

/** Where a version stands. The public sees `published` only; a withdrawn or lapsed one was seen once. */
export const versionStates = [
  'draft',
  'inReview',
  'returned',
  'approved',
  'scheduled',
  'published',
  'replaced',
  'withdrawn',
  'lapsed',
] as const
export type VersionState = (typeof versionStates)[number]

export const stateNames: Readonly<Record<VersionState, { 'zh-Hans': string; en: string }>> = {
  draft: { 'zh-Hans': '起草', en: 'Draft' },
  inReview: { 'zh-Hans': '待审查', en: 'In review' },
  returned: { 'zh-Hans': '退回', en: 'Returned' },
  approved: { 'zh-Hans': '待签发', en: 'Approved' },
  scheduled: { 'zh-Hans': '定时发布', en: 'Scheduled' },
  published: { 'zh-Hans': '已发布', en: 'Published' },
  replaced: { 'zh-Hans': '已被新版替代', en: 'Replaced' },
  withdrawn: { 'zh-Hans': '已撤回', en: 'Withdrawn' },
  lapsed: { 'zh-Hans': '已失效', en: 'No longer valid' },
}

/** What passes through review: everything that has a draft beside its published form. */
export const reviewedKinds = ['catalogue', 'item', 'record'] as const
export type ReviewedKind = (typeof reviewedKinds)[number]

export interface Subject {
  readonly kind: ReviewedKind
  readonly about: string
  readonly locale: Locale
}

/** A step that was taken: by whom, when, and what they said. */
export interface StepTaken {
  readonly step: ReviewStep
  readonly by: string
  readonly name: string
  readonly at: Moment
  readonly opinion: string | null
}

/** Personal data that stays because a law demands it; `confirmedBy` is the second person. */
export interface Kept {
  readonly fingerprint: string
  readonly reason: string
  readonly by: string
  readonly name: string
  readonly confirmedBy: string | null
}

/** Went out ahead of the review; red until a second person confirms it. */
export interface Urgent {
  readonly reason: string
  readonly by: string
  readonly name: string
  readonly confirmBefore: string | null
  readonly confirmedBy: string | null
  readonly confirmedAt: Moment | null
}

/** One version of a subject, from its first word to its end. */
export interface Version {
  readonly number: number
  readonly state: VersionState
  /** Who drafted or changed it ({@link authorOf}); none of them may review or release it. */
  readonly authors: readonly string[]
  /** Digest of exactly what was submitted, attachments included; null before. */
  readonly digest: string | null
  readonly sheet: ReviewSheet | null
  readonly taken: readonly StepTaken[]
  readonly kept: readonly Kept[]
  readonly returnedBecause: string | null
  readonly scheduledFor: Moment | null
  readonly urgent: Urgent | null
  readonly releasedAt: Moment | null
  readonly releasedBy: string | null
  readonly endedAt: Moment | null
  readonly endedBecause: string | null
}

export const firstVersion: Version = {
  number: 1,
  state: 'draft',
  authors: [],
  digest: null,
  sheet: null,
  taken: [],
  kept: [],
  returnedBecause: null,
  scheduledFor: null,
  urgent: null,
  releasedAt: null,
  releasedBy: null,
  endedAt: null,
  endedBecause: null,
}

/** States in which saving goes on with the same version; after them a change begins the next one. */
export const isOpen = ({ state }: Pick<Version, 'state'>): boolean =>
  state === 'draft' ||
  state === 'inReview' ||
  state === 'returned' ||
  state === 'approved' ||
  state === 'scheduled'
