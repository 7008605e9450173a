import { useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import * as v from 'valibot'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'

export interface Asking<A> {
  readonly answer: A | null
  readonly busy: boolean
  readonly failure: Failure | null
  readonly ask: (body: object) => Promise<void>
}

/** Asks a door that answers something of its own and changes nothing. */
export const useAsk = <S extends v.GenericSchema>(door: string, schema: S): Asking<v.InferOutput<S>> => {
  const { post } = useFetchClient()
  const locale = useLocale()
  const [answer, setAnswer] = useState<v.InferOutput<S> | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const ask = async (body: object): Promise<void> => {
    setBusy(true)
    try {
      const { data } = await post(door, body)
      setAnswer(v.parse(schema, data))
      setFailure(null)
    } catch (error) {
      setAnswer(null)
      setFailure(failureOf(error, locale))
    }
    setBusy(false)
  }
  return { answer, busy, failure, ask }
}
