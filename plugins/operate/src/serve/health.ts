import { existsSync } from 'node:fs'
import * as v from 'valibot'
import { readSweepResult, type SweepResult } from '../doctor/sweep-file.ts'
import { ask, type Asked } from '../stack/ask.ts'
import { DeliveryStatus, isStuck, parkedCount } from '../stack/delivery-status.ts'
import { currentRelease } from './release.ts'

export interface Parts {
  readonly cmsUrl: string
  readonly exportToken: string
  readonly searchUrl: string
  readonly rebuildUrl: string
  readonly siteDir: string
  /** Written when everything seeded has once reached the index and the site. */
  readonly readyFile: string
  /** What the last look at database, index and site found. */
  readonly sweepFile: string
}

type PartState = { readonly state: 'up' } | { readonly state: 'down'; readonly because: string }

export interface Health {
  readonly healthy: boolean
  /** True while deliveries are parked or the last sweep left differences: somebody must look. */
  readonly degraded: boolean
  readonly cms: PartState
  readonly search: PartState
  readonly rebuild: PartState
  readonly release: PartState
  readonly firstRun: PartState
  readonly deliveries: PartState & { readonly outbox: DeliveryStatus['outbox'] | null }
  /** When database, index and site were last compared, and whether they agreed; what differs is not for everybody. */
  readonly sweep: Omit<SweepResult, 'lines'> | null
}

const stateOf = (asked: Asked<unknown>): PartState =>
  asked.ok ? { state: 'up' } : { state: 'down', because: asked.because }

const when = (up: boolean, because: string): PartState => (up ? { state: 'up' } : { state: 'down', because })

const deliveriesOf = (asked: Asked<DeliveryStatus>): Health['deliveries'] =>
  asked.ok
    ? {
        ...when(!isStuck(asked.answer), 'a delivery has been due for more than a minute'),
        outbox: asked.answer.outbox,
      }
    : { state: 'down', because: asked.because, outbox: null }

const sweepOf = (file: string): Health['sweep'] => {
  const result = readSweepResult(file)
  if (result === null) return null
  const { at, healthy, drift, repaired } = result
  return { at, healthy, drift, repaired }
}

/** Whether the whole chain is up, part by part. */
const examine = async (parts: Parts): Promise<Health> => {
  const [cms, search, rebuild, status, release] = await Promise.all([
    ask(`${parts.cmsUrl}/_health`, v.null()),
    ask(`${parts.searchUrl}/health`, v.object({ status: v.literal('available') })),
    ask(`${parts.rebuildUrl}/healthz`, v.looseObject({})),
    ask(`${parts.cmsUrl}/api/catalogue/status`, DeliveryStatus, { bearer: parts.exportToken }),
    currentRelease(parts.siteDir),
  ])
  const sweep = sweepOf(parts.sweepFile)
  const states = {
    cms: stateOf(cms),
    search: stateOf(search),
    rebuild: stateOf(rebuild),
    release: when(release !== null, 'no release yet'),
    firstRun: when(existsSync(parts.readyFile), 'the first start is not finished'),
    deliveries: deliveriesOf(status),
  }
  return {
    healthy: Object.values(states).every(({ state }) => state === 'up'),
    degraded: (status.ok && parkedCount(status.answer) > 0) || sweep?.healthy === false,
    ...states,
    sweep,
  }
}

/** The same answer for a second, so that a crowd of askers does not become a crowd at every part. */
export const examiner = (parts: Parts, keepMs = 1000): (() => Promise<Health>) => {
  let last: { readonly at: number; readonly health: Promise<Health> } | null = null
  return () => {
    const now = Date.now()
    if (last === null || now - last.at > keepMs) last = { at: now, health: examine(parts) }
    return last.health
  }
}
