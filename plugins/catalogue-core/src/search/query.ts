import { documentQueryKeys } from './keys.ts'

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

/**
 * NFKC, lower case, one blank between words. A leading minus would negate, a quote would ask for a phrase, half a
 * character (a surrogate without its other half) cannot be sent, and what is pasted brings zero-width marks: all dropped.
 */
export const normaliseQuery = (text: string): string =>
  text
    .slice(0, maximumLength)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Cs}"\s]+/gu, ' ')
    .replace(/(^| )(?:- ?)+/gu, '$1')
    .normalize('NFKC')
    .slice(0, maximumLength)
    .replace(/\p{Cs}/gu, '')
    .trim()

/** Labels are copied along with the number they stand before: 咨询电话:028-26092087. */
const phoneLabel = /^\p{Script=Han}{0,8}(?:电话|热线|号码|手机|传真) ?:? ?/u

const phoneDigits = (query: string): string | null => {
  const digits = query
    .replace(phoneLabel, '')
    .replace(/^(?:\+|00)86/u, '')
    .replace(/[\s\-‐‑–—()]/gu, '')
  return /^\d{4,12}$/.test(digits) && !/^(?:19|20)\d{2}$/.test(digits) ? digits : null
}

/** What is left without the area code: agencies often print only that. */
const localNumber = (digits: string): string | null =>
  /^0(?:10|2\d|[3-9]\d{2})(\d{7,8})$/.exec(digits)?.[1] ?? null

const phonePass = (q: string): Pass => ({ q, matchingStrategy: 'all', attributesToSearchOn: ['phoneKeys'] })

/**
 * What to ask the index for what a citizen typed. Runs in the browser, on the server and on the command line alike.
 * A number is an exact question: when it matches nothing the answer is nothing, and the page says so.
 */
export const planQuery = (text: string): QueryPlan => {
  const query = normaliseQuery(text)
  if (query === '') return { understood: 'nothing', passes: [] }
  const digits = phoneDigits(query)
  if (digits !== null) {
    const local = localNumber(digits)
    return { understood: 'phone', passes: [digits, ...(local === null ? [] : [local])].map(phonePass) }
  }
  const keys = documentQueryKeys(query)
  if (keys.length > 0)
    return {
      understood: 'documentNumber',
      passes: keys.map((key) => ({
        q: `"${key}"`,
        matchingStrategy: 'all',
        attributesToSearchOn: ['documentKeys'],
      })),
    }
  return {
    understood: 'words',
    passes: [
      { q: query, matchingStrategy: 'all' },
      { q: query, matchingStrategy: 'frequency' },
    ],
  }
}

/** Hits of all passes in the plan's order, each document once, where it was found first. */
export const mergePasses = <Hit extends { readonly id: string }>(
  passes: readonly (readonly Hit[])[],
): readonly Hit[] => {
  const first = new Map<string, Hit>()
  for (const hit of passes.flat()) if (!first.has(hit.id)) first.set(hit.id, hit)
  return [...first.values()]
}
