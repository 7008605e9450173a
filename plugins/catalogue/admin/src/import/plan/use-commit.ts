import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { readBegun } from '../answers.ts'
import { optionsOf, type Draft } from '../draft.ts'
import { failureOf, type Failure } from '../failure.ts'
import { formOf } from '../source/source.ts'

export interface Commit {
  readonly busy: boolean
  readonly failure: Failure | null
  readonly run: (draft: Draft, fingerprint: string) => Promise<void>
  readonly forget: () => void
}

interface Then {
  readonly begun: (id: number) => void
  /** The catalogue changed since the rehearsal: it must be looked at again. */
  readonly planChanged: () => void
}

export const useCommit = ({ begun, planChanged }: Then): Commit => {
  const { post } = useFetchClient()
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = useCallback(
    async (draft: Draft, fingerprint: string) => {
      if (draft.source === null) return
      setBusy(true)
      setFailure(null)
      try {
        const { data } = await post(
          '/catalogue/import/commit',
          formOf(draft.source, optionsOf(draft, fingerprint)),
        )
        begun(readBegun(data))
      } catch (error) {
        const why = failureOf(error, locale)
        setFailure(why)
        if (why.code === 'PLAN_CHANGED') planChanged()
      }
      setBusy(false)
    },
    [begun, locale, planChanged, post],
  )
  const forget = useCallback(() => {
    setFailure(null)
  }, [])
  return { busy, failure, run, forget }
}
