import type { Core } from '@strapi/strapi'
import { dayAt } from '@gongkai/catalogue-core/duty'
import { reasonOf } from '../relay/reason.ts'
import { everyAgency, lookAt, touchedSince } from './look.ts'
import { remind } from './remind.ts'
import { startSoon, stopSoon } from './soon.ts'

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

const inTurn = (strapi: Core.Strapi, what: string, act: (now: Date) => Promise<void>): Ticker => {
  let running: Promise<void> = Promise.resolve()
  return {
    tick: (now) => {
      running = running
        .then(() => act(now))
        .catch((error: unknown) => {
          strapi.log.error(`catalogue: ${what} and will be again: ${reasonOf(error)}`)
        })
      return running
    },
    idle: () => running,
  }
}

/**
 * Duties change when a day ends in Shanghai and when somebody writes. So every agency is looked at on the first tick,
 * which catches up what was missed while the system was down, and on the first of a day; else those that were written in.
 */
export const ticker = (strapi: Core.Strapi): Ticker => {
  let last: Date | null = null
  const look = async (now: Date): Promise<void> => {
    const newDay = last === null || dayAt(last.toISOString()) !== dayAt(now.toISOString())
    const agencies =
      last === null || newDay
        ? await everyAgency(strapi)
        : await touchedSince(strapi, new Date(last.getTime() - overlapMilliseconds))
    await lookAt(strapi, agencies, now)
    last = now
  }
  return inTurn(strapi, 'duties could not be looked at', look)
}

/** Reminders have a clock of their own: a mail server that hangs holds up no duty. */
const reminders = (strapi: Core.Strapi): Ticker =>
  inTurn(strapi, 'reminders could not be sent', (now) => remind(strapi, now))

const tickers = new WeakMap<Core.Strapi, readonly Ticker[]>()

/** Ticks now and then by Strapi's own cron. Not waited for: a bureau can work while duties are caught up. */
export const startDuties = (strapi: Core.Strapi): void => {
  const own = [ticker(strapi), reminders(strapi)]
  const tick = async (): Promise<void> => {
    await Promise.all(own.map((one) => one.tick(new Date())))
  }
  tickers.set(strapi, own)
  startSoon(strapi)
  void tick()
  strapi.cron.add({ [name]: { task: tick, options: { rule } } })
}

/** Resolves when no tick is under way. */
export const clockIdle = async (strapi: Core.Strapi): Promise<void> => {
  await Promise.all((tickers.get(strapi) ?? []).map((one) => one.idle()))
}

/** Lets the ticks under way end, and starts no other. */
export const stopDuties = async (strapi: Core.Strapi): Promise<void> => {
  strapi.cron.remove(name)
  await stopSoon(strapi)
  await clockIdle(strapi)
}
