import type { Core } from '@strapi/strapi'
import { dayAt } from '@gongkai/catalogue-core/duty'
import { reasonOf } from '../relay/reason.ts'
import { everyAgency, lookAt, touchedSince } from './look.ts'

const name = 'catalogue-duties'

/** Every five minutes: what became true at midnight is known by five past. */
const rule = '0 */5 * * * *'

/** A write that was under way at the last tick may carry an earlier time. */
const overlapMilliseconds = 60_000

export interface Ticker {
  /** Looks at what may have changed since the last tick; ticks that meet run one after the other. */
  tick(now: Date): Promise<void>
  /** Resolves when no tick is under way. */
  idle(): Promise<void>
}

/**
 * Duties change when a day ends in Shanghai and when somebody writes. So every agency is looked at on the first tick,
 * which catches up what was missed while the system was down, and on the first of a day; else those that were written in.
 */
export const ticker = (strapi: Core.Strapi, after: (now: Date) => Promise<void> = async () => {}): Ticker => {
  let last: Date | null = null
  let running: Promise<void> = Promise.resolve()
  const look = async (now: Date): Promise<void> => {
    const newDay = last === null || dayAt(last.toISOString()) !== dayAt(now.toISOString())
    const agencies =
      last === null || newDay
        ? await everyAgency(strapi)
        : await touchedSince(strapi, new Date(last.getTime() - overlapMilliseconds))
    await lookAt(strapi, agencies, now)
    last = now
    await after(now)
  }
  return {
    tick: (now) => {
      running = running
        .then(() => look(now))
        .catch((error: unknown) => {
          strapi.log.error(`catalogue: duties could not be looked at and will be again: ${reasonOf(error)}`)
        })
      return running
    },
    idle: () => running,
  }
}

const tickers = new WeakMap<Core.Strapi, Ticker>()

/** Ticks now and then by Strapi's own cron. Not waited for: a bureau can work while duties are caught up. */
export const startDuties = (strapi: Core.Strapi, own: Ticker): void => {
  tickers.set(strapi, own)
  void own.tick(new Date())
  strapi.cron.add({ [name]: { task: () => own.tick(new Date()), options: { rule } } })
}

/** Lets the tick under way end, and starts no other. */
export const stopDuties = async (strapi: Core.Strapi): Promise<void> => {
  strapi.cron.remove(name)
  await tickers.get(strapi)?.idle()
}
