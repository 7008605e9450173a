import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { connectedIn } from './agency-answers.ts'
import { useValue } from './fields.ts'
import { askDeadline } from './item-deadline.ts'

export type SeenDeadline =
  | { readonly is: 'loading' }
  /** The record stands under no item yet. */
  | { readonly is: 'none' }
  | { readonly is: 'known'; readonly deadline: string | null }
  | { readonly is: 'failed'; readonly failure: Failure }

/** The deadline that a record is measured by. */
export const useItemDeadline = (documentId: string | null): SeenDeadline => {
  const { get } = useFetchClient()
  const locale = useLocale()
  const chosen = connectedIn(useValue('item'))
  const [seen, setSeen] = useState<SeenDeadline>({ is: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const deadline = await askDeadline(async (path) => (await get(path, { signal: stop.signal })).data, {
          record: documentId,
          chosen,
        })
        if (!stop.signal.aborted) setSeen(deadline === undefined ? { is: 'none' } : { is: 'known', deadline })
      } catch (error) {
        // Whoever left the page is owed no answer.
        if (!stop.signal.aborted) setSeen({ is: 'failed', failure: failureOf(error, locale) })
      }
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [get, documentId, chosen, locale])
  return seen
}
