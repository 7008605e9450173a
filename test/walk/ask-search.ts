import { mergePasses, planQuery } from '@gongkai/catalogue-core/search'

interface Hit {
  readonly id: string
  readonly url: string
  readonly title: string
}

/** Asks the site's own search door what a citizen's words find, by the same plan as the page; addresses in order. */
export const found = async (site: string, words: string): Promise<readonly string[]> => {
  const plan = planQuery(words)
  const answer = await fetch(`${site}/search-api/multi-search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      queries: plan.passes.map((pass) => ({ indexUid: 'gongkai-zh-Hans', limit: 100, ...pass })),
    }),
  })
  if (!answer.ok) throw new Error(`search answered ${String(answer.status)}: ${await answer.text()}`)
  const { results } = (await answer.json()) as { results: readonly { hits: readonly Hit[] }[] }
  const [first] = results
  // What only the second, forgiving pass finds is a suggestion, not an answer.
  const exact =
    first !== undefined && first.hits.length > 0 ? [first.hits] : results.map((result) => result.hits)
  return mergePasses(exact).map((hit) => hit.url)
}
