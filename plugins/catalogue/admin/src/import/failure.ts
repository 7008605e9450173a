import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { isFetchError } from '@strapi/strapi/admin'
import { refusalOf, type Refusal } from './refusal.ts'

export interface Failure extends Refusal {
  /** The server's own sentence; null where it could not be asked. */
  readonly message: string | null
}

/** What a failed request is told as. A browser says of an unreachable server only that fetching failed. */
export const failureOf = (error: unknown, locale: Locale): Failure => {
  if (isFetchError(error))
    return { message: error.message, ...refusalOf(error.response?.data.error.details, locale) }
  if (error instanceof TypeError) return { message: null, code: null, reasons: [] }
  return { message: error instanceof Error ? error.message : String(error), code: null, reasons: [] }
}
