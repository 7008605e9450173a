import type { QueryPlan } from '@gongkai/catalogue-core/search'
import { answerStatically } from '@gongkai/catalogue-core/static-search'
import type { Question } from './source.ts'

const fetched = async (address: string, cache: RequestCache): Promise<unknown> => {
  const response = await fetch(address, { cache })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const json: unknown = await response.json()
  return json
}

export type StaticIndex = (question: Question, plan: QueryPlan) => Promise<unknown>

/**
 * Answers from the index that lies beside the pages; `manifest` is its address. Files are named by their content and
 * kept; the manifest is asked for each time, so that nothing withdrawn is found by a page that stands open.
 */
export const staticIndexAt = (manifest: string): StaticIndex => {
  const folder = manifest.replace(/[^/]*$/, '')
  const files = new Map<string, Promise<unknown>>()
  const file = (name: string): Promise<unknown> => {
    const known = files.get(name)
    if (known !== undefined) return known
    const loading = fetched(`${folder}${name}.json`, 'default')
    files.set(name, loading)
    loading.catch(() => files.delete(name))
    return loading
  }
  const once = async (question: Question, plan: QueryPlan): Promise<unknown> =>
    answerStatically(await fetched(manifest, 'no-cache'), file, question, plan)
  return (question, plan) =>
    // Between the manifest and its files a new release may have come: the second time they belong together.
    once(question, plan).catch(() => once(question, plan))
}
