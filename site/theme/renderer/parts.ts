import { locales } from '@gongkai/catalogue-core/catalogue'
import {
  agencyPart,
  partDigest,
  partsOf,
  searchIndexMade,
  searchIndexPart,
  understandingPart,
  type Gathered,
  type Made,
  type SiteToBe,
} from '@gongkai/catalogue-core/release'
import { comparedMattersIn, tellCompared } from '../publication/across.ts'
import { digestOf } from '../publication/digest.ts'
import { madeOfAgency, madeOfSite } from '../publication/made.ts'
import { publicationIndex, type AgencyLine } from '../publication/publication.ts'
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

/** An agency's files also show in which other languages it has them, and which of its matters others publish. */
const dependsOn = ({ slug, locale }: AgencyLine, beside: Made, recipe: string): string => {
  const same = publicationIndex().agencies.filter((other) => other.slug === slug)
  return digestOf(
    JSON.stringify([
      recipe,
      locale,
      same.map((other) => [other.locale, other.digest]),
      [...comparedMattersIn(locale)].sort(),
      [...beside],
    ]),
  )
}

/** The parts of a site, one after the other as publications come; what did not change of an agency is not looked at again. */
export const partsOfSite = (site: Site) => {
  const kept = new Map<string, KeptPart>()
  let lines: ReadonlyMap<string, AgencyLine> = new Map()
  /** Files that are no agency's, by part; null until they are asked for. */
  let ofSite: ReadonlyMap<string, Made> | null = null
  /** Those among them that another gathered. */
  let told: ReadonlyMap<string, Made> = new Map()

  const begin = (): void => {
    lines = new Map(publicationIndex().agencies.map((line) => [agencyPart(line), line]))
    ofSite = null
    told = new Map()
  }

  const allOfSite = (): ReadonlyMap<string, Made> =>
    (ofSite ??= partsOf(madeOfSite(site), new Set<string>([...lines.values()].map(({ slug }) => slug))))

  const beside = (key: string): Made => told.get(key) ?? allOfSite().get(key) ?? new Map()

  /** Worked out when a part is made, and not kept: of a large site it is a hundred thousand words. */
  const made = (key: string): Made => {
    const line = lines.get(key)
    const own = line === undefined ? [] : madeOfAgency(line)
    return new Map([...own, ...beside(key)])
  }

  const partMade = (key: string, recipe: string): Part => {
    const files = made(key)
    return { digest: partDigest(files, recipe, digestOf), files: files.size }
  }

  const partOfAgency = (key: string, line: AgencyLine, recipe: string): Part => {
    const from = dependsOn(line, beside(key), recipe)
    const known = kept.get(key)
    if (known?.from === from) return known
    const part = { from, ...partMade(key, recipe) }
    kept.set(key, part)
    return part
  }

  const take = (recipe: string): SiteToBe => {
    begin()
    const found = new Map<string, Part>()
    for (const [key, line] of lines) found.set(key, partOfAgency(key, line, recipe))
    for (const key of kept.keys()) if (!found.has(key)) kept.delete(key)
    for (const key of allOfSite().keys()) if (!found.has(key)) found.set(key, partMade(key, recipe))
    const index = digestOf(JSON.stringify([recipe, searchIndexMade(allShares(), digestOf)]))
    found.set(searchIndexPart, { digest: index, files: 0 })
    const parts = [...found].map(([key, { digest, files }]) => ({
      key,
      digest,
      files,
      isOfAgency: lines.has(key),
      waits: key === searchIndexPart || key === understandingPart,
    }))
    return {
      parts,
      found: allShares().reduce((sum, share) => sum + share.found, 0),
      gathered: {
        compared: locales.map((locale) => [locale, [...comparedMattersIn(locale)]]),
        ofSite: parts
          .filter(({ isOfAgency, waits }) => isOfAgency || waits)
          .map(({ key }) => [key, [...beside(key)]]),
      },
    }
  }

  const join = ({ compared, ofSite: own }: Gathered): void => {
    begin()
    tellCompared(compared)
    told = new Map(own.map(([key, files]) => [key, new Map(files)]))
  }
  return { take, join, made }
}
