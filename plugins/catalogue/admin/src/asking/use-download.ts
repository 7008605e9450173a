import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useState } from 'react'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'

interface Download {
  readonly busy: boolean
  readonly failure: Failure | null
  readonly download: (door: string, name: string) => Promise<void>
}

/** Saves what a door answers as a file. A plain link would not carry the login along. */
export const useDownload = (): Download => {
  const { get } = useFetchClient()
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const download = useCallback<Download['download']>(
    async (door, name) => {
      setBusy(true)
      setFailure(null)
      try {
        const { data } = await get<Blob>(door, { responseType: 'blob' })
        const address = URL.createObjectURL(data)
        const link = document.createElement('a')
        link.href = address
        link.download = name
        link.click()
        URL.revokeObjectURL(address)
      } catch (error) {
        setFailure(failureOf(error, locale))
      }
      setBusy(false)
    },
    [get, locale],
  )
  return { busy, failure, download }
}
