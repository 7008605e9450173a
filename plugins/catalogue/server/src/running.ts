import type { Core } from '@strapi/strapi'
import type { Receipts } from './receipt/watch.ts'
import type { Relay } from './relay/relay.ts'

/** What a running Strapi instance holds of ours. Keyed by instance: tests run several in one process. */
const relays = new WeakMap<Core.Strapi, Relay>()

export const setRelay = (strapi: Core.Strapi, relay: Relay): void => {
  relays.set(strapi, relay)
}

/** The relay of this instance; null while starting, and where it is switched off. */
export const relayOf = (strapi: Core.Strapi): Relay | null => relays.get(strapi) ?? null

const watchers = new WeakMap<Core.Strapi, Receipts>()

export const setReceipts = (strapi: Core.Strapi, receipts: Receipts): void => {
  watchers.set(strapi, receipts)
}

/** What follows releases and withdrawals on their way out; null where the relay is. */
export const receiptsOf = (strapi: Core.Strapi): Receipts | null => watchers.get(strapi) ?? null
