import type { SearchServer } from './search-server.ts'
import { shelf } from './shelf.ts'

/**
 * Fills an index from any source of documents just as the relay fills one from the database: beside the present one, then
 * in its place. Answers how many documents it holds. For benchmarks and tests; nothing may be refused here.
 */
export const fillIndex = async <D extends { readonly id: string }>(
  server: SearchServer,
  uid: string,
  settings: object,
  source: AsyncIterable<readonly D[]>,
): Promise<number> => {
  const own = shelf<D>(server, uid)
  const kind = { structure: '', synonyms: '' }
  await own.state(kind)
  const size = await own.fill({
    kind,
    settings,
    source,
    again: (ids) => Promise.reject(new Error(`the search server refuses ${ids.slice(0, 5).join(', ')}`)),
  })
  await own.tidy()
  return size
}
