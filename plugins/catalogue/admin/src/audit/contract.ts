import * as v from 'valibot'

/** Answers of the audit's doors (server/src/routes/audit.ts), as far as the screen reads them. */

const text = v.nullable(v.string())

const Line = v.object({
  seq: v.number(),
  at: v.string(),
  who: v.object({ is: v.string(), name: v.string() }),
  act: v.string(),
  kind: text,
  language: text,
  version: v.nullable(v.number()),
  title: text,
  reason: text,
  refused: v.array(v.string()),
  digest: v.string(),
})
export type Line = v.InferOutput<typeof Line>

export const Lines = v.object({
  lines: v.array(Line),
  total: v.number(),
  page: v.number(),
  pages: v.number(),
})
export type Lines = v.InferOutput<typeof Lines>

export const Chain = v.variant('whole', [
  v.object({ whole: v.literal(true), length: v.number(), digest: v.string() }),
  v.object({
    whole: v.literal(false),
    length: v.number(),
    at: v.number(),
    because: v.picklist(['missing', 'changed', 'cutOff']),
  }),
])
export type Chain = v.InferOutput<typeof Chain>
