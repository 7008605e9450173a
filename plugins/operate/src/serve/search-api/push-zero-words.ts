import type { ZeroWords } from './zero-words.ts'

const everyMilliseconds = 60_000
const mostAtOnce = 500

export interface Counting {
  readonly cmsUrl: string
  readonly exportToken: string
  readonly every?: number
}

/** Hands the counts to the CMS every minute; what it does not take waits. Answers how to stop. */
export const pushZeroWords = (
  words: ZeroWords,
  { cmsUrl, exportToken, every = everyMilliseconds }: Counting,
  report: (error: unknown) => void,
): (() => void) => {
  const push = async (): Promise<void> => {
    const counts = words.take(Date.now())
    for (let from = 0; from < counts.length; from += mostAtOnce) {
      const some = counts.slice(from, from + mostAtOnce)
      try {
        const answer = await fetch(`${cmsUrl}/api/catalogue/zero-words`, {
          method: 'POST',
          headers: { authorization: `Bearer ${exportToken}`, 'content-type': 'application/json' },
          body: JSON.stringify({ counts: some }),
          signal: AbortSignal.timeout(10_000),
        })
        if (!answer.ok) throw new Error(`zero-words answered ${answer.status}`)
      } catch (error) {
        // A CMS that is slow to answer has as a rule taken them: counted once too few is better than twice.
        if (!(error instanceof Error && error.name === 'TimeoutError')) words.giveBack(some)
        report(error)
      }
    }
  }
  const timer = setInterval(() => void push(), every)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
