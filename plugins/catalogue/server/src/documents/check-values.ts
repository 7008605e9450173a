import * as v from 'valibot'
import {
  Choice,
  Columns,
  Keywords,
  Phone,
  problem,
  recordFields,
  reservedSlugs,
  SucceededBy,
  valueProblem,
  type Problem,
} from '@gongkai/catalogue-core/catalogue'
import type { DocumentAct } from './act.ts'

const choices = v.pipe(v.array(Choice), v.maxLength(60))
const lines = v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(200))

/** Form of the fields that Strapi stores as bare JSON; everything else its own schema checks. */
const forms: Readonly<Record<string, Readonly<Record<string, v.GenericSchema>>>> = {
  item: {
    groups: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))), v.maxLength(5)),
    basis: lines,
    basisKinds: choices,
    channels: choices,
    attribute: choices,
    form: choices,
    audience: choices,
    phones: v.pipe(v.array(Phone), v.maxLength(20)),
    extra: v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(20_000))),
    merged: lines,
    doubts: lines,
    keywords: Keywords,
    succeededBy: SucceededBy,
  },
  catalogue: { columns: Columns, notes: lines },
  record: { body: recordFields.body },
}

/** Every field of an act's data that has the wrong form. */
export const valueProblems = ({ kind, params: { data = {} } }: DocumentAct): readonly Problem[] => {
  const unreadable = Object.entries(forms[kind] ?? {}).flatMap(([field, form]): readonly Problem[] => {
    const value = data[field]
    if (value === undefined || value === null) return []
    const read = v.safeParse(form, typeof value === 'string' ? parsed(value) : value)
    return read.success ? [] : [valueProblem(field, read.issues[0])]
  })
  const slug = kind === 'agency' ? data['slug'] : undefined
  return typeof slug === 'string' && reservedSlugs.includes(slug)
    ? [...unreadable, problem('SLUG_RESERVED', { slug })]
    : unreadable
}

// The panel sends JSON fields as objects, some clients as text; Strapi takes both.
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error instanceof SyntaxError ? text : error
  }
}
