import type { Pass } from './plan.ts'

/** Labels are copied along with the number they stand before: 咨询电话:028-26092087. */
const phoneLabel = /^\p{Script=Han}{0,8}(?:电话|热线|号码|手机|传真) ?:? ?/u

/** The digits of a query that is one phone number or four digits and more of it; null for any other. */
export const phoneDigits = (query: string): string | null => {
  const digits = query
    .replace(phoneLabel, '')
    .replace(/^(?:\+|00)86/u, '')
    .replace(/[\s\-‐‑–—()]/gu, '')
  return /^\d{4,12}$/.test(digits) && !/^(?:19|20)\d{2}$/.test(digits) ? digits : null
}

/** What is left without the area code: agencies often print only that. */
const localNumber = (digits: string): string | null =>
  /^0(?:10|2\d|[3-9]\d{2})(\d{7,8})$/.exec(digits)?.[1] ?? null

export const phonePasses = (digits: string): readonly Pass[] => {
  const local = localNumber(digits)
  return [digits, ...(local === null ? [] : [local])].map((q) => ({
    q,
    matchingStrategy: 'all',
    attributesToSearchOn: ['phoneKeys'],
  }))
}
