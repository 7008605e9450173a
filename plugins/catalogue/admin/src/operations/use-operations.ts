import { isFetchError, useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import * as v from 'valibot'
import { Operations } from './contract.ts'
import { inOrder } from './in-order.ts'

const pollMilliseconds = 5000

/** What is known at the moment; an old answer stays on screen, with its time, when a newer one cannot be had. */
export interface Seen {
  readonly operations: Operations | null
  readonly at: Date | null
  readonly failure: string | null
}

export const failureText = (error: unknown): string => {
  if (isFetchError(error)) return error.message
  return error instanceof Error ? error.message : String(error)
}

/** Reads the state of operations now, every five seconds while the page is looked at, and whenever `reload` is called. */
export const useOperations = (): Seen & { readonly reload: () => Promise<void> } => {
  const { get } = useFetchClient()
  const [seen, setSeen] = useState<Seen>({ operations: null, at: null, failure: null })
  const [order] = useState(inOrder)

  const reload = useCallback(async () => {
    const asked = order.ask()
    try {
      const { data } = await get('/catalogue/operations')
      const operations = v.parse(Operations, data)
      if (order.takes(asked)) setSeen({ operations, at: new Date(), failure: null })
    } catch (error) {
      if (order.takes(asked)) setSeen((before) => ({ ...before, failure: failureText(error) }))
    }
  }, [get, order])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    look()
    const timer = setInterval(look, pollMilliseconds)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [reload])

  return { ...seen, reload }
}
