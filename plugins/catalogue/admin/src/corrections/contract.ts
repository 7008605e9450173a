import * as v from 'valibot'

/** Answer of `GET /catalogue/corrections` (server/src/routes/corrections.ts), as far as the screen reads it. */

const Told = v.object({ 'zh-Hans': v.string(), en: v.string() })
export type Told = v.InferOutput<typeof Told>

const Correction = v.object({
  id: v.number(),
  kind: v.picklist(['agency', 'department', 'basis']),
  about: v.string(),
  language: v.nullable(v.string()),
  title: v.string(),
  /** Null where it belongs to none, or is one itself. */
  agency: v.nullable(v.string()),
  before: v.record(v.string(), v.unknown()),
  after: v.record(v.string(), v.unknown()),
  byName: v.string(),
  at: v.string(),
  confirmBefore: v.string(),
  urgent: v.boolean(),
  state: v.picklist(['open', 'confirmed', 'reverted']),
  endedBy: v.nullable(v.string()),
  endedAt: v.nullable(v.string()),
  overdue: v.boolean(),
  mayConfirm: v.boolean(),
  because: v.array(Told),
  mayRevert: v.boolean(),
  revertBecause: v.array(Told),
})
export type Correction = v.InferOutput<typeof Correction>

export const Corrections = v.object({ corrections: v.array(Correction) })
