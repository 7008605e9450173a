import {
  agencyPart,
  partDigest,
  partsOf,
  searchIndexMade,
  searchIndexPart,
  understandingPart,
} from '@gongkai/catalogue-core/release'
import type { Made, SiteToBe } from '@gongkai/catalogue-core/release'
import { comparedMattersIn } from '../publication/across.ts'
import { digestOf } from '../publication/digest.ts'
import { madeOfAgency, madeOfSite } from '../publication/made.ts'
import { publicationIndex } from '../publication/publication.ts'
import { allShares } from '../publication/shares.ts'
import type { Site } from '../publication/site.ts'

interface Part {
  readonly made: Made
  readonly digest: string
}

interface KeptPart extends Part {
  /** Everything that its files depend on. */
  readonly from: string
}

type Line = ReturnType<typeof publicationIndex>['agencies'][number]

/** An agency's files also show in which other languages it has them, and which of its matters others publish. */
const dependsOn = ({ slug, locale }: Line, beside: Made | undefined, recipe: string): string => {
  const same = publicationIndex().agencies.filter((other) => other.slug === slug)
  return digestOf(
    JSON.stringify([
      recipe,
      locale,
      same.map((other) => [other.locale, other.digest]),
      [...comparedMattersIn(locale)].sort(),
      [...(beside ?? [])],
    ]),
  )
}

/** The parts of a site, one after the other as publications come; what did not change of an agency is not looked at again. */
export const partsOfSite = (site: Site) => {
  const kept = new Map<string, KeptPart>()
  let parts: ReadonlyMap<string, Part> = new Map()

  const partOfAgency = (key: string, line: Line, beside: Made | undefined, recipe: string): Part => {
    const from = dependsOn(line, beside, recipe)
    const known = kept.get(key)
    if (known?.from === from) return known
    const made = new Map([...madeOfAgency(line.locale, line.slug), ...(beside ?? [])])
    const part = { from, made, digest: partDigest(made, recipe, digestOf) }
    kept.set(key, part)
    return part
  }

  const take = (recipe: string): SiteToBe => {
    const { agencies } = publicationIndex()
    const slugs = new Set<string>(agencies.map(({ slug }) => slug))
    const found = new Map<string, Part>()
    const ofSite = partsOf(madeOfSite(site), slugs)
    for (const line of agencies) {
      const key = agencyPart(line)
      found.set(key, partOfAgency(key, line, ofSite.get(key), recipe))
    }
    for (const key of kept.keys()) if (!found.has(key)) kept.delete(key)
    for (const [key, own] of ofSite)
      if (!found.has(key)) found.set(key, { made: own, digest: partDigest(own, recipe, digestOf) })
    const index = digestOf(JSON.stringify([recipe, searchIndexMade(allShares(), digestOf)]))
    found.set(searchIndexPart, { made: new Map(), digest: index })
    parts = found
    return {
      parts: [...found].map(([key, part]) => ({
        key,
        digest: part.digest,
        files: part.made.size,
        waits: key === searchIndexPart || key === understandingPart,
      })),
      found: allShares().reduce((sum, share) => sum + share.found, 0),
    }
  }
  return { take, made: (key: string): Made => parts.get(key)?.made ?? new Map<string, string>() }
}
