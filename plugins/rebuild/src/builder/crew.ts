import type { Gathered } from '@gongkai/catalogue-core/release'
import { Builder, type BuilderPlace } from './builder.ts'

/** A builder that has taken the publication or joined one that has, or will have. */
export type Ready = Promise<Builder>

/**
 * Further builders for one run, beside the one that stays; they are ended with the work. None of them is waited for: who is
 * ready takes the next part.
 */
export const withHelpers = async <Result>(
  first: Builder,
  {
    place,
    gathered,
    builders,
  }: { readonly place: BuilderPlace; readonly gathered: Gathered; readonly builders: number },
  stop: AbortSignal,
  work: (crew: readonly Ready[]) => Promise<Result>,
): Promise<Result> => {
  const over = new AbortController()
  const join = async (): Ready => {
    const helper = await Builder.start(place)
    if (over.signal.aborted) helper.end()
    over.signal.addEventListener('abort', () => {
      helper.end()
    })
    await helper.join(gathered, AbortSignal.any([stop, over.signal]))
    return helper
  }
  try {
    return await work([Promise.resolve(first), ...Array.from({ length: builders - 1 }, join)])
  } finally {
    over.abort()
  }
}
