import { hostname } from 'node:os'
import type { Core } from '@strapi/strapi'
import type { Destination } from '@gongkai/catalogue-core/outbox'
import type { Settings } from '../settings.ts'
import { bell, type Bell } from './bell.ts'
import { deliverToSearch, fillIndexes, type Outcome } from './deliver-search.ts'
import { deliverToSite } from './deliver-site.ts'
import { claim, markDone, markFailed, releaseClaims, sweep, type Claimed } from './queue.ts'
import { reasonOf } from './reason.ts'
import { searchIndex } from './search-index.ts'

export interface Relay {
  /** Looks at the queue now instead of at the next idle tick; safe to call from anywhere, any number of times. */
  wake(): void
  /** As `wake`, and has each destination looked after at once: its words or its settings may have changed. */
  tend(): void
  /** Ends after the deliveries under way. */
  stop(): Promise<void>
}

interface Courier {
  readonly destination: Destination
  readonly deliver: (claimed: readonly Claimed[]) => Promise<Outcome>
  /** What this destination needs seen to even when nothing is due; called every half minute, failures come again. */
  readonly tend: () => Promise<void>
}

const tendEveryMilliseconds = 30_000

const couriers = (strapi: Core.Strapi, { search, rebuild }: Settings): readonly Courier[] => {
  const index = search.host === '' ? null : searchIndex(search.host, search.key)
  return [
    ...(index === null
      ? []
      : [
          {
            destination: 'search' as const,
            deliver: (claimed: readonly Claimed[]) => deliverToSearch(strapi, index, claimed),
            // A search server that was replaced by an empty one is noticed here and filled again.
            tend: () => fillIndexes(strapi, index),
          },
        ]),
    ...(rebuild.url === ''
      ? []
      : [
          {
            destination: 'site' as const,
            deliver: (claimed: readonly Claimed[]) =>
              deliverToSite(rebuild.url, rebuild.secret, claimed, new Date()),
            tend: () => Promise.resolve(),
          },
        ]),
  ]
}

const deliverDue = async (
  strapi: Core.Strapi,
  owner: string,
  { destination, deliver }: Courier,
): Promise<boolean> => {
  const claimed = await claim(strapi, destination, owner, new Date())
  if (claimed.length === 0) return false
  const outcome = await deliver(claimed)
  await markDone(strapi, outcome.delivered, new Date())
  if ('reason' in outcome) {
    await markFailed(strapi, outcome.failed, outcome.reason, new Date())
    strapi.log.warn(`catalogue: ${destination} delivery failed and will be tried again: ${outcome.reason}`)
  }
  return outcome.delivered.length > 0
}

/**
 * One loop per destination, each at its own pace: claim → read what is public now → deliver → mark.
 * It sleeps when nothing came through; a publish rings, and the tick finds what became due by itself.
 */
export const startRelay = (strapi: Core.Strapi, settings: Settings): Relay => {
  const owner = hostname()
  const bells: Bell[] = []
  // A box, not a bare flag: the loops must see what `stop` wrote.
  const state = { stopping: false }
  const tendAt = new Map<Destination, number>()

  const loop = async (courier: Courier, ownBell: Bell): Promise<void> => {
    while (!state.stopping) {
      try {
        if (Date.now() >= (tendAt.get(courier.destination) ?? 0)) {
          tendAt.set(courier.destination, Date.now() + tendEveryMilliseconds)
          await courier.tend().catch((error: unknown) => {
            tendAt.set(courier.destination, Date.now() + 2 * settings.relay.idleMilliseconds)
            strapi.log.debug(`catalogue: ${courier.destination} cannot be tended now: ${reasonOf(error)}`)
          })
        }
        if (await deliverDue(strapi, owner, courier)) continue
      } catch (error) {
        strapi.log.error(
          `catalogue: the ${courier.destination} relay met an error and goes on: ${reasonOf(error)}`,
        )
      }
      await ownBell.sleep(settings.relay.idleMilliseconds)
    }
  }

  const run = async (): Promise<void> => {
    await releaseClaims(strapi, owner)
    await sweep(strapi, new Date())
    await Promise.all(
      couriers(strapi, settings).map((courier) => {
        const own = bell()
        bells.push(own)
        return loop(courier, own)
      }),
    )
  }

  const ring = (): void => {
    for (const own of bells) own.ring()
  }
  const running = run().catch((error: unknown) => {
    strapi.log.error(`catalogue: the relay ended: ${reasonOf(error)}`)
  })
  return {
    wake: ring,
    tend: () => {
      tendAt.clear()
      ring()
    },
    stop: async () => {
      state.stopping = true
      ring()
      await running
    },
  }
}
