import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { failureOf, type Failure } from '../../import/failure.ts'
import { useLocale } from '../../language/locale.ts'
import { sheetDoor, type Looked } from '../addresses.ts'
import { SheetView } from '../contract.ts'

export type SeenSheet =
  | { readonly is: 'loading' }
  | { readonly is: 'seen'; readonly sheet: SheetView }
  | { readonly is: 'failed'; readonly failure: Failure }

export const useSheet = ({ kind, about, locale }: Looked, number: number): SeenSheet => {
  const { get } = useFetchClient()
  const language = useLocale()
  const [seen, setSeen] = useState<SeenSheet>({ is: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const { data } = await get(sheetDoor({ kind, about, locale }, number), { signal: stop.signal })
        if (!stop.signal.aborted) setSeen({ is: 'seen', sheet: v.parse(SheetView, data) })
      } catch (error) {
        // Whoever left the page is owed no answer.
        if (!stop.signal.aborted) setSeen({ is: 'failed', failure: failureOf(error, language) })
      }
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [get, kind, about, locale, number, language])
  return seen
}
