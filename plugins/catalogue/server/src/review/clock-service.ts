import type { Core } from '@strapi/strapi'
import { reviewTick } from './clock.ts'
import { confirmCorrection, revertCorrection } from './corrections.ts'

/** The review's clock for scripts of the app: as if it were now that time. */
export const reviewClock = ({ strapi }: { strapi: Core.Strapi }) => ({
  tick: (now: Date): Promise<void> => reviewTick(strapi, now),
})

/** Corrections, for whoever acts now. */
export const corrections = ({ strapi }: { strapi: Core.Strapi }) => ({
  confirm: (id: number): Promise<void> => confirmCorrection(strapi, id, new Date()),
  revert: (id: number): Promise<void> => revertCorrection(strapi, id, new Date()),
})
