import * as v from 'valibot'
import { PublicationIndex, PublishedAgency } from '../catalogue/agency.ts'
import { Calendar } from '../deadline/calendar.ts'

/** What came in from outside the core, read or refused; every fault is named with the place it stands at. */
export type Reading<T> =
  { readonly read: true; readonly value: T } | { readonly read: false; readonly faults: readonly string[] }

const reading = <Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Reading<v.InferOutput<Schema>> => {
  const result = v.safeParse(schema, input)
  return result.success
    ? { read: true, value: result.output }
    : {
        read: false,
        faults: result.issues.map((issue) => `${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`),
      }
}

export const readPublicationIndex = (input: unknown): Reading<PublicationIndex> =>
  reading(PublicationIndex, input)

export const readPublishedAgency = (input: unknown): Reading<PublishedAgency> =>
  reading(PublishedAgency, input)

export const readCalendar = (input: unknown): Reading<Calendar> => reading(Calendar, input)
