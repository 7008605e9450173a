import type { ImportTargets } from '@gongkai/catalogue-core/import'
import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { readTargets } from '../answers.ts'
import { failureOf, type Failure } from '../failure.ts'

export interface Targets {
  readonly targets: ImportTargets | null
  readonly failure: Failure | null
  readonly reload: () => Promise<void>
}

/** Agencies and their catalogues; asked again after an import, which may have made a catalogue. */
export const useTargets = (): Targets => {
  const { get } = useFetchClient()
  const locale = useLocale()
  const [seen, setSeen] = useState<Omit<Targets, 'reload'>>({ targets: null, failure: null })
  const reload = useCallback(async () => {
    try {
      const { data } = await get('/catalogue/import/targets')
      setSeen({ targets: readTargets(data), failure: null })
    } catch (error) {
      setSeen(({ targets }) => ({ targets, failure: failureOf(error, locale) }))
    }
  }, [get, locale])
  useEffect(() => void reload(), [reload])
  return { ...seen, reload }
}
