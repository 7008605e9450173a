import type { ImportSummary } from '@gongkai/catalogue-core/import'
import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { readImports, readSummary } from '../answers.ts'
import { failureOf, type Failure } from '../failure.ts'
import { isActive, withSummary } from './active.ts'

const pollMilliseconds = 1000

interface Seen {
  readonly imports: readonly ImportSummary[] | null
  readonly failure: Failure | null
}

export interface History extends Seen {
  readonly reload: () => Promise<void>
}

/** All imports, newest first. Those still writing are asked about every second; what ends lets the others change too. */
export const useHistory = (): History => {
  const { get } = useFetchClient()
  const locale = useLocale()
  const [seen, setSeen] = useState<Seen>({ imports: null, failure: null })
  const gone = useRef(false)

  const look = useCallback(
    async (read: () => Promise<(before: readonly ImportSummary[]) => readonly ImportSummary[]>) => {
      try {
        const change = await read()
        setSeen(({ imports }) => ({ imports: change(imports ?? []), failure: null }))
      } catch (error) {
        // Leaving the page cuts its requests off; nobody is there to be told.
        if (!gone.current) setSeen(({ imports }) => ({ imports, failure: failureOf(error, locale) }))
      }
    },
    [locale],
  )
  const reload = useCallback(
    () =>
      look(async () => {
        const { data } = await get('/catalogue/imports')
        const imports = readImports(data)
        return () => imports
      }),
    [get, look],
  )

  useEffect(() => {
    gone.current = false
    void reload()
    return () => {
      gone.current = true
    }
  }, [reload])

  useEffect(() => {
    const active = (seen.imports ?? []).filter(isActive)
    if (active.length === 0) return
    const timer = setTimeout(() => {
      void look(async () => {
        const told = await Promise.all(
          active.map(async ({ id }) => readSummary((await get(`/catalogue/imports/${String(id)}`)).data)),
        )
        if (told.every(isActive)) return (before) => told.reduce(withSummary, before)
        const { data } = await get('/catalogue/imports')
        const imports = readImports(data)
        return () => imports
      })
    }, pollMilliseconds)
    return () => {
      clearTimeout(timer)
    }
  }, [get, look, seen])

  return { ...seen, reload }
}
