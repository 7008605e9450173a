/** Why something did not come through to the search server, as far as it can be told from outside. */
export type SearchFault =
  /** No answer: it is down, or too slow to say anything. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'answered'; readonly status: number; readonly code: string | null }
  /** It took the task and gave it up. */
  | { readonly kind: 'taskFailed'; readonly code: string | null }
  | { readonly kind: 'taskCancelled' }
  /** It took the task and is not done with it: a full disk looks like this, and so does much work. */
  | { readonly kind: 'taskSlow' }

/** `server`: none of the documents is at fault, all wait. `documents`: one of them is, and must be found. */
export type Blame = 'server' | 'documents'

// Of a task that failed: what no other document would have fared better by.
const serverCodes: ReadonlySet<string | null> = new Set([
  'index_not_found',
  'no_space_left_on_device',
  'io_error',
  'database_size_limit_reached',
  'too_many_open_files',
  'invalid_store_file',
  'remote_timeout',
])

/**
 * Who is to blame. A full disk answers a request of one document with 500, of two thousand with 400 `malformed_payload`
 * (measured): a 400 is therefore looked into by halves, and the single document at the end of that is answered truly.
 * Doubt falls on the server: a document wrongly blamed is parked, a server wrongly blamed is asked again.
 */
export const blameFor = (fault: SearchFault): Blame => {
  switch (fault.kind) {
    case 'unreachable':
    case 'taskCancelled':
    case 'taskSlow':
      return 'server'
    case 'taskFailed':
      return serverCodes.has(fault.code) ? 'server' : 'documents'
    case 'answered':
      if (serverCodes.has(fault.code)) return 'server'
      return [400, 413, 422].includes(fault.status) ? 'documents' : 'server'
  }
}
