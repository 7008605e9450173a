import { hostname } from 'node:os'
import type { Core } from '@strapi/strapi'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import type { Settings } from '../settings.ts'
import { bell } from './bell.ts'
import { couriers, type Courier } from './couriers.ts'
import { lease, type Lease } from './lease.ts'
import { claim, markDone, markFailed, releaseClaims, sweep } from './queue.ts'
import { reasonOf } from './reason.ts'
import { receiptsOf } from '../running.ts'
import { sendNow } from './send-again.ts'

export interface Relay {
  /** Looks at the queue now instead of at the next idle tick; safe to call from anywhere, any number of times. */
  wake(): void
  /** As `wake`, and has each destination looked after at once: its words or its settings may have changed. */
  tend(): void
  /** Has every search index filled anew, beside the one that is searched. */
  refill(): void
  /** Search indexes that are being filled, or are to be. */
  filling(): readonly Locale[]
  /** Ends after the deliveries under way. */
  stop(): Promise<void>
}

const tendEveryMilliseconds = 5000
const headStartMilliseconds = 150

const deliverDue = async (
  strapi: Core.Strapi,
  owner: string,
  { destination, deliver }: Courier,
): Promise<'nothing' | 'some' | 'none'> => {
  const claimed = await claim(strapi, destination, owner, new Date())
  if (claimed.length === 0) return 'nothing'
  const { delivered, failed, hook } = await deliver(claimed)
  await markDone(strapi, delivered, new Date(), hook ?? null)
  receiptsOf(strapi)?.delivered(delivered.map(({ delivery }) => delivery.changeId))
  await markFailed(strapi, failed, new Date())
  const [first] = failed
  if (first !== undefined)
    strapi.log.warn(
      `catalogue: ${destination} delivery failed and will be tried again: ${first.reason} (${String(failed.length)})`,
    )
  return delivered.length > 0 ? 'some' : 'none'
}

/** A destination's loop: claim → read what is public now → deliver → mark, while this process holds its lease. */
const loopOf = (strapi: Core.Strapi, settings: Settings, courier: Courier) => {
  const { destination } = courier
  const owner = hostname()
  const own = bell()
  const held: Lease = lease(strapi, destination)
  // A box, not bare flags: the loop must see what the others wrote.
  const state = { stopping: false, tendAt: 0, isAway: false }

  const tend = async (): Promise<void> => {
    if (Date.now() < state.tendAt) return
    state.tendAt = Date.now() + tendEveryMilliseconds
    try {
      await courier.tend()
    } catch (error) {
      state.isAway = true
      state.tendAt = Date.now() + 2 * settings.relay.idleMilliseconds
      strapi.log.debug(`catalogue: ${destination} cannot be tended now: ${reasonOf(error)}`)
      return
    }
    if (courier.tellsPresence) await isBack()
  }
  /** What waited for the destination need not wait out its pause. */
  const isBack = async (): Promise<void> => {
    if (!state.isAway) return
    state.isAway = false
    await sendNow(strapi, destination, new Date())
  }
  const round = async (): Promise<boolean> => {
    if (!(await held.hold())) return false
    await tend()
    const came = await deliverDue(strapi, owner, courier)
    if (came === 'none') state.isAway = true
    if (came === 'some') await isBack()
    return came === 'some'
  }
  const run = async (): Promise<void> => {
    // A delivery may take longer than the lease; a process that hangs loses it.
    const prolong = setInterval(() => {
      held.hold().catch((error: unknown) => {
        strapi.log.warn(`catalogue: the lease of ${destination} was not prolonged: ${reasonOf(error)}`)
      })
    }, 5000)
    while (!state.stopping) {
      try {
        if (await round()) continue
      } catch (error) {
        strapi.log.error(`catalogue: the ${destination} relay met an error and goes on: ${reasonOf(error)}`)
      }
      await own.sleep(settings.relay.idleMilliseconds)
    }
    clearInterval(prolong)
    await courier.ended()
    await held.release()
  }
  return {
    run,
    ring: () => {
      own.ring()
    },
    tend: () => {
      state.tendAt = 0
      own.ring()
    },
    /** Its indexes are whole again: what waited for that need wait no longer. */
    filled: () => {
      state.tendAt = 0
      state.isAway = true
      own.ring()
    },
    stop: () => {
      state.stopping = true
      courier.halt()
      own.ring()
    },
  }
}

/**
 * One loop per destination, each at its own pace. It sleeps when nothing came through; a publish rings, and the tick finds
 * what became due by itself.
 */
export const startRelay = (strapi: Core.Strapi, settings: Settings): Relay => {
  const loops: ReturnType<typeof loopOf>[] = []
  const all = couriers(strapi, settings, () => {
    for (const one of loops) one.filled()
  })
  for (const courier of all) loops.push(loopOf(strapi, settings, courier))

  const run = async (): Promise<void> => {
    await releaseClaims(strapi, hostname())
    await sweep(strapi, new Date())
    await Promise.all(loops.map((one) => one.run()))
  }
  const running = run().catch((error: unknown) => {
    strapi.log.error(`catalogue: the relay ended: ${reasonOf(error)}`)
  })
  const tend = (): void => {
    for (const one of loops) one.tend()
  }
  return {
    wake: () => {
      const [first, ...others] = loops
      first?.ring()
      // Search stands first where there is one. In one process they would wait for one another: a word is found in a
      // moment, a build takes seconds anyhow.
      setTimeout(() => {
        for (const one of others) one.ring()
      }, headStartMilliseconds)
    },
    tend,
    refill: () => {
      for (const courier of all) courier.refill()
      tend()
    },
    filling: () => all.flatMap((courier) => courier.filling()),
    stop: async () => {
      for (const one of loops) one.stop()
      await running
    },
  }
}
