import { useFetchClient } from '@strapi/strapi/admin'
import type { Command } from '@gongkai/catalogue-core/review'
import { useCallback, useEffect, useState } from 'react'
import * as v from 'valibot'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { maskDoor, reviewDoor, type Looked } from './addresses.ts'
import { ReviewView } from './contract.ts'

export type SeenReview =
  | { readonly is: 'loading' }
  | { readonly is: 'seen'; readonly view: ReviewView }
  | { readonly is: 'failed'; readonly failure: Failure }

/** Null where it was done, else why it was not. */
export type Outcome = Failure | null

export interface Acting {
  /** `of` is the view the person decided on: what has moved since is refused. */
  readonly run: (command: Command, of: ReviewView) => Promise<Outcome>
  readonly mask: (fingerprints: readonly string[]) => Promise<Outcome>
  readonly reload: () => void
  /** How it stands at this moment; null where it cannot be read, which is shown then. */
  readonly look: () => Promise<ReviewView | null>
}

/**
 * Reads a review and acts on it. A refusal has the page look again, for it may be somebody else who moved it. Another `stamp`
 * (a save in the form beside it) does so too.
 */
export const useReview = ({ kind, about, locale }: Looked, stamp = ''): SeenReview & Acting => {
  const { get, post } = useFetchClient()
  const language = useLocale()
  const [asked, setAsked] = useState(0)
  const [seen, setSeen] = useState<SeenReview>({ is: 'loading' })

  const reload = useCallback(() => {
    setAsked((times) => times + 1)
  }, [])

  const look = useCallback(async (): Promise<ReviewView | null> => {
    try {
      const { data } = await get(reviewDoor({ kind, about, locale }))
      const view = v.parse(ReviewView, data)
      setSeen({ is: 'seen', view })
      return view
    } catch (error) {
      setSeen({ is: 'failed', failure: failureOf(error, language) })
      return null
    }
  }, [get, kind, about, locale, language])

  useEffect(() => {
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const { data } = await get(reviewDoor({ kind, about, locale }), { signal: stop.signal })
        if (!stop.signal.aborted) setSeen({ is: 'seen', view: v.parse(ReviewView, data) })
      } catch (error) {
        // Whoever left the page is owed no answer.
        if (!stop.signal.aborted) setSeen({ is: 'failed', failure: failureOf(error, language) })
      }
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [get, kind, about, locale, asked, language, stamp])

  const send = useCallback(
    async (path: string, body: object): Promise<Outcome> => {
      try {
        const { data } = await post(path, body)
        setSeen({ is: 'seen', view: v.parse(ReviewView, data) })
        return null
      } catch (error) {
        const failure = failureOf(error, language)
        // A server that does not answer would take the page away, and what was typed.
        if (failure.message !== null) reload()
        return failure
      }
    },
    [post, reload, language],
  )

  const run = useCallback<Acting['run']>(
    (command, of) =>
      send(reviewDoor({ kind, about, locale }), {
        command,
        ...(of.revision === null ? {} : { revision: of.revision }),
      }),
    [send, kind, about, locale],
  )
  const mask = useCallback<Acting['mask']>(
    (fingerprints) => send(maskDoor({ kind, about, locale }), { fingerprints }),
    [send, kind, about, locale],
  )
  return { ...seen, run, mask, reload, look }
}
