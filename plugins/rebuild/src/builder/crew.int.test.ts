import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256Of } from '../release/finish-file.ts'
import { onDisk, pathInPart } from '../release/part.ts'
import { Releases, type ReleaseManifest } from '../release/release.ts'
import { placesOf } from '../run/places.ts'
import { buildParts } from '../run/site-parts.ts'
import { SiteCopy } from '../testing/site-copy.ts'
import { Builder } from './builder.ts'
import { withHelpers } from './crew.ts'

const site = SiteCopy.forThisFile()
const never = new AbortController().signal

/** A release, its site as a builder takes it, and that builder. */
const released = async () => {
  const siteDir = await site.released()
  const releases = new Releases(siteDir)
  const live = await releases.current()
  if (live === null) throw new Error('no release')
  const places = placesOf(siteDir, site.project)
  const bundle = join(places.build, live.recipe.slice(0, 16))
  const place = { bundle, data: places.publication, logFile: join(places.logs, 'crew.log') }
  const first = await Builder.start(place)
  const { parts: wanted, gathered } = await first.take(live.recipe, never)
  return { releases, live, places, place, first, wanted, gathered }
}

/** Every file of these parts with its hash, that of what lies on the disk, and what it is made from. */
const filesOf = async ({ parts }: Releases, names: ReleaseManifest['parts']) => {
  const all: Record<string, string> = {}
  for (const [key, name] of Object.entries(names)) {
    const { files = {}, made = {} } = (await parts.manifest(key, name)) ?? {}
    for (const [path, record] of Object.entries(files)) {
      const [own = ''] = onDisk(pathInPart(key, path), record)
      const bytes = await readFile(join(parts.folder(key, name), own))
      all[path] = `${record.sha256} ${sha256Of(bytes)} ${made[path] ?? ''}`
    }
  }
  return all
}

test('what helpers make without the builder that stays is, byte for byte, what it made; then they are gone', async () => {
  const { releases, live, places, place, first, wanted, gathered } = await released()
  const run = 'helped'
  const building = { run, recipe: live.recipe, work: places.work, attachments: places.attachments }
  const crew = { place, gathered, builders: 3 }
  const helpers: Builder[] = []
  try {
    const { names } = await withHelpers(first, crew, never, async ([, ...others]) => {
      helpers.push(...(await Promise.all(others)))
      return buildParts(
        others,
        releases.parts,
        wanted,
        { ...building, live, anew: true },
        never,
        () => undefined,
      )
    })
    expect(helpers).toHaveLength(2)
    expect([...names.keys()].toSorted()).toEqual(Object.keys(live.parts).toSorted())
    expect([...names.values()].every((name) => name.endsWith(`-${run}`))).toBe(true)
    expect(await filesOf(releases, Object.fromEntries(names))).toEqual(await filesOf(releases, live.parts))
    await expect.poll(() => helpers.some(({ isAlive }) => isAlive)).toBe(false)
    expect(first.isAlive).toBe(true)
  } finally {
    first.end()
  }
})

test('a helper reads no agency but the one whose part it makes', async () => {
  const { releases, live, places, place, first, wanted, gathered } = await released()
  const building = { run: 'alone', recipe: live.recipe, work: places.work, attachments: places.attachments }
  const ofQilin = wanted.filter(({ key }) => key === 'qilin')
  try {
    const { names, count } = await withHelpers(
      first,
      { place, gathered, builders: 2 },
      never,
      async ([, helper]) => {
        if (helper === undefined) throw new Error('no helper')
        await helper
        await rm(join(places.publication, 'agencies/zh-Hans/cixi.json'))
        return buildParts(
          [helper],
          releases.parts,
          ofQilin,
          { ...building, live, anew: true },
          never,
          () => undefined,
        )
      },
    )
    expect(ofQilin.map(({ isOfAgency }) => isOfAgency)).toEqual([true])
    expect(count.rendered).toBeGreaterThan(5)
    expect(await filesOf(releases, Object.fromEntries(names))).toEqual(
      await filesOf(releases, { qilin: live.parts['qilin'] ?? '' }),
    )
  } finally {
    first.end()
  }
})

test('a helper that is killed fails the work, and nobody is left', async () => {
  const { live, place, first, gathered } = await released()
  const crew = { place, gathered, builders: 2 }
  const helped = withHelpers(first, crew, never, async ([, helper]) => {
    const builder = await helper
    builder?.end()
    await builder?.take(live.recipe, never)
  })
  try {
    await expect(helped).rejects.toMatchObject({ code: 'BUILD_FAILED' })
  } finally {
    first.end()
  }
})
