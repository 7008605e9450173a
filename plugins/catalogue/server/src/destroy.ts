import type { Core } from '@strapi/strapi'
import { stopDuties } from './duties/clock.ts'
import { stopRefusals } from './audit/refusals.ts'
import { stopImports } from './import/jobs.ts'
import { stopReviewClock } from './review/clock.ts'
import { forgetTrial } from './thesaurus/trial.ts'
import { receiptsOf, relayOf } from './running.ts'

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await stopDuties(strapi)
  await stopReviewClock(strapi)
  await stopImports(strapi)
  await stopRefusals(strapi)
  await forgetTrial(strapi)
  await relayOf(strapi)?.stop()
  await receiptsOf(strapi)?.stop()
}
