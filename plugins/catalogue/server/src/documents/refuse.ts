import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { problemText, type Locale, type Problem } from '@gongkai/catalogue-core/catalogue'
import { labels } from '../panel/labels.ts'
import { fieldOf } from './problem-field.ts'

/** The language of the person at the panel; Chinese unless they chose English. */
export const language = (strapi: Core.Strapi): Locale => {
  const state: unknown = strapi.requestContext.get()?.state
  const user = typeof state === 'object' && state !== null && 'user' in state ? state.user : null
  return typeof user === 'object' &&
    user !== null &&
    'preferedLanguage' in user &&
    user.preferedLanguage === 'en'
    ? 'en'
    : 'zh-Hans'
}

/** A field by the name its form gives it, where the problem names one. */
const inPanelWords = (one: Problem, kind: string | null): Problem => {
  const field = one.params['field']
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = labels
  const label = kind === null || field === undefined ? undefined : names[kind]?.[field]
  return label === undefined ? one : { ...one, params: { ...one.params, field: label } }
}

/**
 * Ends an act with every reason at once, in the asker's language; the codes travel beside for programs.
 * It is Strapi's validation error because after any other the panel empties the form: what was typed would be gone.
 */
export const refuse = (
  strapi: Core.Strapi,
  problems: readonly Problem[],
  kind: string | null = null,
): never => {
  const locale = language(strapi)
  const spoken = (one: Problem, language: Locale): string =>
    problemText(language === 'zh-Hans' ? inPanelWords(one, kind) : one, language)
  throw new errors.ValidationError(problems.map((p) => spoken(p, locale)).join('\n'), {
    code: problems[0]?.code,
    problems: problems.map((p) => ({ ...p, 'zh-Hans': spoken(p, 'zh-Hans'), en: spoken(p, 'en') })),
    errors: problems.flatMap((p) => {
      const field = fieldOf(p)
      return field === null ? [] : [{ path: [field], message: spoken(p, locale), name: 'ValidationError' }]
    }),
  })
}

/** What `refuse` throws, as whoever catches it sees it. */
export interface Refusal {
  readonly details: { readonly problems: readonly Problem[] }
}

export const isRefusal = (error: unknown): error is Error & Refusal => {
  if (!(error instanceof errors.ValidationError)) return false
  const details: unknown = error.details
  return (
    typeof details === 'object' &&
    details !== null &&
    'problems' in details &&
    Array.isArray(details.problems)
  )
}
