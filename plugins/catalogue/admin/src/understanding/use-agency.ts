import { useFetchClient, useQueryParams } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { connectedIn } from './agency-answers.ts'
import { askAgency, type Agency } from './ask-agency.ts'
import { useValue } from './fields.ts'

export type SeenAgency =
  | { readonly is: 'loading' }
  /** The item has no catalogue yet, or its agency has no name in this language. */
  | { readonly is: 'none' }
  | { readonly is: 'known'; readonly agency: Agency }
  | { readonly is: 'failed'; readonly failure: Failure }

interface Query {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } }
}

/** The agency whose catalogue the item stands in, saved or chosen just now. */
export const useAgency = (documentId: string | null): SeenAgency => {
  const { get } = useFetchClient()
  const locale = useLocale()
  const [{ query }] = useQueryParams<Query>()
  const language = query.plugins?.i18n?.locale ?? null
  const chosen = connectedIn(useValue('catalogue'))
  const [seen, setSeen] = useState<SeenAgency>({ is: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const agency = await askAgency(async (path) => (await get(path, { signal: stop.signal })).data, {
          item: documentId,
          catalogue: chosen,
          language,
        })
        if (!stop.signal.aborted) setSeen(agency === null ? { is: 'none' } : { is: 'known', agency })
      } catch (error) {
        // Whoever left the page is owed no answer.
        if (!stop.signal.aborted) setSeen({ is: 'failed', failure: failureOf(error, locale) })
      }
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [get, documentId, chosen, language, locale])
  return seen
}
