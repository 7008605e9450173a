import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import * as v from 'valibot'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { commandFor, outcomesOf, type BulkCommand, type Outcomes } from './bulk.ts'
import { Many, Work, type WorkEntry } from './contract.ts'

export type SeenWork =
  | { readonly is: 'loading' }
  | { readonly is: 'seen'; readonly work: Work }
  | { readonly is: 'failed'; readonly failure: Failure }

export type Bulk =
  { readonly is: 'told'; readonly outcomes: Outcomes } | { readonly is: 'failed'; readonly failure: Failure }

interface Working {
  readonly reload: () => void
  readonly many: (does: BulkCommand, words: string, entries: readonly WorkEntry[]) => Promise<Bulk>
}

/** What waits for whoever looks; an answer stays on screen while a newer one is asked for. */
export const useWork = (): SeenWork & Working => {
  const { get, post } = useFetchClient()
  const locale = useLocale()
  const [asked, setAsked] = useState(0)
  const [seen, setSeen] = useState<SeenWork>({ is: 'loading' })
  const reload = useCallback(() => {
    setAsked((times) => times + 1)
  }, [])
  useEffect(() => {
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const { data } = await get('/catalogue/review/work', { signal: stop.signal })
        if (!stop.signal.aborted) setSeen({ is: 'seen', work: v.parse(Work, data) })
      } catch (error) {
        // Whoever left the page is owed no answer.
        if (!stop.signal.aborted) setSeen({ is: 'failed', failure: failureOf(error, locale) })
      }
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [get, asked, locale])
  const many = useCallback<Working['many']>(
    async (does, words, entries) => {
      const subjects = entries.map(({ kind, about, locale: language }) => ({ kind, about, locale: language }))
      try {
        const { data } = await post('/catalogue/review/many', { command: commandFor(does, words), subjects })
        const { results } = v.parse(Many, data)
        reload()
        return { is: 'told', outcomes: outcomesOf(results, entries) }
      } catch (error) {
        const failure = failureOf(error, locale)
        // A server that does not answer would take the page away, and what was typed.
        if (failure.message !== null) reload()
        return { is: 'failed', failure }
      }
    },
    [post, locale, reload],
  )
  return { ...seen, reload, many }
}
