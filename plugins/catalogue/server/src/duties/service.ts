import type { Core } from '@strapi/strapi'
import { agencyNames, dashboardsOf, type AgencyDashboard } from './dashboards.ts'
import { clockIdle, ticker, type Ticker } from './clock.ts'
import { dutiesOf } from './look.ts'
import { remind } from './remind.ts'
import { soonIdle } from './soon.ts'

/** Duties for scripts and tests, which say what day it is. */
export interface Duties {
  look(agencyKey: string, now: Date): Promise<void>
  /** Resolves when nothing is under way: neither the clock's tick nor what was released just now. */
  idle(): Promise<void>
  /** A clock of one's own, as one process has it. */
  ticker(): Ticker
  /** Sends the day's reminders that are due. */
  remind(now: Date): Promise<void>
  dashboards(now: Date): Promise<readonly AgencyDashboard[]>
}

export const duties = ({ strapi }: { strapi: Core.Strapi }): Duties => ({
  look: (agencyKey, now) => dutiesOf(strapi, agencyKey, now),
  idle: async () => {
    await clockIdle(strapi)
    await soonIdle(strapi)
  },
  ticker: () => ticker(strapi),
  remind: (now) => remind(strapi, now),
  dashboards: async (now) => dashboardsOf(strapi, await agencyNames(strapi, 'all'), now),
})
