import lighthouse from 'lighthouse'
import { browserAt } from './browser.ts'
import { freePort } from './ports.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/** Points of 100 by category, and what took points away. */
export interface Verdict {
  readonly points: Readonly<Record<Category, number>>
  readonly faults: readonly string[]
}

/** Looks at pages as an audit by Lighthouse does, with a phone that it pretends to be; nothing is sent anywhere. */
export const audits = async () => {
  const port = await freePort()
  const chromium = await browserAt(port)
  return {
    audit: async (url: string, only: readonly Category[] = categories): Promise<Verdict> => {
      const result = await lighthouse(url, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...only],
      })
      if (result === undefined) throw new Error(`no audit of ${url}`)
      const { lhr } = result
      const points = Object.fromEntries(
        only.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
      ) as Record<Category, number>
      const faults = only.flatMap((category) =>
        (lhr.categories[category]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${category} ${id}: ${lhr.audits[id]?.title ?? ''}`),
      )
      return { points, faults }
    },
    close: () => chromium.close(),
  }
}
