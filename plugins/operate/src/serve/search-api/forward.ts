import type { SearchProblem } from './problem.ts'

/** The search server as the site server knows it: an address and a key that may only search. */
export interface SearchServer {
  readonly url: string
  readonly key: string
}

export type Answer =
  | { readonly answered: true; readonly json: string }
  | { readonly answered: false; readonly because: SearchProblem }

const patience = 3000
const mostBytes = 8 * 1024 * 1024

const isCode = (body: string, code: string): boolean => body.includes(`"code":"${code}"`)

const readAtMost = async (response: Response, most: number): Promise<string | null> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Node's streams are iterable; the types of a browser's, which a test may read this with, are not.
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * Asks the search server on a citizen's behalf. Only what was parsed goes on, under our own key: no header of the
 * citizen's does. Error texts of the server stay inside.
 */
export const askSearch = async (server: SearchServer, path: string, question: unknown): Promise<Answer> => {
  try {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      // Compressed, an answer comes in small pieces, and the last waits 40 ms for the acknowledgement of the one before.
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'identity',
        authorization: `Bearer ${server.key}`,
      },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(patience),
    })
    const body = await readAtMost(response, mostBytes)
    if (body === null) return { answered: false, because: 'ANSWER_TOO_LARGE' }
    if (response.ok) return { answered: true, json: body }
    if (isCode(body, 'index_not_found')) return { answered: false, because: 'NOT_READY' }
    return { answered: false, because: response.status === 400 ? 'QUERY_REFUSED' : 'UNAVAILABLE' }
  } catch (error) {
    // Down, slow or cut off in mid-answer: fetch says all three by throwing.
    if (error instanceof TypeError || error instanceof DOMException)
      return { answered: false, because: 'UNAVAILABLE' }
    throw error
  }
}
