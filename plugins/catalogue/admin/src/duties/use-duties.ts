import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { Duties } from './contract.ts'

export type SeenDuties =
  | { readonly is: 'loading' }
  | { readonly is: 'seen'; readonly duties: Duties }
  | { readonly is: 'failed'; readonly failure: Failure }

/** What is due, read anew whenever another page of agencies is asked for or `again` is called. */
export const useDuties = (page: number): SeenDuties & { readonly again: () => void } => {
  const { get } = useFetchClient()
  const locale = useLocale()
  const [asked, setAsked] = useState(0)
  const [seen, setSeen] = useState<SeenDuties>({ is: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const { data } = await get(`/catalogue/duties?page=${String(page)}`, { signal: stop.signal })
        if (!stop.signal.aborted) setSeen({ is: 'seen', duties: v.parse(Duties, data) })
      } catch (error) {
        // Whoever left the page is owed no answer.
        if (!stop.signal.aborted) setSeen({ is: 'failed', failure: failureOf(error, locale) })
      }
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [get, page, asked, locale])
  return {
    ...seen,
    again: () => {
      setAsked((times) => times + 1)
    },
  }
}
