import { documentKeys } from './keys.ts'

/** One search a plan asks for; names are Meilisearch's own. */
export interface Pass {
  readonly q: string
  readonly matchingStrategy: 'all' | 'frequency'
  readonly attributesToSearchOn?: readonly string[]
}

/** How a query was understood. Passes are asked in one request; hits of an earlier pass stand before those of a later one. */
export interface QueryPlan {
  readonly understood: 'nothing' | 'phone' | 'documentNumber' | 'words'
  readonly passes: readonly Pass[]
}

const maximumLength = 200

/** NFKC, lower case, one blank between words; a leading minus would negate and is dropped. */
export const normaliseQuery = (text: string): string =>
  text
    .slice(0, maximumLength)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(^|\s)-+/gu, '$1')
    .replaceAll('"', ' ')
    .trim()

const phoneDigits = (query: string): string | null => {
  const digits = query.replace(/[\s\-()]/g, '')
  return /^\d{4,12}$/.test(digits) && !/^(?:19|20)\d{2}$/.test(digits) ? digits : null
}

/** The number a query consists of, most specific key first; null where it is more than a number. */
const documentNumberKey = (query: string): string | null => {
  const [first] = documentKeys(query)
  const rest = query.replace(/[\p{Script=Han}a-z]{0,8}?令?\s*第?\s*[\d\s〔〕\[\](){}【】年]+号/u, '')
  return first !== undefined && rest.trim() === '' ? first : null
}

/**
 * What to ask the index for what a citizen typed. Runs in the browser, on the server and on the command line alike.
 * A number is an exact question: when it matches nothing the answer is nothing, and the page says so.
 */
export const planQuery = (text: string): QueryPlan => {
  const query = normaliseQuery(text)
  if (query === '') return { understood: 'nothing', passes: [] }
  const digits = phoneDigits(query)
  if (digits !== null)
    return {
      understood: 'phone',
      passes: [{ q: digits, matchingStrategy: 'all', attributesToSearchOn: ['phoneKeys'] }],
    }
  const key = documentNumberKey(query)
  if (key !== null)
    return {
      understood: 'documentNumber',
      passes: [{ q: `"${key}"`, matchingStrategy: 'all', attributesToSearchOn: ['documentKeys'] }],
    }
  return {
    understood: 'words',
    passes: [
      { q: query, matchingStrategy: 'all' },
      { q: query, matchingStrategy: 'frequency' },
    ],
  }
}

/** Hits of all passes in the plan's order, each document once. */
export const mergePasses = <Hit extends { readonly id: string }>(
  passes: readonly (readonly Hit[])[],
): readonly Hit[] =>
  [
    ...new Map(
      passes
        .flat()
        .toReversed()
        .map((hit) => [hit.id, hit]),
    ).values(),
  ].toReversed()
