import { useForm } from '@strapi/strapi/admin'
import { Day } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'

/** The fields of an item of which something is understood. */
export const understoodFields = [
  'deadline',
  'basis',
  'channels',
  'publisher',
  'responsible',
  'phones',
] as const
export type UnderstoodField = (typeof understoodFields)[number]

/** Where a field's understanding stands on the page, for its input to refer to. */
export const understandingId = (field: UnderstoodField): string => `catalogue-understanding-${field}`

/** A value of the form as it is being typed. */
export const useValue = (field: string): unknown =>
  useForm('Understanding', ({ values }) => new Map<string, unknown>(Object.entries(values)).get(field))

export const useTyped = (field: UnderstoodField): string => {
  const value = useValue(field)
  return typeof value === 'string' ? value : ''
}

/** A day of the form; null while it is none. */
export const typedDay = (value: unknown): Day | null => {
  const read = v.safeParse(Day, value)
  return read.success ? read.output : null
}
