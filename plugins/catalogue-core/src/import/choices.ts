import * as v from 'valibot'
import { AgencySlug, DocumentId } from '../catalogue/ids.ts'

/** What to do with one row against the choice for its kind: leave what stands, or do as the file says. */
export const RowChoice = v.picklist(['keep', 'file'])
export type RowChoice = v.InferOutput<typeof RowChoice>

/** What a person decides before an import is committed. Unasked, nothing that an editor did is undone. */
export const ImportChoices = v.object({
  /** Rows that an editor and the file both changed. */
  conflicts: v.optional(RowChoice, 'keep'),
  /** Rows of the file whose item an editor deleted: `file` makes them again. */
  deleted: v.optional(RowChoice, 'keep'),
  /** Items that the file no longer has: `file` takes them down; they stay as drafts. */
  gone: v.optional(RowChoice, 'keep'),
  /** Publish what may be published; otherwise new rows stay drafts, and published ones show the change after their next release. */
  publish: v.optional(v.boolean(), false),
  /** Row of the file, from 1 → the choice for this row alone. */
  rows: v.optional(v.record(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/)), RowChoice), {}),
})
export type ImportChoices = v.InferOutput<typeof ImportChoices>

/** Where an import goes. */
export const ImportTarget = v.object({
  /** Slug of the agency. */
  agency: AgencySlug,
  /** The catalogue to import into; `new` for another edition; missing: the agency's newest, or its first. */
  catalogue: v.optional(v.union([v.literal('new'), DocumentId])),
  /** Name of the agency where it is not there yet: it is made. Without one an unknown slug is refused as a slip. */
  name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
})
export type ImportTarget = v.InferOutput<typeof ImportTarget>
