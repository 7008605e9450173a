import { randomUUID } from 'node:crypto'
import type { ZeroCount, ZeroWords } from './zero-words.ts'

const everyMilliseconds = 60_000
const mostAtOnce = 500

export interface Counting {
  readonly cmsUrl: string
  readonly exportToken: string
  readonly every?: number
}

/** The CMS counts a batch once, however often it is sent under its name. */
interface Batch {
  readonly batch: string
  readonly counts: readonly ZeroCount[]
}

const batchesOf = (counts: readonly ZeroCount[]): Batch[] =>
  Array.from({ length: Math.ceil(counts.length / mostAtOnce) }, (_, i) => ({
    batch: randomUUID(),
    counts: counts.slice(i * mostAtOnce, (i + 1) * mostAtOnce),
  }))

/**
 * Hands the counts to the CMS every minute. What was sent is sent again just as it was until the CMS has answered: whether
 * it took a batch that it did not answer for cannot be known here. Answers how to stop.
 */
export const pushZeroWords = (
  words: Pick<ZeroWords, 'take'>,
  { cmsUrl, exportToken, every = everyMilliseconds }: Counting,
  report: (error: unknown) => void,
): (() => void) => {
  let waiting: Batch[] = []
  let pushing = false

  const send = async (batch: Batch): Promise<void> => {
    const answer = await fetch(`${cmsUrl}/api/catalogue/zero-words`, {
      method: 'POST',
      headers: { authorization: `Bearer ${exportToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(batch),
      signal: AbortSignal.timeout(10_000),
    })
    // What the CMS finds wrong today it finds wrong tomorrow, and it would stand in the way of all later ones.
    if (answer.status === 400) report(new Error(`zero-words refused: ${await answer.text()}`))
    else if (!answer.ok) throw new Error(`zero-words answered ${answer.status}`)
  }
  const push = async (): Promise<void> => {
    if (pushing) return
    pushing = true
    try {
      // Until the earlier ones are taken the new counts stay summed up where they are.
      if (waiting.length === 0) waiting = batchesOf(words.take(Date.now()))
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        await send(next)
        waiting.shift()
      }
    } catch (error) {
      report(error)
    } finally {
      pushing = false
    }
  }
  const timer = setInterval(() => void push(), every)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
