/** What became of a question to the search server. */
export type Reply =
  | { readonly is: 'answer'; readonly answer: unknown }
  /** Down, broken or too slow: it may be back in a moment. */
  | { readonly is: 'dark'; readonly because: string }
  /** A host of files: nobody answers searches here. */
  | { readonly is: 'absent'; readonly because: string }
  /** It works and will not answer this: too many questions, or one of a wrong form. */
  | { readonly is: 'refused'; readonly because: string }

export type AskServer = (
  question: { readonly queries: readonly object[] },
  signal: AbortSignal,
) => Promise<Reply>

/** Longer than any search takes. */
const longest = 10_000

const refusing = new Set([400, 413, 422, 429])
const noSuchPlace = new Set([404, 405, 501])

const read = async (response: Response): Promise<Reply> => {
  const because = `search answered ${response.status}`
  if (refusing.has(response.status)) return { is: 'refused', because }
  if (noSuchPlace.has(response.status)) return { is: 'absent', because }
  if (!response.ok) return { is: 'dark', because }
  // Hosts of files may answer anything with their start page.
  if (!(response.headers.get('content-type') ?? '').includes('json'))
    return { is: 'absent', because: 'search answered no JSON' }
  const answer: unknown = await response.json()
  return typeof answer === 'object' && answer !== null && 'results' in answer
    ? { is: 'answer', answer }
    : { is: 'dark', because: 'search answered something else' }
}

const isGivenUp = (signal: AbortSignal): boolean => signal.aborted

/** Rejects only when `signal` says so: whatever the server does is a reply. */
export const serverAt =
  (api: string): AskServer =>
  async (question, signal) => {
    // throwIfAborted is younger than browsers that agencies still use.
    if (isGivenUp(signal)) throw new DOMException('the question was replaced', 'AbortError')
    const late = new AbortController()
    const stop = (): void => late.abort()
    const timer = setTimeout(stop, longest)
    signal.addEventListener('abort', stop)
    try {
      return await read(
        await fetch(api, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(question),
          signal: late.signal,
        }),
      )
    } catch (error) {
      // Only the reader gives up a question before its time.
      if (isGivenUp(signal)) throw error
      return { is: 'dark', because: String(error) }
    } finally {
      clearTimeout(timer)
      // Lets go of an answer that was not read to its end; one that was is not touched by it.
      stop()
      signal.removeEventListener('abort', stop)
    }
  }
