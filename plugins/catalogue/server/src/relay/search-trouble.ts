import { MeilisearchApiError, MeilisearchError } from 'meilisearch'
import { blameFor, type Blame, type SearchFault } from '@gongkai/catalogue-core/outbox'

/** What did not come through to the search server. */
export class SearchTrouble extends Error {
  readonly fault: SearchFault

  constructor(fault: SearchFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'SearchTrouble'
    this.fault = fault
  }
}

/** The client's errors as ours; what is no word of the server (a fault in the program) stays what it is. */
export const asTrouble = (error: unknown): unknown => {
  if (error instanceof MeilisearchApiError) {
    const fault = {
      kind: 'answered',
      status: error.response.status,
      code: error.cause?.code ?? null,
    } as const
    return new SearchTrouble(fault, error.message, error)
  }
  return error instanceof MeilisearchError
    ? new SearchTrouble({ kind: 'unreachable' }, error.message, error.cause)
    : error
}

/** What is not the server's word came up while a document was read: it is that document's. */
export const blameOf = (error: unknown): Blame =>
  error instanceof SearchTrouble ? blameFor(error.fault) : 'documents'
