import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { multiSearch, readAnswer, type Found, type QueryPlan } from '@gongkai/catalogue-core/search'
import type { SearchAddress } from './address.ts'

/** Longer than any search takes; shorter than a reader waits before leaving. */
const patience = 10_000

interface Asking {
  readonly api: string
  readonly locale: Locale
  readonly plan: QueryPlan
  readonly address: SearchAddress
  readonly signal: AbortSignal
}

/** One request for all passes. Rejects when search does not answer, answers an error or answers nonsense. */
export const ask = async ({ api, locale, plan, address, signal }: Asking): Promise<Found> => {
  signal.throwIfAborted()
  const { narrowing, limit } = address
  const late = new AbortController()
  const stop = (): void => {
    late.abort()
  }
  const timer = setTimeout(stop, patience)
  signal.addEventListener('abort', stop)
  try {
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(multiSearch(plan, { locale, narrowing, limit })),
      signal: late.signal,
    })
    if (!response.ok) throw new Error(`search answered ${response.status}`)
    const answer: unknown = await response.json()
    return readAnswer(answer, plan, narrowing)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}
