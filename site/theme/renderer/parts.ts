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
  readonly digest: string
  readonly files: number
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
  let ofSite: ReadonlyMap<string, Made> = new Map()
  let lines: ReadonlyMap<string, Line> = new Map()

  /** Worked out when a part is made, and not kept: of a large site it is a hundred thousand words. */
  const made = (key: string): Made => {
    const line = lines.get(key)
    const own = line === undefined ? [] : madeOfAgency(line.locale, line.slug)
    return new Map([...own, ...(ofSite.get(key) ?? [])])
  }

  const partMade = (key: string, recipe: string): Part => {
    const files = made(key)
    return { digest: partDigest(files, recipe, digestOf), files: files.size }
  }

  const partOfAgency = (key: string, line: Line, recipe: string): Part => {
    const from = dependsOn(line, ofSite.get(key), recipe)
    const known = kept.get(key)
    if (known?.from === from) return known
    const part = { from, ...partMade(key, recipe) }
    kept.set(key, part)
    return part
  }

  const take = (recipe: string): SiteToBe => {
    const { agencies } = publicationIndex()
    const slugs = new Set<string>(agencies.map(({ slug }) => slug))
    const found = new Map<string, Part>()
    ofSite = partsOf(madeOfSite(site), slugs)
    lines = new Map(agencies.map((line) => [agencyPart(line), line]))
    for (const [key, line] of lines) found.set(key, partOfAgency(key, line, recipe))
    for (const key of kept.keys()) if (!found.has(key)) kept.delete(key)
    for (const key of ofSite.keys()) if (!found.has(key)) found.set(key, partMade(key, recipe))
    const index = digestOf(JSON.stringify([recipe, searchIndexMade(allShares(), digestOf)]))
    found.set(searchIndexPart, { digest: index, files: 0 })
    return {
      parts: [...found].map(([key, { digest, files }]) => ({
        key,
        digest,
        files,
        waits: key === searchIndexPart || key === understandingPart,
      })),
      found: allShares().reduce((sum, share) => sum + share.found, 0),
    }
  }
  return { take, made }
}
