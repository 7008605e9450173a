import { agencyPart, partOf } from '@gongkai/catalogue-core/release'
import type { ReadPublication } from '../publication/publication.ts'
import { sharedInventory } from '../publication/site-inventory.ts'
import { checkPart, type PartProblem } from '../release/check-part.ts'
import type { Parts } from '../release/parts.ts'

/**
 * Holds the parts of a release against the publication. An agency's part that was found right, of the same text, is not
 * looked at again: `checked` keeps which those are.
 */
export const checkSite = async (
  parts: Parts,
  names: ReadonlyMap<string, string>,
  { agencies }: ReadPublication,
  checked: Set<string>,
): Promise<readonly PartProblem[]> => {
  const inventories = [...agencies.values()].map(({ inventory }) => inventory)
  const slugs = new Set<string>(inventories.map(({ slug }) => slug))
  const filesOf = async (key: string): Promise<ReadonlyMap<string, number>> => {
    const name = names.get(key)
    const manifest = name === undefined ? null : await parts.manifest(key, name)
    return new Map(Object.entries(manifest?.files ?? {}).map(([path, { bytes }]) => [path, bytes]))
  }

  const shared = sharedInventory(inventories)
  const problems: PartProblem[] = []
  const ofAgencies = new Set<string>()
  const right: string[] = []
  for (const { digest, inventory } of agencies.values()) {
    const key = agencyPart(inventory)
    ofAgencies.add(key)
    const word = `${key} ${digest} ${names.get(key) ?? ''}`
    if (checked.has(word)) {
      right.push(word)
      continue
    }
    const found = checkPart(key, await filesOf(key), [inventory, shared], slugs)
    problems.push(...found)
    if (found.length === 0) right.push(word)
  }
  const others = new Set([
    ...[...names.keys()].filter((key) => !ofAgencies.has(key)),
    ...[...shared.pages, ...shared.downloads].map((path) => partOf(path, slugs)),
  ])
  for (const key of others)
    if (!ofAgencies.has(key)) problems.push(...checkPart(key, await filesOf(key), [shared], slugs))
  checked.clear()
  for (const word of right) checked.add(word)
  return problems
}
