import { fileSearch, narrowingFor, readFileAnswer, type FilesFound } from '@gongkai/catalogue-core/search'
import type { Asking } from './ask.ts'
import { serverAt } from './server.ts'

const none: FilesFound = { total: 0, hits: [] }
/** Who looks through more than these adds a word. */
const mostFiles = 30

/**
 * What attachments say, apart from everything else: an index that is not there yet must not put the whole search in the
 * dark. Only the search server knows it; without the server there is nothing to ask.
 */
export const filesIn = (root: HTMLElement) => {
  const server = serverAt(root.dataset['api'] ?? '/search-api/multi-search')
  return async ({ locale, plan, address, signal }: Omit<Asking, 'source'>): Promise<FilesFound> => {
    const narrowing = narrowingFor(plan, address.narrowing)
    const question = fileSearch(plan, { locale, narrowing, limit: mostFiles })
    if (question.queries.length === 0 || root.dataset['answering'] !== 'server') return none
    const reply = await server(question, signal)
    return reply.is === 'answer' ? readFileAnswer(reply.answer) : none
  }
}
