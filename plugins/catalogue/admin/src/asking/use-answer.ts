import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import * as v from 'valibot'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'

export type Answer<A> =
  | { readonly is: 'loading' }
  | { readonly is: 'seen'; readonly answer: A }
  | { readonly is: 'failed'; readonly failure: Failure }

export interface Answered<A> {
  readonly seen: Answer<A>
  readonly reload: () => void
  /** Sends what a person decided to a door that answers as this one does. Null where it was done, else why it was not. */
  readonly send: (method: 'post' | 'put', path: string, body: object) => Promise<Failure | null>
}

/** What a door of the server says; an answer stays on screen while a newer one is asked for. */
export const useAnswer = <S extends v.GenericSchema>(door: string, schema: S): Answered<v.InferOutput<S>> => {
  const { get, post, put } = useFetchClient()
  const locale = useLocale()
  const [asked, setAsked] = useState(0)
  const [seen, setSeen] = useState<Answer<v.InferOutput<S>>>({ is: 'loading' })
  const reload = useCallback(() => {
    setAsked((times) => times + 1)
  }, [])
  useEffect(() => {
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const { data } = await get(door, { signal: stop.signal })
        if (!stop.signal.aborted) setSeen({ is: 'seen', answer: v.parse(schema, data) })
      } catch (error) {
        // Whoever left the page is owed no answer.
        if (!stop.signal.aborted) setSeen({ is: 'failed', failure: failureOf(error, locale) })
      }
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [get, door, schema, asked, locale])
  const send = useCallback<Answered<v.InferOutput<S>>['send']>(
    async (method, path, body) => {
      try {
        const { data } = await (method === 'post' ? post : put)(path, body)
        setSeen({ is: 'seen', answer: v.parse(schema, data) })
        return null
      } catch (error) {
        const failure = failureOf(error, locale)
        // It may be somebody else who moved it. A server that does not answer would take the page away, and what was typed.
        if (failure.message !== null) reload()
        return failure
      }
    },
    [post, put, schema, reload, locale],
  )
  return { seen, reload, send }
}
