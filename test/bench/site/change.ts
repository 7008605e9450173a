import { rm } from 'node:fs/promises'
import path from 'node:path'
import { folder } from '../../real/folder.ts'
import { quantile, row, type Row } from '../measure.ts'
import { astroBuild, astroOut } from './astro.ts'
import { changePhone, writeCity } from './folder.ts'
import { cityService, livePage } from './service.ts'

const mebibytes = 1024 ** 2
/** The size whose full build a change is held against. */
const comparedAt = 10_000

interface Changes {
  readonly size: number
  readonly times: readonly number[]
  readonly rows: readonly Row[]
}

/** Where the service tells how long its steps took: the middle of each over all runs. */
const stepLines = (runs: readonly { readonly steps?: Readonly<Record<string, number>> }[]): string => {
  const names = new Set(runs.flatMap(({ steps }) => Object.keys(steps ?? {})))
  return [...names]
    .map(
      (name) =>
        `${name} ${quantile(
          runs.map(({ steps }) => steps?.[name] ?? 0),
          0.5,
        ).toFixed(0)}`,
    )
    .join(', ')
}

const changesAt = async (size: number, runs: number, place: string): Promise<Changes> => {
  const data = path.join(place, `data-${String(size)}`)
  const siteDir = path.join(place, `site-${String(size)}`)
  await writeCity(data, size)
  const service = await cityService(data, siteDir)
  const times: number[] = []
  const told = []
  try {
    const firstPeak = service.peakRssBytes()
    for (let i = 0; i < runs; i += 1) {
      const { page, after, before } = await changePhone(data, i)
      const { ms, run } = await service.release()
      const html = await livePage(siteDir, page)
      if (!html.includes(after) || html.includes(before)) throw new Error(`${page} does not show the change`)
      times.push(ms)
      told.push(run)
    }
    process.stdout.write(`${String(size)} pages, steps in ms: ${stepLines(told)}\n`)
    const name = `${String(size)} pages`
    return {
      size,
      times,
      rows: [
        row('site-change', `${name}: hook to release switched`, times, null),
        row('site-change', `${name}: start of the service to its first release`, [service.firstMs], null),
        row(
          'site-change',
          `${name}: peak of all its processes, full build`,
          [firstPeak / mebibytes],
          null,
          'MiB',
        ),
        row(
          'site-change',
          `${name}: the same, changes included`,
          [service.peakRssBytes() / mebibytes],
          null,
          'MiB',
        ),
      ],
    }
  } finally {
    await service.stop()
    for (const at of [data, siteDir]) await rm(at, { recursive: true, force: true })
  }
}

const fullBuild = async (size: number, place: string): Promise<number> => {
  const data = path.join(place, `data-${String(size)}`)
  const out = astroOut(`change-${String(process.pid)}`)
  try {
    await writeCity(data, size)
    return (await astroBuild(data, out)).seconds * 1000
  } finally {
    await rm(out, { recursive: true, force: true })
    await rm(data, { recursive: true, force: true })
  }
}

/**
 * One phone of one item changed at each size, several times, through the real service with no quiet time: from the hook to
 * the new release being served. Beside it what grows with the site must not: the largest size against the smallest; and a
 * full `astro build` of the same pages in the same run.
 */
export const siteChange = async (sizes: readonly number[], runs: number): Promise<readonly Row[]> => {
  const place = await folder('site-change')
  try {
    const all: Changes[] = []
    for (const size of sizes) all.push(await changesAt(size, runs, place.path))
    const [smallest] = all
    const largest = all.at(-1)
    const middle = all.find(({ size }) => size === comparedAt)
    return [
      ...all.flatMap(({ rows }) => rows),
      ...(smallest === undefined || largest === undefined || smallest === largest
        ? []
        : [
            row('site-change', `${String(largest.size)} pages: hook to release switched`, largest.times, {
              what: `the same at ${String(smallest.size)} pages`,
              values: smallest.times,
            }),
          ]),
      ...(middle === undefined
        ? []
        : [
            row(
              'site-change',
              `${String(comparedAt)} pages: full astro build`,
              [await fullBuild(comparedAt, place.path)],
              {
                what: 'one phone, hook to release switched',
                values: middle.times,
              },
            ),
          ]),
    ]
  } finally {
    await place.remove()
  }
}
