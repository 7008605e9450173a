import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { failureOf, type Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { receiptDoor, type Looked } from '../review/addresses.ts'
import { ReceiptAnswer, type Receipt } from './contract.ts'

export type SeenReceipt =
  | { readonly is: 'loading' }
  | { readonly is: 'seen'; readonly receipt: Receipt | null }
  | { readonly is: 'failed'; readonly failure: Failure }

/** Often while somebody waits for it, seldom when nothing is awaited: another may release it meanwhile. */
const pauseAfter = (seen: SeenReceipt): number => {
  const state = seen.is === 'seen' ? seen.receipt?.state : undefined
  return state === 'underWay' ? 1000 : state === 'late' ? 3000 : 5000
}

/** The receipt of a thing as it is now, looked up again by itself while the page is looked at; `stamp` has it looked up at once. */
export const useReceipt = (looked: Looked | null, stamp: string): SeenReceipt => {
  const { get } = useFetchClient()
  const language = useLocale()
  const [seen, setSeen] = useState<SeenReceipt>({ is: 'loading' })
  const door = looked === null ? null : receiptDoor(looked)

  useEffect(() => {
    if (door === null) return
    const stop = new AbortController()
    let timer = 0
    const look = async (): Promise<void> => {
      let now: SeenReceipt
      try {
        const { data } = await get(door, { signal: stop.signal })
        now = { is: 'seen', receipt: v.parse(ReceiptAnswer, data).receipt }
      } catch (error) {
        // Said on the page; the next look may succeed.
        now = { is: 'failed', failure: failureOf(error, language) }
      }
      if (stop.signal.aborted) return
      setSeen(now)
      timer = window.setTimeout(tick, pauseAfter(now))
    }
    const tick = (): void => {
      if (document.visibilityState === 'visible') void look()
      else timer = window.setTimeout(tick, 1000)
    }
    void look()
    return () => {
      stop.abort()
      window.clearTimeout(timer)
    }
  }, [door, get, stamp, language])

  return seen
}
