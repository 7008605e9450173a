import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { problemText, type Locale, type Problem } from '@gongkai/catalogue-core/catalogue'
import { fieldOf } from './problem-field.ts'

/** The language of the person at the panel; Chinese unless they chose English. */
const language = (strapi: Core.Strapi): Locale => {
  const state: unknown = strapi.requestContext.get()?.state
  const user = typeof state === 'object' && state !== null && 'user' in state ? state.user : null
  return typeof user === 'object' &&
    user !== null &&
    'preferedLanguage' in user &&
    user.preferedLanguage === 'en'
    ? 'en'
    : 'zh-Hans'
}

/**
 * Ends an act with every reason at once, in the asker's language; the codes travel beside for programs.
 * It is Strapi's validation error because after any other the panel empties the form: what was typed would be gone.
 */
export const refuse = (strapi: Core.Strapi, problems: readonly Problem[]): never => {
  const locale = language(strapi)
  throw new errors.ValidationError(problems.map((p) => problemText(p, locale)).join('\n'), {
    code: problems[0]?.code,
    problems: problems.map((p) => ({ ...p, 'zh-Hans': problemText(p, 'zh-Hans'), en: problemText(p, 'en') })),
    errors: problems.flatMap((p) => {
      const field = fieldOf(p)
      return field === null
        ? []
        : [{ path: [field], message: problemText(p, locale), name: 'ValidationError' }]
    }),
  })
}
