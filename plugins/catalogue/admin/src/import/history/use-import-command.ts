import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { failureOf, type Failure } from '../failure.ts'

export type ImportCommand = 'undo' | 'resume'

export interface Refused {
  readonly id: number
  readonly command: ImportCommand
  readonly failure: Failure
}

export interface Commands {
  readonly busy: number | null
  /** Why the last command was not carried out; it stays until the next one. */
  readonly refused: Refused | null
  readonly run: (id: number, command: ImportCommand) => Promise<void>
}

export const useImportCommand = (reload: () => Promise<void>): Commands => {
  const { post } = useFetchClient()
  const locale = useLocale()
  const [busy, setBusy] = useState<number | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const run = useCallback(
    async (id: number, command: ImportCommand) => {
      setBusy(id)
      setRefused(null)
      try {
        await post(`/catalogue/imports/${String(id)}/${command}`, {})
      } catch (error) {
        setRefused({ id, command, failure: failureOf(error, locale) })
      }
      await reload()
      setBusy(null)
    },
    [locale, post, reload],
  )
  return { busy, refused, run }
}
