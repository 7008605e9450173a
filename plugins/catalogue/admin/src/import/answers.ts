import {
  importStates,
  type ImportSummary,
  type ImportTargets,
  type Rehearsal,
} from '@gongkai/catalogue-core/import'
import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Named = v.object({ documentId: v.string(), name: v.string() })

const Targets = v.object({
  agencies: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      catalogues: v.array(v.object({ ...Named.entries, published: v.boolean() })),
    }),
  ),
})

const Summary = v.object({
  id: count,
  at: v.string(),
  by: v.string(),
  agency: v.object({ slug: v.string(), name: v.string() }),
  catalogue: v.nullable(Named),
  file: v.object({ name: v.string(), format: v.string(), digest: v.string() }),
  state: v.picklist(importStates),
  done: count,
  total: count,
  counts: v.object({
    create: count,
    update: count,
    unchanged: count,
    kept: count,
    conflict: count,
    deleted: count,
    gone: count,
  }),
  published: count,
  problem: v.nullable(v.object({ 'zh-Hans': v.string(), en: v.string() })),
  undoable: v.boolean(),
})

const Imports = v.object({ imports: v.array(Summary) })
const Begun = v.object({ id: count })

/**
 * A rehearsal is large and comes from the same release of the same code: its outline tells it from a stranger's answer,
 * its inside is taken at its word.
 */
const Outline = v.variant('outcome', [
  v.looseObject({
    outcome: v.literal('read'),
    tables: v.array(v.unknown()),
    columns: v.array(v.unknown()),
    findings: v.array(v.unknown()),
    catalogue: v.looseObject({ items: v.array(v.unknown()), columns: v.array(v.unknown()) }),
  }),
  v.looseObject({
    outcome: v.picklist(['choose', 'refused']),
    because: v.looseObject({ code: v.string() }),
    tables: v.array(v.unknown()),
    findings: v.array(v.unknown()),
  }),
])
const Rehearsed = v.custom<Rehearsal>((data) => v.is(Outline, data))

export const readTargets = (data: unknown): ImportTargets => v.parse(Targets, data)
export const readSummary = (data: unknown): ImportSummary => v.parse(Summary, data)
export const readImports = (data: unknown): readonly ImportSummary[] => v.parse(Imports, data).imports
export const readRehearsal = (data: unknown): Rehearsal => v.parse(Rehearsed, data)
export const readBegun = (data: unknown): number => v.parse(Begun, data).id
