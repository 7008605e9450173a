import * as v from 'valibot'
import { Stop } from '../say.ts'
import { ask } from '../stack/ask.ts'
import type { Drift } from './compare.ts'
import { addressOf } from './release-addresses.ts'

/** What the rebuild service finds when it reads every file of the release again. */
const Sweep = v.object({
  release: v.string(),
  builtAt: v.string(),
  /** Whether the release shows the publication as it is now; null where that could not be told. */
  isCurrent: v.nullable(v.boolean()),
  files: v.number(),
  differences: v.array(v.object({ how: v.picklist(['missing', 'changed', 'leftOver']), path: v.string() })),
})
export type Sweep = v.InferOutput<typeof Sweep>

const patience = 1_800_000

/** Null where there is no release yet. */
export const readSweep = async (rebuildUrl: string): Promise<Sweep | null> => {
  const url = `${rebuildUrl}/release/sweep`
  const asked = await ask(url, Sweep, { patience })
  if (asked.ok) return asked.answer
  if (asked.because.includes('STARTING')) return null
  throw new Stop(
    `无法核对网站文件（${url}）：${asked.because}`,
    `The files of the site cannot be checked (${url}): ${asked.because}`,
  )
}

const hows = { missing: 'missing', changed: 'outdated', leftOver: 'leftOver' } as const

const siteDrift = (how: Drift['how'], what: string, title = ''): Drift => {
  return { where: 'site', how, locale: null, what, look: null, title }
}

/** Where the release's files are not what was built, and where it is not of the present publication. */
export const sweepDrift = (sweep: Sweep | null): readonly Drift[] => {
  if (sweep === null) return []
  const { differences, isCurrent, release } = sweep
  return [
    ...differences.map(({ how, path }) => siteDrift(hows[how], addressOf(path))),
    ...(isCurrent === false ? [siteDrift('outdated', release, '已发布内容的旧版本 older publication')] : []),
  ]
}
