import { documentQueryKeys } from './keys.ts'
import { normaliseQuery } from './normalise.ts'
import { phoneDigits, phonePasses } from './phone-query.ts'
import { planOf, type QueryPlan } from './plan.ts'
import { plainUnderstanding, type Understanding } from './understanding.ts'
import { wordsPlan } from './words-query.ts'

/**
 * What to ask the index for what a citizen typed. Runs in the browser, on the server and on the command line alike.
 * A number is an exact question: when it matches nothing the answer is nothing, and the page says so.
 */
export const planQuery = (text: string, understanding: Understanding = plainUnderstanding): QueryPlan => {
  const query = normaliseQuery(understanding.characters.simplify(normaliseQuery(text)))
  if (query === '') return planOf('nothing', [])
  const digits = phoneDigits(query)
  if (digits !== null)
    return planOf(
      'phone',
      phonePasses(digits).map((pass) => ['exact', pass]),
    )
  const keys = documentQueryKeys(query)
  if (keys.length > 0)
    return planOf(
      'documentNumber',
      keys.map((key) => [
        'exact',
        { q: `"${key}"`, matchingStrategy: 'all', attributesToSearchOn: ['documentKeys'] },
      ]),
    )
  return wordsPlan(query, understanding)
}
