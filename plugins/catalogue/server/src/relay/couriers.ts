import type { Core } from '@strapi/strapi'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import type { Destination } from '@gongkai/catalogue-core/outbox'
import type { Settings } from '../settings.ts'
import { foreignHook } from './deliver-foreign.ts'
import { deliverToSite } from './deliver-site.ts'
import { fileCourier } from './files/file-courier.ts'
import type { Outcome } from './outcome.ts'
import type { Claimed } from './queue.ts'
import { searchCourier } from './search-courier.ts'
import { searchServer } from './search-server.ts'

export interface Courier {
  readonly destination: Destination
  readonly deliver: (claimed: readonly Claimed[]) => Promise<Outcome>
  /** What this destination needs seen to even when nothing is due; called every few seconds, failures come again. */
  readonly tend: () => Promise<void>
  /** Whether `tend` tells that the destination is there. */
  readonly tellsPresence: boolean
  readonly refill: () => void
  readonly filling: () => readonly Locale[]
  /** Gives up what takes long; `ended` resolves when it has. */
  readonly halt: () => void
  readonly ended: () => Promise<void>
}

const toSearch = (strapi: Core.Strapi, { host, key }: Settings['search'], onFilled: () => void): Courier => {
  const halting = new AbortController()
  const server = searchServer(host, key, halting.signal)
  const courier = searchCourier(strapi, server, onFilled)
  const files = fileCourier(strapi, server, halting.signal)
  return {
    destination: 'search',
    tellsPresence: true,
    deliver: async (claimed) => {
      // In the same delivery: nothing is withdrawn before its attachments are.
      const outcome = await files.follow(claimed, await courier.deliver(claimed))
      // Afterwards: what it reads kept a delivery waiting for a tenth of a second.
      files.tend()
      return outcome
    },
    tend: async () => {
      await courier.tend()
      files.tend()
    },
    refill: () => {
      courier.refill()
    },
    filling: () => [...new Set([...courier.filling(), ...files.filling()])],
    halt: () => {
      halting.abort()
    },
    ended: async () => {
      await Promise.all([courier.ended(), files.ended()])
    },
  }
}

const toSite = ({ url, secret }: Settings['rebuild']): Courier => ({
  destination: 'site',
  deliver: (claimed) => deliverToSite(url, secret, claimed, new Date()),
  tend: () => Promise.resolve(),
  tellsPresence: false,
  refill: () => undefined,
  filling: () => [],
  halt: () => undefined,
  ended: () => Promise.resolve(),
})

const toForeign = (strapi: Core.Strapi, buildHook: Settings['buildHook']): Courier => {
  const halting = new AbortController()
  const hook = foreignHook(buildHook, {
    stop: halting.signal,
    log: (line) => {
      strapi.log.info(line)
    },
  })
  return {
    destination: 'foreign',
    deliver: (claimed) => hook.deliver(claimed),
    tend: () => Promise.resolve(),
    tellsPresence: false,
    refill: () => undefined,
    filling: () => [],
    halt: () => {
      halting.abort()
    },
    ended: () => Promise.resolve(),
  }
}

/** One for each destination that is connected. */
export const couriers = (
  strapi: Core.Strapi,
  { search, rebuild, buildHook }: Settings,
  onFilled: () => void,
): readonly Courier[] => [
  ...(search.host === '' ? [] : [toSearch(strapi, search, onFilled)]),
  ...(rebuild.url === '' ? [] : [toSite(rebuild)]),
  ...(buildHook.url === '' ? [] : [toForeign(strapi, buildHook)]),
]
