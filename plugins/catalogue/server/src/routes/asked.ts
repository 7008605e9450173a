import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { problem } from '@gongkai/catalogue-core/catalogue'
import { refuse } from '../documents/refuse.ts'

/** What a request says, in its form, or a refusal that names the field. */
export const asked = <S extends v.GenericSchema>(
  strapi: Core.Strapi,
  schema: S,
  given: unknown,
): v.InferOutput<S> => {
  const read = v.safeParse(schema, given)
  if (read.success) return read.output
  const [issue] = read.issues
  return refuse(strapi, [
    problem('REQUEST_UNREADABLE', { field: v.getDotPath(issue) ?? 'body', detail: issue.message }),
  ])
}
